/** Lines of type on each page of a PDF: where they stand, and what part of the document they are. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text at one height. */
export interface PageLine {
  readonly text: string;
  /** Points from the left edge of the page. */
  readonly left: number;
  /** Points from the upper edge of the page down to the baseline. */
  readonly down: number;
  /** Roles of the structure around it, the innermost last; none for what is no part of the document, such as a running head. */
  readonly roles: readonly string[];
}

/** The lines of each page, from top to bottom, each column of a height on its own. */
export async function pageLines(bytes: Uint8Array): Promise<readonly (readonly PageLine[])[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    return await Promise.all(numbers.map(async (number) => linesOf(await pdf.getPage(number))));
  } finally {
    await task.destroy();
  }
}

async function linesOf(page: PDFPageProxy): Promise<readonly PageLine[]> {
  const [, , , height = 0] = page.view;
  const roles = rolesById(await page.getStructTree(), []);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marks: string[] = [];
  const lines: {
    text: string;
    left: number;
    right: number;
    down: number;
    roles: readonly string[];
  }[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(item.id ?? '');
      continue;
    }
    if (item.str.trim() === '') continue;
    const [, , , , left = 0, up = 0] = item.transform.map(Number);
    const down = height - up;
    const mark = marks.findLast((id) => roles.has(id));
    const before = lines.at(-1);
    // More than a wide space apart they are two columns.
    if (
      before &&
      Math.abs(before.down - down) < 3 &&
      left >= before.left &&
      left - before.right < 14
    ) {
      before.text += left - before.right > 1 ? ` ${item.str}` : item.str;
      before.right = left + item.width;
    } else {
      lines.push({
        text: item.str,
        left,
        right: left + item.width,
        down,
        roles: (mark === undefined ? undefined : roles.get(mark)) ?? [],
      });
    }
  }
  return lines
    .map(({ text, left, down, roles: around }) => ({
      text: text.replaceAll(/\s+/g, ' ').trim(),
      left,
      down,
      roles: around,
    }))
    .sort((a, b) => a.down - b.down || a.left - b.left);
}

/** The roles around each marked piece of content. */
function rolesById(
  node: object | null,
  around: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  if (!node) return new Map();
  if ('id' in node && typeof node.id === 'string') return new Map([[node.id, around]]);
  const inner = 'role' in node && typeof node.role === 'string' ? [...around, node.role] : around;
  const children: readonly object[] =
    'children' in node && Array.isArray(node.children) ? node.children : [];
  return new Map(children.flatMap((child) => [...rolesById(child, inner)]));
}
