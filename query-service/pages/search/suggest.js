// Suggestions under the two fields of a search while someone types.  Without this file the form
// works just the same.
//
// A combobox by the WAI-ARIA Authoring Practices: the focus stays in the field, the arrow keys move
// through the list, Enter takes, Escape closes, Home and End go back to the text.  What is typed
// goes to this site alone, in the body of a request, and is kept nowhere.
'use strict';

(() => {
  const pause = 120;  // milliseconds without a key before we ask
  const longest = 100;  // characters; longer texts are nobody's beginning

  class Combobox {
    constructor(field, form, status, types) {
      Object.assign(this, {field, form, status, types, shown: [], active: -1, asked: 0, timer: 0});
      this.list = document.createElement('ul');
      this.list.id = `${field.id}-suggestions`;
      this.list.className = 'suggestions';
      this.list.setAttribute('role', 'listbox');
      this.list.setAttribute('aria-label', form.dataset.suggestions);
      this.list.hidden = true;
      field.after(this.list);
      field.type = 'text';  // a search field may not be a combobox
      field.enterKeyHint = 'search';
      const attributes = {
        'role': 'combobox', 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox',
        'aria-expanded': 'false', 'aria-controls': this.list.id};
      for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);
      field.addEventListener('input', () => {
        this.move(-1);
        this.ask_later();
      });
      field.addEventListener('keydown', (event) => this.key(event));
      field.addEventListener('blur', () => this.close());
      // The field keeps the focus while the list is touched.
      this.list.addEventListener('mousedown', (event) => event.preventDefault());
      this.list.addEventListener('click', (event) => {
        const option = event.target.closest('[role=option]');
        if (option) this.take([...this.list.children].indexOf(option));
      });
    }

    ask_later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), pause);
    }

    async ask() {
      const number = ++this.asked;
      const text = this.field.value;
      if (text.trim() === '' || text.length > longest) return this.close();
      const body = new URLSearchParams({q: text, lang: this.form.elements.lang.value});
      if (this.types) body.set('types', this.types);
      let suggestions = [];
      try {
        const answer = await fetch('/api/v1/suggest', {
          method: 'POST', body, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store'});
        if (answer.ok) ({suggestions} = await answer.json());
      } catch {
        // Without an answer there is nothing to suggest, and the form is still there.
      }
      // Another letter was typed since, or the reader has gone on, or is choosing already.
      if (number !== this.asked || document.activeElement !== this.field || this.active >= 0) return;
      this.show(suggestions);
    }

    show(suggestions) {
      this.shown = suggestions;
      this.active = -1;
      this.field.removeAttribute('aria-activedescendant');
      this.list.replaceChildren(...suggestions.map((one, at) => this.option(one, at)));
      this.list.hidden = suggestions.length === 0;
      this.list.scrollTop = 0;
      this.field.setAttribute('aria-expanded', String(!this.list.hidden));
      this.status.textContent = this.list.hidden ? '' :
        this.form.dataset.count.replace('{count}', suggestions.length);
    }

    option(one, at) {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      // Where the text goes on after what was kept, the whole is shown.
      const is_continued = !one.label.startsWith(one.value);
      option.append(is_continued ? one.value : one.label);
      const detail = document.createElement('span');
      const is_other_name = one.type !== 'place' && one.matched !== one.label &&
        !one.label.startsWith(one.matched);
      detail.textContent = [is_other_name ? one.matched : '', one.detail].filter(Boolean).join(' · ');
      option.append(' ', detail);
      return option;
    }

    close() {
      ++this.asked;
      clearTimeout(this.timer);
      if (!this.list.hidden) this.show([]);
    }

    move(to) {
      this.list.children[this.active]?.setAttribute('aria-selected', 'false');
      this.active = to;
      const option = this.list.children[to];
      if (!option) return this.field.removeAttribute('aria-activedescendant');
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({block: 'nearest'});
      this.field.setAttribute('aria-activedescendant', option.id);
    }

    take(at) {
      const one = this.shown[at];
      if (!one) return;
      this.close();
      if (one.url.startsWith('/listings/')) {
        location.assign(`${one.url}?lang=${this.form.elements.lang.value}`);
        return;
      }
      this.field.value = one.value;
      this.field.setSelectionRange(one.value.length, one.value.length);
    }

    key(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      const is_open = !this.list.hidden;
      const count = this.shown.length;
      // One place before the first and after the last is the text itself.
      const step = (by) => this.move((this.active + 1 + by + count + 1) % (count + 1) - 1);
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (is_open) step(event.key === 'ArrowDown' ? 1 : -1);
        else this.ask();
      } else if (event.key === 'Enter') {
        if (is_open && this.active >= 0) {
          event.preventDefault();
          this.take(this.active);
        } else {
          this.close();
        }
      } else if (event.key === 'Escape' && is_open) {
        event.preventDefault();
        this.close();
      } else if (is_open && ['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) {
        this.move(-1);
      }
    }
  }

  for (const form of document.querySelectorAll('form.search')) {
    const status = document.createElement('p');
    status.className = 'hidden';
    status.setAttribute('role', 'status');
    form.append(status);
    new Combobox(form.elements.q, form, status, '');
    new Combobox(form.elements.near, form, status, 'place');
  }
})();
