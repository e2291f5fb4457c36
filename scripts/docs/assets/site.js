// Search, theme and the contents of phones.
(() => {
  const $ = (selector) => document.querySelector(selector);
  const root = document.documentElement;

  $('.theme').addEventListener('click', () => {
    const dark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Then it holds for this page.
    }
  });

  const menu = $('.menu');
  const showMenu = (open) => {
    document.body.classList.toggle('open', open);
    menu.setAttribute('aria-expanded', String(open));
  };
  menu.addEventListener('click', () => showMenu(!document.body.classList.contains('open')));
  $('#sidebar').addEventListener('click', (event) => event.target.closest('a') && showMenu(false));

  /** Opens the part of the contents that the address is in, and marks the entry. */
  function markPlace() {
    for (const old of document.querySelectorAll('#sidebar a.here')) old.classList.remove('here');
    const id = decodeURIComponent(location.hash.slice(1)).split('.')[0];
    if (!id) return;
    const link = document.querySelector(`#sidebar a[href="#${CSS.escape(id)}"]`);
    if (!link) return;
    link.classList.add('here');
    const details = link.closest('details');
    if (details) details.open = true;
    link.scrollIntoView({ block: 'nearest' });
  }
  addEventListener('hashchange', markPlace);
  markPlace();

  const input = $('.search input');
  const list = $('#results');
  let chosen = -1;

  const rows = window.searchIndex.map(([name, href, kind, text, words]) => ({
    name,
    href,
    kind,
    text,
    low: name.toLowerCase(),
    short: name.toLowerCase().replace(/^.*\./, ''),
    rest: `${text} ${words}`.toLowerCase(),
  }));

  /** How well an entry fits: the smaller the better, 0 not at all. */
  function rank(row, words) {
    let worst = 0;
    for (const word of words) {
      const bare = word.replace(/[_-]/g, '');
      const short = row.short.replace(/_/g, '');
      let fit = 0;
      if (row.short === word || row.low === word || row.low.replace(/^mx\./, '') === word) fit = 1;
      else if (row.short.startsWith(word)) fit = 2;
      else if (row.low.startsWith(word) || short.startsWith(bare)) fit = 3;
      else if (row.low.includes(word) || short.includes(bare)) fit = 4;
      else if (new RegExp(`\\b${word.replace(/[^\w]/g, '\\$&')}`).test(row.rest)) fit = 5;
      if (fit === 0) return 0;
      worst = Math.max(worst, fit);
    }
    return worst;
  }

  function search() {
    const words = input.value.toLowerCase().trim().split(/\s+/).filter(Boolean);
    const found =
      words.length === 0 ? [] : rows.map((row) => ({ row, fit: rank(row, words) })).filter(({ fit }) => fit > 0);
    const order = { function: 0, class: 0, method: 1, property: 1, constant: 2, type: 3, guide: 4 };
    found.sort(
      (a, b) =>
        a.fit - b.fit ||
        order[a.row.kind] - order[b.row.kind] ||
        a.row.name.length - b.row.name.length ||
        a.row.name.localeCompare(b.row.name),
    );
    show(
      found.slice(0, 30).map(({ row }) => row),
      words,
    );
  }

  function show(found, words) {
    list.replaceChildren(
      ...found.map((row, i) => {
        const item = document.createElement('li');
        item.role = 'option';
        item.id = `result-${i}`;
        const link = document.createElement('a');
        link.href = row.href;
        const name = document.createElement('b');
        name.textContent = row.name;
        const kind = document.createElement('small');
        kind.textContent = row.kind;
        const text = document.createElement('span');
        text.textContent = row.text;
        link.append(name, kind, text);
        item.append(link);
        return item;
      }),
    );
    if (words.length > 0 && found.length === 0) {
      const item = document.createElement('li');
      item.className = 'nothing';
      item.textContent = 'Nothing found.';
      list.append(item);
    }
    list.hidden = words.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(found.length > 0 ? 0 : -1);
  }

  function choose(index) {
    const links = [...list.querySelectorAll('a')];
    chosen = links.length === 0 ? -1 : (index + links.length) % links.length;
    for (const [i, link] of links.entries()) link.classList.toggle('chosen', i === chosen);
    links[chosen]?.scrollIntoView({ block: 'nearest' });
    if (chosen >= 0) input.setAttribute('aria-activedescendant', `result-${chosen}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function close() {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  }

  input.addEventListener('input', search);
  input.addEventListener('focus', () => input.value && search());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter') list.querySelector('a.chosen')?.click();
    else if (event.key === 'Escape') {
      close();
      input.blur();
    } else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => event.target.closest('a') && close());
  document.addEventListener('click', (event) => event.target.closest('.search') || close());
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !/^(input|textarea)$/i.test(document.activeElement?.tagName ?? '')) {
      event.preventDefault();
      input.focus();
    }
  });
})();
