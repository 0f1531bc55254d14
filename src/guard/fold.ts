/** Words as one spelling stands for all: without case, accents, punctuation and the marks that nobody sees. */

/** Letters that no normal form takes apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ŋ: 'n',
  ħ: 'h',
  // Arabic letters that are written for one another: at the end of words, and as keyboards of other languages have them.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
};

/** The text with 1, 2, 3 for the figures of Arabic and Persian. */
export function withLatinFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) =>
    String(figure.charCodeAt(0) & 15),
  );
}

const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** Soft hyphens, joiners, marks of direction: they stand inside words and are not seen. */
const unseen = /\u034f|[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/** A word that was broken at the end of a line. */
const broken = /(?<=\p{L})[-\u2010\u2011][ \t]*\r?\n\s*(?=\p{Ll})/gu;

/** Lower-case words with one space between them; letters and figures of all scripts, nothing else. */
export function fold(text: string): string {
  if (isAscii(text)) {
    const joined = text.includes('-') ? text.replace(broken, '') : text;
    return joined
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return withLatinFigures(text)
    .replace(unseen, '')
    .replace(broken, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Folded words without the spaces: what is left where nobody can tell where words end. */
export function compact(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** From the last character to the first. */
export function reversed(text: string): string {
  let back = '';
  for (let at = text.length - 1; at >= 0; at -= 1) back += text[at] ?? '';
  return back;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
