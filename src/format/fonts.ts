/** The faces of type that documents are set in, and the CSS that declares them. */

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

/**
 * Characters by subset of the packages. `latin` is narrower than the package says: only what the
 * files have, so that the symbols below are never looked for in vain. Spaces that the files lack
 * are made from U+0020 by the shaper.
 */
const subsets = {
  latin:
    'U+20-7E,U+A0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+300-301,U+303-304,U+308-309,U+323,U+329,U+2000-200D,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,U+2039-203A,U+2044,U+2060,U+20AC,U+2122,U+2212,U+FEFF',
  'latin-ext':
    'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020-2021,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF',
  vietnamese: 'U+1EA0-1EF1,U+20AB',
  greek: 'U+370-3FF',
  'greek-ext': 'U+1F00-1FFF',
  cyrillic: 'U+400-45F,U+490-491,U+4B0-4B1,U+2116',
  'cyrillic-ext': 'U+460-48F,U+492-4AF,U+4B2-52F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F',
} as const;

function file(family: string, subset: string, weight: number, style: string): string {
  const name = family.toLowerCase().replaceAll(' ', '-');
  return `@fontsource/${name}/files/${name}-${subset}-${weight}-${style}.woff2`;
}

/** Every face that a document may use. */
export const faces: readonly Face[] = [
  ...text.flatMap((family) =>
    cuts.flatMap((cut) =>
      Object.entries(subsets).map(([subset, range]) => ({
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
  {
    family: 'Noto Sans Math',
    weight: 400,
    style: 'normal',
    path: file('Noto Sans Math', 'latin', 400, 'normal'),
    range:
      'U+2016-2017,U+2025,U+2032-2038,U+203C,U+2040,U+2043,U+2047,U+2050,U+2057,U+205F,U+2070-209C,U+2100-2115,U+2118-2121,U+2123-214B,U+2190-2211,U+2213-22FF,U+2308-230B,U+27C0-27FF,U+2900-2AFF,U+2B30-2B4C',
  },
  {
    family: 'Noto Sans Symbols 2',
    weight: 400,
    style: 'normal',
    path: file('Noto Sans Symbols 2', 'symbols', 400, 'normal'),
    range:
      'U+2300-2307,U+230C-2328,U+232B-2426,U+2440-244A,U+25A0-27BE,U+2800-28FF,U+2B00-2B2F,U+2B4D-2BFF',
  },
];

/** The ranges as pairs of code points, both inclusive. */
function pairs(range: string): readonly (readonly [number, number])[] {
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
    const ranges = pairs(range);
    const need = [...used].some((code) => ranges.some(([from, to]) => code >= from && code <= to));
    needed.set(range, need);
    return need;
  });
}

/** `@font-face` rules; `url` says where the bytes of a face are. */
export function fontFaces(chosen: readonly Face[], url: (face: Face) => string): string {
  return chosen
    .map(
      (face) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};font-display:swap;src:url(${url(face)}) format("woff2");unicode-range:${face.range}}`,
    )
    .join('\n');
}
