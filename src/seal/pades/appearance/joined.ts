/** Arabic letters in the forms in which they join their neighbours (Unicode 16, 9.2), as code points that fonts have glyphs for. */

/** Forms of a letter: alone, at the end, at the beginning, in the middle; the last two only where it joins what follows. */
type Forms = readonly string[];

const lam = '\u0644';
const stroke = '\u0640';
/** Signs above and below letters: without the tables of the font they would stand beside their letters. */
const signs =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/g;

/** The blocks list the forms of each letter one after the other, in that order. */
const forms: ReadonlyMap<string, Forms> = new Map(
  [
    [0xfb50, 0xfbb1],
    [0xfe80, 0xfefc],
  ].reduce<[string, string[]][]>((found, [first = 0, last = 0]) => {
    for (let code = first; code <= last; code += 1) {
      const form = String.fromCodePoint(code);
      const letters = form.normalize('NFKC');
      const before = found.at(-1);
      if (before?.[0] === letters) before[1].push(form);
      else found.push([letters, [form]]);
    }
    return found;
  }, []),
);

/** The line as it is drawn, in the order in which it is read; of letters without forms nothing changes. */
export function joined(line: string): string {
  const letters = Array.from(line.replace(signs, ''));
  const units: string[] = [];
  for (const letter of letters) {
    const before = units.at(-1);
    // Lam and alef become one.
    if (before === lam && forms.has(lam + letter)) units.splice(-1, 1, lam + letter);
    else units.push(letter);
  }
  return units
    .map((unit, index) => {
      const own = forms.get(unit);
      if (!own) return unit;
      const fromBefore = joinsNext(units[index - 1]) && own.length > 1;
      const toNext = own.length > 2 && joinsBefore(units[index + 1]);
      const form = toNext ? (fromBefore ? 3 : 2) : fromBefore ? 1 : 0;
      return own[form] ?? unit;
    })
    .join('');
}

function joinsNext(unit: string | undefined): boolean {
  return unit === stroke || (forms.get(unit ?? '')?.length ?? 0) > 2;
}

function joinsBefore(unit: string | undefined): boolean {
  return unit === stroke || (forms.get(unit ?? '')?.length ?? 0) > 1;
}
