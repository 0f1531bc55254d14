/** A PDF as a screen reader says it: the tags with their words, read with libraries other than the program's own. */
import { PDF, type PdfDict, PdfNumber, PdfRef } from '@libpdf/core';
import { pageWords, type Word } from './page-words.ts';
import { type Value, type Values, valuesOf } from './values-of.ts';

/** What is said, and what is not. */
export interface Heard {
  /** One line for each block, indented by its depth; parts of a line stand in braces, annotations in angles. */
  readonly text: string;
  /** Marked content that the structure names more than once. */
  readonly twice: readonly string[];
  /** Words that are marked as content and are in no part of the structure. */
  readonly lost: readonly string[];
  /** Words outside of all marked content: heads and feet of pages. */
  readonly artifacts: readonly string[];
}

/** Types that stand in a line. */
const inline = new Set(['Span', 'Quote', 'Reference', 'Link', 'Code', 'Em', 'Strong', 'Form']);

/** Listens to a PDF. */
export async function heard(bytes: Uint8Array): Promise<Heard> {
  const pdf = await PDF.load(bytes.slice());
  const { words, artifacts } = pageWords(pdf);
  const values = valuesOf(pdf);
  const { dict, list, name, number, text } = values;
  const said = new Map<string, number>();
  /** The word that was said last: what stands apart from it is heard apart. */
  let last: Word | undefined;

  const say = (page: Value, mcid: number): string => {
    const key = `${page instanceof PdfRef ? page.objectNumber : '?'} ${mcid}`;
    said.set(key, (said.get(key) ?? 0) + 1);
    let line = '';
    for (const word of words.get(key) ?? []) {
      line += last && isApart(last, word) ? ` ${word.text}` : word.text;
      last = word;
    }
    return line;
  };
  const annotation = (entries: PdfDict): string =>
    name(entries.get('Subtype')) === 'Widget'
      ? `<field ${text(entries.get('T'))}: ${text(entries.get('TU'))}>`
      : `<${text(entries.get('Contents'))}>`;
  const inLine = (kids: readonly Value[], page: Value): string =>
    kids
      .map((kid) => {
        if (kid instanceof PdfNumber) return say(page, kid.value);
        const entries = dict(kid);
        const own = entries.get('Pg') ?? page;
        const type = name(entries.get('Type'));
        if (type === 'MCR') return say(own, number(entries.get('MCID')) ?? -1);
        if (type === 'OBJR') return annotation(dict(entries.get('Obj')));
        const words = inLine(list(entries.get('K')), own);
        const space = words.startsWith(' ') ? ' ' : '';
        return `${space}{${headOf(values, entries)}: ${withoutEchoes(words.slice(space.length))}}`;
      })
      .join('');
  const listen = (part: PdfDict, page: Value): Said => {
    const own = part.get('Pg') ?? page;
    const kids: Said[] = [];
    let line = '';
    const flush = () => {
      const words = line.replaceAll(/\s+/g, ' ').trim();
      if (words) kids.push({ head: undefined, words, kids: [] });
      line = '';
      last = undefined;
    };
    for (const kid of list(part.get('K'))) {
      const role = name(dict(kid).get('S'));
      const inWords = role === 'Figure' && name(part.get('S')) === 'P';
      if (role === undefined || inline.has(role) || inWords) line += inLine([kid], own);
      else {
        flush();
        kids.push(listen(dict(kid), own));
      }
    }
    flush();
    const [first, ...rest] = kids;
    const head = headOf(values, part);
    if (first && first.head === undefined) return { head, words: first.words, kids: rest };
    // What holds one thing only stands in its line.
    if (first && rest.length === 0) return { ...first, head: `${head} > ${first.head}` };
    return { head, words: '', kids };
  };

  const roots = list(dict(pdf.getCatalog().get('StructTreeRoot')).get('K'));
  const spoken = roots.flatMap((root) => linesOf(listen(dict(root), undefined), ''));
  return {
    text: `${spoken.join('\n')}\n`,
    twice: [...said].filter(([, times]) => times > 1).map(([key]) => key),
    lost: [...words]
      .filter(([key]) => !said.has(key))
      .map(([, found]) => found.map((word) => word.text).join(' '))
      .filter((found) => found.trim() !== ''),
    artifacts: artifacts.map((word) => word.text),
  };
}

/** A block: what it is, its words, and what is in it behind them; words between blocks have no head. */
interface Said {
  readonly head: string | undefined;
  readonly words: string;
  readonly kids: readonly Said[];
}

function linesOf({ head, words, kids }: Said, indent: string): readonly string[] {
  const line = [head, words].filter(Boolean).join(': ');
  return [`${indent}${line}`, ...kids.flatMap((kid) => linesOf(kid, `${indent}  `))];
}

/** A link that says of itself what its words say, said once: `<>`. */
function withoutEchoes(words: string): string {
  const spoken = words
    .replaceAll(/<[^>]*>|\{[^:}]*:|\}/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.replaceAll(/<([^>]+)>/g, (whole, contents: string) =>
    spoken.startsWith(contents) ? '<>' : whole,
  );
}

/** What a part is, with all that is said of it. */
function headOf({ dict, list, name, number, text }: Values, part: PdfDict): string {
  const attributes = list(part.get('A')).map(dict);
  const attribute = (key: string) => attributes.map((one) => one.get(key)).find(Boolean);
  const headers = list(attribute('Headers')).map(text);
  const quoted = (label: string, words: string | undefined) =>
    words === undefined ? '' : `${label}“${words}”`;
  const details = [
    name(part.get('S')) ?? '?',
    text(part.get('ID')) && `#${text(part.get('ID'))}`,
    text(part.get('Lang')) && `[${text(part.get('Lang'))}]`,
    name(attribute('Scope')),
    name(attribute('ListNumbering')),
    number(attribute('RowSpan')) && `rows ${number(attribute('RowSpan'))}`,
    number(attribute('ColSpan')) && `columns ${number(attribute('ColSpan'))}`,
    headers.length > 0 && `under ${headers.join(' ')}`,
    quoted('alt ', text(part.get('Alt'))),
    quoted('', text(part.get('ActualText'))),
    quoted('for ', text(part.get('E'))),
  ];
  return details.filter(Boolean).join(' ');
}

/** Whether there is room between two words. A word that is broken at its hyphen goes on. */
function isApart(before: Word, after: Word): boolean {
  if (Math.abs(before.y - after.y) > 0.6 * after.size) return !before.text.endsWith('-');
  return after.x - before.end > 0.12 * after.size;
}
