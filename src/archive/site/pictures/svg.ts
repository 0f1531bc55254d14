/** The frame of a picture: a title and a description for those who do not see it. */
import { escaped, printed } from '../../../format/view/raised.ts';
import type { Locale } from '../../../locale/locale.ts';

/** A picture as SVG inside a page. Scripts and styles of its own it has none. */
export function svg(
  {
    id,
    width,
    height,
    title,
    description,
  }: {
    readonly id: string;
    readonly width: number;
    readonly height: number;
    readonly title: string;
    readonly description: string;
  },
  parts: readonly string[],
): string {
  return [
    `<svg class="picture" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="ltr">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-desc">${escaped(description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

/** By how much letters are raised, of a type of twelve. */
const raise = 4;

/** Words in a picture; `locale` is theirs, where letters of its own are to be raised. */
export function label(
  x: number,
  y: number,
  text: string,
  {
    anchor = 'start',
    name = '',
    locale,
  }: {
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly name?: string;
    readonly locale?: Locale;
  } = {},
): string {
  // Pictures know no `sup`: the letters go up, and what follows them comes down again.
  const words = printed(text, locale).replaceAll(
    /<sup>(.*?)<\/sup>([^<]*)/g,
    `<tspan class="raised" dy="-${raise}">$1</tspan><tspan dy="${raise}">$2</tspan>`,
  );
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${name && ` class="${name}"`}>${words}</text>`;
}

/** Coordinates with one digit after the point: more nobody sees. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
