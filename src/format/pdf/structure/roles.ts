/** Names each part by the element from which it was printed (ISO 32000-1, 14.8.4; ISO 14289-1, 7.1). */
import { type Mark, numberIn } from '../marks.ts';
import { name } from '../syntax/objects.ts';
import type { Kid, Part } from './tree.ts';

/** Structure types by element. What is not here keeps Chromium's. */
const roles: Readonly<Record<string, string>> = {
  article: 'Art',
  aside: 'Sect',
  blockquote: 'BlockQuote',
  caption: 'Caption',
  code: 'Code',
  dd: 'LBody',
  div: 'Div',
  dl: 'L',
  dt: 'Lbl',
  em: 'Em',
  figcaption: 'Caption',
  figure: 'Div',
  footer: 'Div',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  header: 'Div',
  img: 'Figure',
  li: 'LI',
  main: 'Div',
  nav: 'Sect',
  ol: 'L',
  p: 'P',
  pre: 'Div',
  q: 'Quote',
  section: 'Sect',
  strong: 'Strong',
  table: 'Table',
  td: 'TD',
  th: 'TH',
  tr: 'TR',
  ul: 'L',
};

/** How lists are numbered, by what HTML calls it (14.8.5.5). Chromium calls all of them decimal. */
const numberings: Readonly<Record<string, string>> = {
  a: 'LowerAlpha',
  A: 'UpperAlpha',
  i: 'LowerRoman',
  I: 'UpperRoman',
};

/** Elements of a line. */
const inline = new Set(
  'abbr bdi bdo cite del dfn ins kbd mark samp span sub sup time var'.split(' '),
);

/** The same tree with the right names, languages and words for abbreviations. */
export function nameParts(part: Part, marks: readonly Mark[], around = ''): Part {
  const found = part.lang === undefined ? undefined : numberIn(part.lang);
  const mark = found && marks[found.number];
  const lang = mark?.lang ?? found?.lang ?? part.lang ?? around;
  return {
    ...part,
    // An item is a cell where it has a marker but is none of the document's.
    role: mark ? roleOf(part, mark) : part.role === 'LI' ? 'NonStruct' : part.role,
    lang: lang === around ? undefined : lang,
    expansion: mark?.expansion,
    id: mark?.use === 'note' ? mark.id : part.id,
    ...(mark && /^[uo]l$/.test(mark.tag) ? listed(part, mark) : {}),
    mark,
    kids: part.kids.map((kid): Kid => (kid.kind === 'part' ? nameParts(kid, marks, lang) : kid)),
  };
}

function roleOf(part: Part, mark: Mark): string {
  switch (mark.use) {
    case 'note':
      return 'Note';
    case 'reference':
      return 'Reference';
    case 'contents':
      return mark.tag === 'li' ? 'TOCI' : 'TOC';
    case 'signature':
      return part.role === 'Link' ? 'Link' : 'Div';
    default:
      break;
  }
  if (mark.tag === 'a')
    return part.kids.some(({ kind }) => kind === 'annotation') ? 'Link' : 'Span';
  if (inline.has(mark.tag)) return 'Span';
  return roles[mark.tag] ?? part.role;
}

/** How a list is numbered (14.8.5.5). Chromium says nothing where the marks are the style's own. */
function listed(
  { attributes }: Part,
  { tag, use, numbering: type = '' }: Mark,
): Pick<Part, 'attributes'> {
  if (use === 'contents') return { attributes: undefined };
  const stated = numberings[type];
  const numbering = stated
    ? name(stated)
    : (attributes?.['List']?.['ListNumbering'] ?? name(tag === 'ol' ? 'Decimal' : 'Disc'));
  return { attributes: { ...attributes, List: { ListNumbering: numbering } } };
}
