/** Facts of a PDF, read with a library other than the one that the program uses. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader would find. */
export interface PdfFacts {
  /** Text of each page, runs of space as one. */
  readonly pages: readonly string[];
  /** Width and height of each page in points, rounded. */
  readonly sizes: readonly string[];
  /** Names of the fonts inside, without the prefix of a subset. */
  readonly fonts: readonly string[];
  readonly outline: readonly string[];
  readonly tagged: boolean;
  /** Language of the document. */
  readonly lang: string | null;
  readonly title: string;
  /** Roles of the structure on each page, in order. */
  readonly roles: readonly string[];
  /** Page of each link target, counted from 1. */
  readonly targets: Readonly<Record<string, number>>;
}

/** Reads the facts. */
export async function factsOf(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(
      numbers.map(async (number) => {
        const page = await pdf.getPage(number);
        const { items } = await page.getTextContent();
        const text = items.map((item) =>
          'str' in item ? item.str + (item.hasEOL ? ' ' : '') : '',
        );
        return {
          text: text.join('').replaceAll(/\s+/g, ' ').trim(),
          size: page.view.slice(2).map(Math.round).join(' × '),
          roles: rolesOf(await page.getStructTree()),
        };
      }),
    );
    const destinations = Object.entries((await pdf.getDestinations()) as Record<string, unknown[]>);
    const targets = await Promise.all(
      destinations.map(async ([name, destination]) => {
        const [page] = destination as [{ num: number; gen: number }];
        return [decodeURIComponent(name), (await pdf.getPageIndex(page)) + 1] as const;
      }),
    );
    const outline: readonly { title: string }[] = (await pdf.getOutline()) ?? [];
    const { info } = await pdf.getMetadata();
    return {
      pages: pages.map(({ text }) => text),
      sizes: pages.map(({ size }) => size),
      fonts: [
        ...Buffer.from(bytes)
          .toString('latin1')
          .matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g),
      ]
        .map(([, name]) => name ?? '')
        .filter((name, index, all) => all.indexOf(name) === index),
      roles: pages.flatMap(({ roles }) => roles),
      outline: outline.map(({ title }) => title),
      tagged: (await pdf.getMarkInfo())?.Marked === true,
      lang: 'Language' in info ? String(info.Language) : null,
      title: 'Title' in info ? String(info.Title) : '',
      targets: Object.fromEntries(targets),
    };
  } finally {
    await task.destroy();
  }
}

function rolesOf(node: object | null): string[] {
  if (!node) return [];
  const role = 'role' in node && typeof node.role === 'string' ? [node.role] : [];
  const children: object[] =
    'children' in node && Array.isArray(node.children) ? node.children : [];
  return [...role, ...children.flatMap(rolesOf)];
}
