/** Trees made by hand, and trees as text. */
import type { Mark } from '../../../../src/format/pdf/marks.ts';
import type { Kid, Part } from '../../../../src/format/pdf/structure/tree.ts';
import { Bytes, Name, Ref, textOf } from '../../../../src/format/pdf/syntax/objects.ts';

/** A part: what is in it is parts, numbers of content on the first page, or `1/5` for content of another. */
export function part(
  role: string,
  kids: readonly (Kid | number | string)[] = [],
  more: Partial<Part> = {},
): Part {
  return {
    kind: 'part',
    role,
    kids: kids.map((kid): Kid => {
      if (typeof kid === 'number') return { kind: 'content', page: 0, mcid: kid };
      if (typeof kid !== 'string') return kid;
      const [page = 0, mcid = 0] = kid.split('/').map(Number);
      return { kind: 'content', page, mcid };
    }),
    ...more,
  };
}

/** An annotation of this object number on the first page. */
export function annotation(number: number): Kid {
  return { kind: 'annotation', page: 0, annotation: new Ref(number) };
}

/** A mark of an element. */
export function mark(tag: string, more: Partial<Mark> = {}): Mark {
  return {
    tag,
    lang: 'en',
    words: '',
    expansion: undefined,
    id: undefined,
    use: undefined,
    numbering: undefined,
    signatory: undefined,
    groupRows: undefined,
    ...more,
  };
}

/** A tree in one line: `P[fr](1 2 Link(3 @9))`. */
export function shown(kid: Kid): string {
  if (kid.kind === 'content') return kid.page === 0 ? `${kid.mcid}` : `${kid.page}/${kid.mcid}`;
  if (kid.kind === 'annotation') return `@${kid.annotation.number}`;
  const said = [
    kid.id === undefined ? '' : `#${kid.id}`,
    kid.lang === undefined ? '' : `[${kid.lang}]`,
    kid.alt === undefined ? '' : `“${kid.alt}”`,
    kid.actual === undefined ? '' : `‘${kid.actual}’`,
    kid.expansion === undefined ? '' : `=${kid.expansion}`,
    attributesOf(kid),
  ];
  return `${kid.role}${said.join('')}${kid.kids.length > 0 ? `(${kid.kids.map(shown).join(' ')})` : ''}`;
}

function attributesOf({ attributes }: Part): string {
  const all = Object.values(attributes ?? {}).flatMap((entries) => Object.entries(entries));
  return all.length > 0
    ? `{${all.map(([key, value]) => `${key} ${textual(value)}`).join(', ')}}`
    : '';
}

function textual(value: unknown): string {
  if (value instanceof Name) return value.value;
  if (value instanceof Bytes) return textOf(value);
  return Array.isArray(value) ? value.map(textual).join(' ') : String(value);
}
