/** Puts filters and ways to sort above the tables of the archive. Without it the tables are complete. */
(() => {
  const place = document.querySelector('.register-tools[data-words]');
  const table = document.querySelector('table[data-register]');
  if (!place || !table) return;
  const words = JSON.parse(place.dataset.words);
  const collator = new Intl.Collator(words.lang, { numeric: true });
  const [body] = table.tBodies;
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const wanted = new URLSearchParams(location.search);

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const textOf = (cell) => cell.textContent.replace(/\s+/g, ' ').trim();
  /** The values in a cell: each item of a list is one. */
  const valuesOf = (cell) => {
    const items = [...cell.querySelectorAll('li')];
    return (items.length > 0 ? items : [cell]).map(textOf).filter((text) => text !== '');
  };
  const plain = (text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(words.lang);
  const labelled = (text, field) =>
    element('label', {}, element('span', { textContent: text }), field);

  const contains = element('input', { type: 'search', name: 'contains', autocomplete: 'off' });
  contains.value = wanted.get('contains') ?? '';
  const choices = heads.flatMap((head, column) => {
    if (!('choice' in head.dataset)) return [];
    const values = [...new Set(rows.flatMap((row) => valuesOf(row.cells[column])))];
    if (values.length < 2) return [];
    const select = element('select', { name: head.dataset.key });
    select.append(new Option(words.all, ''));
    for (const value of values.sort(collator.compare)) select.append(new Option(value, value));
    const given = wanted.get(head.dataset.key) ?? '';
    if (values.includes(given)) select.value = given;
    return [{ column, select, name: textOf(head) }];
  });
  const order = element('select', { name: 'sort' });
  order.append(new Option('–', ''));
  for (const [column, head] of heads.entries()) {
    for (const way of ['ascending', 'descending'])
      order.append(new Option(`${textOf(head)}, ${words[way]}`, `${column} ${way}`));
  }
  const status = element('p', { className: 'shown' });
  status.setAttribute('role', 'status');
  const clear = element('button', { type: 'button', textContent: words.clear, hidden: true });

  const form = element(
    'form',
    {},
    labelled(words.contains, contains),
    ...choices.map(({ name, select }) => labelled(name, select)),
    Object.assign(labelled(words.sortBy, order), { className: 'order' }),
    clear,
  );
  form.setAttribute('role', 'search');
  form.setAttribute('aria-label', words.filters);
  place.append(form, status);

  const filter = () => {
    const looked = plain(contains.value.trim());
    let shown = 0;
    for (const row of rows) {
      const fits =
        plain(row.textContent).includes(looked) &&
        choices.every(
          ({ column, select }) =>
            select.value === '' || valuesOf(row.cells[column]).includes(select.value),
        );
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    status.textContent = words.shown.replace('{n}', shown).replace('{all}', rows.length);
    const set = [contains, ...choices.map(({ select }) => select)].filter(
      ({ value }) => value !== '',
    );
    clear.hidden = set.length === 0;
    const query = new URLSearchParams(set.map(({ name, value }) => [name, value])).toString();
    try {
      history.replaceState(
        undefined,
        '',
        `${query && `?${query}`}${location.hash}` || location.pathname,
      );
    } catch {
      // Pages that are read from a folder may have no address to change.
    }
  };

  const keyOf = (row, column) => row.cells[column].dataset.order ?? textOf(row.cells[column]);
  const sort = (column, way) => {
    const sign = way === 'descending' ? -1 : 1;
    const sorted =
      column === undefined
        ? rows
        : rows.toSorted((a, b) => {
            const [one, other] = [keyOf(a, column), keyOf(b, column)];
            // What is empty comes last, whichever way.
            if (one === '' || other === '') return (one === '') - (other === '');
            return sign * collator.compare(one, other);
          });
    body.append(...sorted);
    for (const [index, head] of heads.entries()) {
      if (index === column) head.setAttribute('aria-sort', way);
      else head.removeAttribute('aria-sort');
    }
    order.value = column === undefined ? '' : `${column} ${way}`;
  };

  for (const [column, head] of heads.entries()) {
    const button = element('button', { type: 'button' }, ...head.childNodes);
    button.addEventListener('click', () => {
      sort(column, head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending');
    });
    head.append(button);
  }
  order.addEventListener('change', () => {
    const [column, way] = order.value.split(' ');
    sort(order.value === '' ? undefined : Number(column), way);
  });
  clear.addEventListener('click', () => {
    form.reset();
    contains.value = '';
    for (const { select } of choices) select.value = '';
    filter();
    contains.focus();
  });
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  filter();
})();
