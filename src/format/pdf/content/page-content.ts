/** The content of a page with the forms that it draws: read, shortened, and written back with its artifacts marked. */
import { deflated, inflated, type PdfFile } from '../syntax/document.ts';
import { type Dict, name, Ref, type Stream } from '../syntax/objects.ts';
import { markArtifacts } from './artifacts.ts';
import { joinGlyphs } from './join-glyphs.ts';
import { type Drawn, type Marked, type Matrix, multiplied, type Scan, scan } from './scan.ts';
import { splitClusters } from './split-clusters.ts';
import { glyphWidths, type WidthOf } from './widths.ts';

/** A content stream and what is in it. */
export interface PageStream {
  readonly ref: Ref;
  readonly stream: Stream;
  readonly bytes: Uint8Array;
  readonly scan: Scan;
  /** Its fonts by the names that it gives them. */
  readonly fonts: Dict;
  /** Whether it is a form that the page draws. */
  readonly isForm: boolean;
}

/** What a page shows. */
export interface PageContent {
  readonly streams: readonly PageStream[];
  /** Marked content by its number, with the stream in which it stands. */
  readonly marked: ReadonlyMap<number, { readonly mark: Marked; readonly stream: PageStream }>;
}

/** Looks widths up once for each font of a file. */
export function widthTable(file: PdfFile): (font: Dict) => WidthOf | undefined {
  const known = new Map<Dict, WidthOf | undefined>();
  return (font) => {
    if (!known.has(font)) known.set(font, glyphWidths(file, font));
    return known.get(font);
  };
}

/** Reads what a page shows. */
export function readPage(
  file: PdfFile,
  page: Dict,
  widths: (font: Dict) => WidthOf | undefined,
): PageContent {
  const contents = page.get('Contents');
  const streams: PageStream[] = [];
  const marked = new Map<number, { mark: Marked; stream: PageStream }>();
  const read = (ref: Ref, resources: Dict, place?: Matrix) => {
    const stream = file.stream(ref);
    if (!stream || streams.some((known) => known.ref.number === ref.number)) return;
    const fonts = file.dict(resources.get('Font'));
    const widthsOf = (font: string) => widths(file.dict(fonts.get(font)));
    const bytes = joinGlyphs(splitClusters(inflated(stream), widthsOf), widthsOf);
    const found: PageStream = {
      ref,
      stream,
      bytes,
      scan: scan(bytes, place),
      fonts,
      isForm: place !== undefined,
    };
    streams.push(found);
    for (const mark of found.scan.marked) marked.set(mark.mcid, { mark, stream: found });
    const drawn = file.dict(resources.get('XObject'));
    for (const { name: used, matrix } of drawnIn(found.scan)) {
      const target = drawn.get(used);
      const form = target instanceof Ref ? file.dict(target) : undefined;
      if (target instanceof Ref && form?.get('Subtype') === name('Form'))
        read(
          target,
          file.dict(form.get('Resources')),
          multiplied(file.array(form.get('Matrix')).map(Number), matrix),
        );
    }
  };
  if (!(contents instanceof Ref)) throw new Error('Unexpected page without content');
  read(contents, file.dict(page.get('Resources')));
  return { streams, marked };
}

function drawnIn({ marked, looseDrawn }: Scan): readonly Drawn[] {
  return [...marked.flatMap(({ drawn }) => drawn), ...looseDrawn];
}

/** Writes the content back; numbers in `dropped` are artifacts from here on. */
export function writePage(
  file: PdfFile,
  { streams }: PageContent,
  dropped: ReadonlySet<number>,
): void {
  for (const { ref, stream, bytes, scan: found, isForm } of streams) {
    // What a form paints is content or artifact as the page draws it: loose painting in it follows.
    const known = isForm ? { ...found, loose: [] } : found;
    file.set(ref, deflated(markArtifacts(bytes, known, dropped), stream.dict));
  }
}
