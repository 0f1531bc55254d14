/** Arabic, in which no capital letter tells a name, and small words are written together with the next one. */
import { fold } from './fold.ts';
import { honorifics } from './honorifics.ts';

const letter = /\p{Script=Arabic}/u;

/** Whether a text is in Arabic letters. */
export function isArabic(text: string): boolean {
  return letter.test(text);
}

/** What is written together with the word behind it: “and”, “so”, “by”, “like”, “to”, and the article. */
const attached = /^[وف]?(?:[بكل]|[بك]?ال|لل)?$/u;

/** Whether letters before a word are such words and no part of it. */
export function isAttached(letters: string): boolean {
  return attached.test(letters);
}

/** A folded form without the article that it begins with. */
export function withoutArticle(form: string): string {
  return form.replace(/^ال(?=\S{3})/u, '');
}

/** Words that go on in a name: “son of”, “servant of”. */
const joining: ReadonlySet<string> = new Set('بن ابن بنت عبد ابو ابي ام'.split(' ').map(fold));

/** Names behind a form of address: the first part of each, and two parts together, of which the second may be another word. */
export function addressedIn(
  text: string,
): readonly { readonly first: string; readonly both: string | undefined }[] {
  if (!isArabic(text)) return [];
  const words = text.match(/[\p{L}\p{M}\u0640]+/gu) ?? [];
  return words.flatMap((word, at) => {
    if (!isAddress(fold(word))) return [];
    const [first, next] = partOf(words, at + 1);
    const [second] = partOf(words, next);
    if (first === '') return [];
    return [{ first, both: second === '' ? undefined : `${first} ${second}` }];
  });
}

function isAddress(folded: string): boolean {
  const bare = withoutArticle(folded.replace(/^[وف]?(?:لل|[بكل](?=ال))/u, ''));
  return honorifics.has(folded) || honorifics.has(`ال${bare}`);
}

/** A word with those before it that go on in it, and the place behind it. */
function partOf(words: readonly string[], from: number): readonly [string, number] {
  let to = from;
  while (joining.has(fold(words[to] ?? ''))) to += 1;
  const part = words.slice(from, to + 1).filter(isArabic);
  return [part.join(' '), to + 1];
}
