// Checks a suggested listing while somebody types.  Without this file the form works just the same:
// its button asks for the check.
//
// What is typed goes to this site alone, in the body of a request, and is kept nowhere.
'use strict';

(() => {
  const pause = 900;  // milliseconds without a key before we ask
  const form = document.getElementById('suggest');
  const place = document.getElementById('draft');
  if (!form || !place) return;
  let timer = 0;
  let asked = 0;

  async function check() {
    const number = ++asked;
    const body = new URLSearchParams(new FormData(form));
    body.set('part', 'draft');
    try {
      const answer = await fetch('/suggest', {method: 'POST', body});
      const text = await answer.text();
      // A later one may be on its way already.
      if (answer.ok && number === asked) place.innerHTML = text;
    } catch {
      // The button still works once there is a connection again.
    }
  }

  form.addEventListener('input', () => {
    // Before the first check, and before the heart of it is there, a verdict would be noise.
    const is_begun = ['name', 'summary', 'conditions', 'source'].every((name) => form.elements[name].value);
    if (!place.firstElementChild && !is_begun) return;
    clearTimeout(timer);
    timer = setTimeout(check, pause);
  });
})();
