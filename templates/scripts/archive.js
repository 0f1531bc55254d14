/** Makes the tools above a table of the archive work: filters and sorting. Without it the tables are complete, and there are no tools. */
(() => {
  const tools = document.querySelector('.register-tools');
  const table = document.querySelector('table[data-register]');
  if (!tools || !table) return;
  const { lang } = document.documentElement;
  const collator = new Intl.Collator(lang, { numeric: true });
  const [body] = table.tBodies;
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const contains = tools.querySelector('input');
  const order = tools.querySelector('[name="sort"]');
  const clear = tools.querySelector('button');
  const status = tools.querySelector('.shown');
  const choices = [...tools.querySelectorAll('select')].filter((select) => select !== order);
  const fields = [contains, ...choices];

  const textOf = (cell) => cell.textContent.replace(/\s+/g, ' ').trim();
  /** The values in a cell: each item of a list is one. */
  const valuesOf = (cell) => {
    const items = [...cell.querySelectorAll('.parts > li')];
    return (items.length > 0 ? items : [cell]).map(textOf);
  };
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(lang);

  const remember = () => {
    const set = fields.filter(({ value }) => value !== '');
    clear.hidden = set.length === 0;
    const query = new URLSearchParams(set.map(({ name, value }) => [name, value])).toString();
    try {
      history.replaceState(
        undefined,
        '',
        `${location.pathname}${query && `?${query}`}${location.hash}`,
      );
    } catch {
      // Pages that are read from a folder may have no address to change.
    }
  };
  const filter = () => {
    const looked = plain(contains.value.trim());
    let shown = 0;
    for (const row of rows) {
      row.hidden = !(
        plain(row.textContent).includes(looked) &&
        choices.every(
          ({ name, value }) =>
            value === '' || valuesOf(row.querySelector(`.of-${name}`)).includes(value),
        )
      );
      if (!row.hidden) shown += 1;
    }
    status.textContent = tools.dataset.shown.replace('{n}', shown).replace('{all}', rows.length);
    remember();
  };

  const keyOf = ({ cells }, column) => cells[column].dataset.order ?? textOf(cells[column]);
  const sort = (column, way) => {
    const sign = way === 'descending' ? -1 : 1;
    const sorted = [...rows];
    if (column !== undefined) {
      sorted.sort((a, b) => {
        const [one, other] = [keyOf(a, column), keyOf(b, column)];
        // What is empty comes last, whichever way.
        if (one === '' || other === '') return (one === '') - (other === '');
        return sign * collator.compare(one, other);
      });
    }
    body.append(...sorted);
    for (const [index, head] of heads.entries()) {
      if (index === column) head.setAttribute('aria-sort', way);
      else head.removeAttribute('aria-sort');
    }
    order.value = column === undefined ? '' : `${column} ${way}`;
  };

  const buttons = heads.map((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => {
      sort(column, head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending');
    });
    return button;
  });
  // Where there is no room for headings nobody shall reach their buttons: the list of ways serves.
  const hasHeads = () => getComputedStyle(table).display === 'table';
  const dress = () => {
    for (const [column, head] of heads.entries()) {
      const text = textOf(head);
      buttons[column].textContent = text;
      head.replaceChildren(hasHeads() ? buttons[column] : text);
    }
  };
  let had = hasHeads();
  addEventListener('resize', () => {
    if (had === hasHeads()) return;
    had = !had;
    dress();
  });
  dress();
  order.addEventListener('change', () => {
    const [column, way] = order.value.split(' ');
    sort(order.value === '' ? undefined : Number(column), way);
  });
  clear.addEventListener('click', () => {
    for (const field of fields) field.value = '';
    filter();
    contains.focus();
  });
  for (const field of fields) field.addEventListener('input', filter);

  const wanted = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = wanted.get(field.name) ?? '';
    if (field === contains || [...field.options].some((option) => option.value === value))
      field.value = value;
  }
  filter();
})();
