/** The helpers that templates may use: `{{t}}`, `{{say}}`, `{{langOf}}` and `{{css}}`. */
import Handlebars from 'handlebars';
import { nearest } from '../nearest.ts';
import { type Passage, plain, type Said } from './view/said.ts';

/** What every page offers to the helpers. */
interface Root {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Words of the printed page by key. */
  readonly words: Readonly<Record<string, Said>>;
}

/** What Handlebars hands to a helper, as far as it is used here. */
interface Call {
  readonly data: { readonly root: Root };
  readonly hash: { readonly as?: 'cells' | 'lines' | 'plain' };
  readonly loc: hbs.AST.SourceLocation;
}

/**
 * Words as the edition says them. In an edition of one language just the words; in one of several,
 * spans with a stroke between, or the words once where all languages agree.
 * `as="cells"`: one span a language, whether they agree or not, for headings that are set in columns.
 * `as="lines"`: as without, each on a line of its own instead of the stroke.
 * `as="plain"`: text without markup, for attributes.
 */
function say(said: Said, call: Call): Handlebars.SafeString | string {
  const given: unknown = said;
  if (!Array.isArray(given)) throw fault('Unexpected value, expected words', call);
  if (call.hash.as === 'plain') return plain(said);
  const cells = call.hash.as === 'cells';
  const passages = cells ? said : [...new Map(said.map((one) => [one.html, one])).values()];
  const [only] = passages;
  if (passages.length === 1 && only && !only.foreign) return new Handlebars.SafeString(only.html);
  const { as } = call.hash;
  const attributes = as === 'cells' ? ' class="cell"' : as === 'lines' ? ' class="line"' : '';
  const spans = passages.map((one) => span(one, attributes, call.data.root));
  return new Handlebars.SafeString(spans.join(as === undefined ? '\u00a0/ ' : ' '));
}

function span(one: Passage, attributes: string, root: Root): string {
  return `<span${attributes}${attributesOf(one, root)}>${one.html}</span>`;
}

/** The language of an element, where it is not the page's: `<td{{langOf this}}>`. */
function langOf(place: Pick<Passage, 'lang' | 'dir'>, call: Call): Handlebars.SafeString {
  return new Handlebars.SafeString(attributesOf(place, call.data.root));
}

function attributesOf({ lang, dir }: Pick<Passage, 'lang' | 'dir'>, root: Root): string {
  if (lang === root.lang) return '';
  return dir === root.dir ? ` lang="${lang}"` : ` lang="${lang}" dir="${dir}"`;
}

/** A word of the printed page, said like any other words: `{{t "agenda"}}`. */
function t(key: string, call: Call): Handlebars.SafeString | string {
  const { words } = call.data.root;
  const said = Object.hasOwn(words, key) ? words[key] : undefined;
  if (said) return say(said, call);
  const meant = nearest(key, Object.keys(words));
  throw fault(`Unknown word "${key}"${meant ? `; did you mean "${meant}"?` : ''}`, call);
}

/** Text as a CSS string, quotation marks included, that can end neither the string nor the style sheet. */
function css(text: string): Handlebars.SafeString {
  const safe = text.replaceAll(
    /[\p{Cc}"'\\<>&]/gu,
    (char) => `\\${char.codePointAt(0)?.toString(16) ?? ''} `,
  );
  return new Handlebars.SafeString(`"${safe}"`);
}

function fault(message: string, { loc }: Call): Error {
  return new Handlebars.Exception(message, { type: 'MustacheStatement', loc });
}

/** By the name under which templates call them. */
export const helpers = { say, t, langOf, css };
