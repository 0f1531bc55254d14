/** The faces of type that documents are set in, and the CSS that declares them. */
import { arabicRange, mathRange, symbolsRange, textRanges } from './font-ranges.ts';

/** One font file and the characters for which it is used. */
export interface Face {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /** Path on the shelf of fonts. */
  readonly path: string;
  /** As in CSS: `U+20-7E,U+A0-FF`. */
  readonly range: string;
}

/** Families in the order in which a missing character is looked for. */
const text = ['Libertinus Serif', 'Noto Sans'] as const;

/** Static cuts only: variable fonts and synthetic bold become Type 3 fonts in a PDF. */
const cuts = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 600, style: 'italic' },
] as const;

function file(family: string, subset: string, weight: number, style: string): string {
  const name = family.toLowerCase().replaceAll(' ', '-');
  return `@fontsource/${name}/files/${name}-${subset}-${weight}-${style}.woff2`;
}

/** Every face that a document may use. */
export const faces: readonly Face[] = [
  ...text.flatMap((family) =>
    cuts.flatMap((cut) =>
      Object.entries(textRanges).map(([subset, range]) => ({
        family,
        ...cut,
        path: file(family, subset, cut.weight, cut.style),
        range,
      })),
    ),
  ),
  // The hyphen, breaking or not, is only in the Hebrew subset.
  ...cuts.map((cut) => ({
    family: 'Libertinus Serif',
    ...cut,
    path: file('Libertinus Serif', 'hebrew', cut.weight, cut.style),
    range: 'U+2010-2011',
  })),
  ...([400, 600] as const).map((weight) => ({
    family: 'Noto Naskh Arabic',
    weight,
    style: 'normal' as const,
    path: file('Noto Naskh Arabic', 'arabic', weight, 'normal'),
    range: arabicRange,
  })),
  {
    family: 'Noto Sans Math',
    weight: 400,
    style: 'normal',
    path: file('Noto Sans Math', 'latin', 400, 'normal'),
    range: mathRange,
  },
  {
    family: 'Noto Sans Symbols 2',
    weight: 400,
    style: 'normal',
    path: file('Noto Sans Symbols 2', 'symbols', 400, 'normal'),
    range: symbolsRange,
  },
];

/** The ranges of a face as pairs of code points, both inclusive. */
export function rangePairs(range: string): readonly (readonly [number, number])[] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.slice('U+'.length).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

/** The faces without which `words` could not be set. */
export function facesFor(words: string): readonly Face[] {
  const used = new Set(Array.from(words, (char) => char.codePointAt(0) ?? 0));
  const needed = new Map<string, boolean>();
  return faces.filter(({ range }) => {
    const known = needed.get(range);
    if (known !== undefined) return known;
    const ranges = rangePairs(range);
    const need = [...used].some((code) => ranges.some(([from, to]) => code >= from && code <= to));
    needed.set(range, need);
    return need;
  });
}

/** `@font-face` rules; `url` says where the bytes of a face are. What CSS takes for granted is not said: every page loads them. */
export function fontFaces(
  chosen: readonly Face[],
  url: (face: Face) => string,
  display: 'swap' | 'optional' = 'swap',
): string {
  return chosen
    .map(
      (face) =>
        `@font-face{font-family:"${face.family}";${face.weight === 400 ? '' : `font-weight:${face.weight};`}${face.style === 'normal' ? '' : `font-style:${face.style};`}font-display:${display};src:url(${url(face)});unicode-range:${face.range}}`,
    )
    .join('\n');
}
