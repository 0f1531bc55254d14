/** Signs above and below Arabic letters, such as those of vowels: placed by what letter and sign cover, without the tables of the font. */
import type { Box } from './true-type.ts';

const sign =
  /^[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]$/;
const below = /^[\u061a\u064d\u0650\u0655\u0656\u065c\u065f\u06e3\u06ea\u06ed]$/;

/** Between a letter and its sign, and between two signs, in thousandths. */
const gap = 50;

/** Those that stand closest to the letter: shadda, and hamza as a sign. */
const closest = /^[\u0651\u0654\u0655\u0658\u06dc\u06e3\u06e7\u06e8]$/;

export function isSign(char: string): boolean {
  return sign.test(char);
}

/** Signs of one letter in the order in which they pile up (UTR #53), which is not that of normalised text. */
export function piled(signs: string): string {
  const rank = (char: string) => (closest.test(char) ? 0 : 1);
  return Array.from(signs)
    .toSorted((a, b) => rank(a) - rank(b))
    .join('');
}

/** How far a sign is moved so that it stands over the middle of what is there, or under it; and what is covered then. */
export function placed(
  char: string,
  own: Box,
  there: Box,
): { readonly x: number; readonly y: number; readonly covered: Box } {
  const x = Math.round((there.left + there.right - own.left - own.right) / 2);
  const isBelow = below.test(char);
  const y = isBelow ? there.bottom - gap - own.top : there.top + gap - own.bottom;
  return {
    x,
    y,
    covered: isBelow ? { ...there, bottom: own.bottom + y } : { ...there, top: own.top + y },
  };
}
