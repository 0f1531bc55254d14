/** A page as text, gone through tag by tag: a page that templates made need not be read and written anew for the few tags that change. */

/** A start tag. */
export interface StartTag {
  /** In small letters. */
  readonly name: string;
  /** As it stands in the page. */
  readonly text: string;
  /** The start tag of the element in which it stands directly; `undefined` for the outermost. */
  readonly parent: StartTag | undefined;
}

/** What becomes of a start tag: other text, and more behind the end of its element. Nothing where it stays. */
export type TagChange = { readonly start: string; readonly after?: string } | undefined;

/** Comments, elements whose content is no markup, and tags; attributes may hold `>`. */
const pieces =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<(\/?)([a-z][^\s/>]*)[^'">]*(?:(?:"[^"]*"|'[^']*')[^'">]*)*>/gi;

/** Elements without an end tag. */
const empty: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

interface Open {
  readonly tag: StartTag;
  readonly after: string;
}

/** The page with its start tags as `change` makes them; all else stays as it is, to the letter. */
export function withTags(page: string, change: (tag: StartTag) => TagChange): string {
  const open: Open[] = [];
  return page.replace(
    pieces,
    (piece: string, _raw: unknown, slash: string | undefined, tagName: string | undefined) => {
      if (tagName === undefined) return piece;
      const name = tagName.toLowerCase();
      if (slash === '/') {
        const index = open.findLastIndex(({ tag }) => tag.name === name);
        if (index < 0) return piece;
        // Elements whose end tag was left out end here, too.
        const [ended, ...inside] = open.splice(index).map(({ after }) => after);
        return `${inside.toReversed().join('')}${piece}${ended ?? ''}`;
      }
      const tag: StartTag = { name, text: piece, parent: open.at(-1)?.tag };
      const { start = piece, after = '' } = change(tag) ?? {};
      if (empty.has(name)) return `${start}${after}`;
      open.push({ tag, after });
      return start;
    },
  );
}

/** The value of an attribute; `undefined` where the tag has none of that name. */
export function attributeOf({ text }: StartTag, attribute: string): string | undefined {
  const found = attributeIn(text, attribute);
  return found ? decoded(found[2] ?? found[3] ?? '') : undefined;
}

/** The tag with another value of an attribute that it has. */
export function withAttribute({ text }: StartTag, attribute: string, value: string): string {
  const found = attributeIn(text, attribute);
  if (!found) return text;
  const [whole, before = ''] = found;
  const written = value.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
  return `${text.slice(0, found.index)}${before}"${written}"${text.slice(found.index + whole.length)}`;
}

function attributeIn(text: string, attribute: string): RegExpExecArray | null {
  return new RegExp(`(\\s${attribute}\\s*=\\s*)(?:"([^"]*)"|'([^']*)')`, 'i').exec(text);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The references that templates and our own writers make. */
function decoded(value: string): string {
  return value.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
