/** What in a style sheet would keep a PDF from following PDF/A-3a and PDF/UA-1, told before anything is printed. */
import { type Declaration, declarationsIn } from './declarations.ts';

/** A fault and its place in the style sheet. */
export interface StyleFault {
  readonly line: number;
  readonly column: number;
  /** “Unexpected X, expected Y”. */
  readonly reason: string;
  readonly hint: string;
}

interface Rule {
  readonly matches: (declaration: Declaration) => boolean;
  readonly expected: string;
  readonly hint: string;
}

const transparent =
  'Choose a colour that is as light as it should look: words in transparent layers lose their tags.';

const rules: readonly Rule[] = [
  {
    matches: ({ property, value }) =>
      property === 'opacity' && !/^(1(\.0*)?|100%|initial|unset)$/.test(value),
    expected: 'nothing transparent on paper',
    hint: transparent,
  },
  {
    matches: ({ property, value }) =>
      /^(backdrop-)?filter$|^mix-blend-mode$|^(-webkit-)?mask(-|$)/.test(property) &&
      !/^(none|normal|initial|unset)$/.test(value),
    expected: 'nothing on paper that is computed from what lies below',
    hint: transparent,
  },
  {
    matches: ({ property, value }) => /^(box|text)-shadow$/.test(property) && !isNone(value),
    expected: 'no shadow on paper',
    hint: 'Draw a border instead: shadows are transparent layers.',
  },
  {
    matches: ({ value }) => /\b(linear|radial|conic)-gradient\(/i.test(value),
    expected: 'one colour on paper',
    hint: 'Choose one of the colours of the gradient.',
  },
  {
    matches: ({ property, value, around }) =>
      around.some((one) => /^@font-face$/i.test(one)) &&
      ((property === 'font-weight' && /^\S+\s+\S+$/.test(value)) ||
        (property === 'font-stretch' && /^\S+\s+\S+$/.test(value)) ||
        (property === 'src' && /variations/i.test(value))),
    expected: 'a font of one weight',
    hint: 'Name a file for each weight: the letters of a variable font are drawn one by one, and an archive takes no such font.',
  },
  {
    matches: ({ property }) => property === 'font-variation-settings',
    expected: 'a font of one weight',
    hint: 'Name a file for each weight: the letters of a variable font are drawn one by one, and an archive takes no such font.',
  },
  {
    matches: ({ property, value }) => /^font-synthesis(-|$)/.test(property) && value !== 'none',
    expected: '`none`',
    hint: 'Bold and italic letters that are made up are drawn one by one, and an archive takes no such font.',
  },
];

/** The faults of a style sheet, in order. */
export function styleFaults(css: string): readonly StyleFault[] {
  return declarationsIn(css).flatMap((declaration) => {
    const rule = rules.find(({ matches }) => matches(declaration));
    if (!rule) return [];
    const { property, line, column } = declaration;
    const reason = `Unexpected \`${property}\`, expected ${rule.expected}`;
    return [{ line, column, reason, hint: rule.hint }];
  });
}

function isNone(value: string): boolean {
  return /^(none|initial|unset)$/.test(value);
}
