// "Use my location": the browser's position, rounded to a grid of 0.02 degrees (about a mile) before
// it leaves, goes in the body of a request and stands in no address.  Without this file, or where
// the browser has no position, the button is not there.
'use strict';

(() => {
  const grid = 0.02;
  const rounded = (degrees) => (Math.round(degrees / grid) * grid).toFixed(2);

  const find = (form, position) => {
    form.method = 'post';
    form.elements.near.value = '';
    for (const [name, degrees] of [['lat', position.coords.latitude], ['lon', position.coords.longitude]]) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      field.value = rounded(degrees);
      form.append(field);
    }
    form.submit();
  };

  const has_position = 'geolocation' in navigator && window.isSecureContext;
  for (const box of document.querySelectorAll('.locate')) {
    const button = box.querySelector('button');
    box.hidden = !has_position;
    button.addEventListener('click', () => {
      button.disabled = true;
      navigator.geolocation.getCurrentPosition(
        (position) => find(button.form, position),
        () => {
          button.disabled = false;
          box.querySelector('.hint').textContent = button.dataset.failed;
          button.form.elements.near.focus();
        },
        {maximumAge: 600000, timeout: 15000});
    });
  }
})();
