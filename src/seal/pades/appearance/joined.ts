/** Arabic letters in the forms in which they join their neighbours (Unicode 16, 9.2), as code points that fonts have glyphs for. */

import { isSign, piled } from './signs.ts';

/** Forms of a letter: alone, at the end, at the beginning, in the middle; the last two only where it joins what follows. */
type Forms = readonly string[];

const lam = '\u0644';
const stroke = '\u0640';

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

/** A letter, or lam and alef in one, and the signs over and under it. */
interface Unit {
  readonly letter: string;
  readonly signs: string;
}

/** The line as it is drawn, in the order in which it is read; of letters without forms nothing changes. */
export function joined(line: string): string {
  const units: Unit[] = [];
  for (const char of line) {
    const { letter, signs } = units.at(-1) ?? { letter: '', signs: '' };
    // Signs do not keep letters from joining.
    if (isSign(char) && units.length > 0) units.splice(-1, 1, { letter, signs: signs + char });
    // Lam and alef become one.
    else if (letter === lam && forms.has(lam + char))
      units.splice(-1, 1, { letter: lam + char, signs });
    else units.push({ letter: char, signs: '' });
  }
  return units
    .map(({ letter, signs }, index) => {
      const own = forms.get(letter);
      if (!own) return letter + piled(signs);
      const fromBefore = joinsNext(units[index - 1]?.letter) && own.length > 1;
      const toNext = own.length > 2 && joinsBefore(units[index + 1]?.letter);
      const form = toNext ? (fromBefore ? 3 : 2) : fromBefore ? 1 : 0;
      return (own[form] ?? letter) + piled(signs);
    })
    .join('');
}

function joinsNext(unit: string | undefined): boolean {
  return unit === stroke || (forms.get(unit ?? '')?.length ?? 0) > 2;
}

function joinsBefore(unit: string | undefined): boolean {
  return unit === stroke || (forms.get(unit ?? '')?.length ?? 0) > 1;
}
