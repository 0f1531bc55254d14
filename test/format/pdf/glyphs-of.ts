/** Where each glyph of a content stream stands: a small reader of its own, so that tests do not lean on what they test. */

/** A glyph, as it is shown. */
export interface Glyph {
  readonly font: string;
  readonly code: number;
  readonly size: number;
  /** Where it begins, and where it ends, on the page. */
  readonly x: number;
  readonly y: number;
  readonly end: number;
  /** Number of the marked content around it. */
  readonly mcid: number | undefined;
}

/** Widths of glyphs in thousandths, for fonts with codes of two bytes. */
export type Widths = (font: string) => ((code: number) => number) | undefined;

type Matrix = readonly [number, number, number, number, number, number];

const tokens =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

/** Reads the glyphs in the order in which they are shown. */
export function glyphsOf(content: string, widths: Widths): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  const saved: Matrix[] = [];
  const marks: (number | undefined)[] = [];
  let page: Matrix = [1, 0, 0, 1, 0, 0];
  let line: Matrix = page;
  /** How far the glyphs shown reach from the beginning of the line. */
  let reached = 0;
  let font = '';
  let size = 0;
  let operands: string[] = [];

  const show = (string: string) => {
    const width = widths(font);
    const codes = width
      ? (string.replace(/\s/g, '').match(/[0-9A-Fa-f]{4}/g) ?? []).map((hex) =>
          Number.parseInt(hex, 16),
        )
      : [...string.slice(1, -1)].map((char) => char.charCodeAt(0));
    for (const code of codes) {
      const advance = ((width?.(code) ?? 0) / 1000) * size;
      const [x, y] = apply(page, apply(line, [reached, 0]));
      const [end] = apply(page, apply(line, [reached + advance, 0]));
      glyphs.push({
        font,
        code,
        size,
        x,
        y,
        end,
        mcid: marks.findLast((one) => one !== undefined),
      });
      reached += advance;
    }
  };

  for (const [token] of content.matchAll(tokens)) {
    if (!/^[A-Za-z'"]/.test(token)) {
      operands.push(token);
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands.map(Number);
    if (token === 'q') saved.push(page);
    else if (token === 'Q') page = saved.pop() ?? page;
    else if (token === 'cm') page = multiply([a, b, c, d, e, f], page);
    else if (token === 'BT') [line, reached] = [[1, 0, 0, 1, 0, 0], 0];
    else if (token === 'Tm') [line, reached] = [[a, b, c, d, e, f], 0];
    else if (token === 'Td') [line, reached] = [multiply([1, 0, 0, 1, a, b], line), 0];
    else if (token === 'Tf') [font, size] = [(operands[0] ?? '').slice(1), b];
    else if (token === 'Tj') show(operands[0] ?? '');
    else if (token === 'TJ') {
      for (const operand of operands.slice(1, -1)) {
        if (/^[<(]/.test(operand)) show(operand);
        else reached -= (Number(operand) / 1000) * size;
      }
    } else if (token === 'BDC' || token === 'BMC') {
      const at = operands.indexOf('/MCID');
      marks.push(at < 0 ? undefined : Number(operands[at + 1]));
    } else if (token === 'EMC') marks.pop();
    operands = [];
  }
  return glyphs;
}

function apply([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]) {
  return [a * x + c * y + e, b * x + d * y + f] as const;
}

function multiply([p, q, r, s, t, u]: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  return [
    p * a + q * c,
    p * b + q * d,
    r * a + s * c,
    r * b + s * d,
    t * a + u * c + e,
    t * b + u * d + f,
  ];
}
