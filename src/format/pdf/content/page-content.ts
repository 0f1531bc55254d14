/** The content of a page with the forms that it draws: read, shortened, and written back with its artifacts marked. */
import { deflated, inflated, type PdfFile } from '../syntax/document.ts';
import { type Dict, dict, name, Ref, type Stream } from '../syntax/objects.ts';
import { markArtifacts } from './artifacts.ts';
import { dropUnseen } from './drop-unseen.ts';
import { joinGlyphs } from './join-glyphs.ts';
import {
  type Drawn,
  type Marked,
  type Matrix,
  multiplied,
  type Scan,
  type Span,
  scan,
} from './scan.ts';
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
  /** Names of the forms it draws in which there is marked content: they are no artifacts. */
  readonly tagged: ReadonlySet<string>;
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

/** Forms that pages share, by what is in them. */
export type SharedForms = Map<string, Ref>;

/** Reads what a page shows. */
export function readPage(
  file: PdfFile,
  page: Dict,
  widths: (font: Dict) => WidthOf | undefined,
  shared: SharedForms = new Map(),
): PageContent {
  const contents = page.get('Contents');
  const streams: PageStream[] = [];
  const added: (readonly [resources: Dict, used: string, form: Ref])[] = [];
  const marked = new Map<number, { mark: Marked; stream: PageStream }>();
  /** Reads a stream; whether there is marked content in it, or in what it draws. */
  const read = (ref: Ref, resources: Dict, place?: Matrix): boolean => {
    const known = streams.find((one) => one.ref.number === ref.number);
    if (known) return holdsMarks(known);
    const stream = file.stream(ref);
    if (!stream) return false;
    const fonts = file.dict(resources.get('Font'));
    const widthsOf = (font: string) => widths(file.dict(fonts.get(font)));
    const seen = dropUnseen(inflated(stream), clearStates(file, resources), (outlines) => {
      const form = sharedForm(file, shared, outlines);
      const used = `Outlines${form.number}`;
      added.push([resources, used, form]);
      return used;
    });
    const bytes = joinGlyphs(splitClusters(seen, widthsOf), widthsOf);
    const tagged = new Set<string>();
    const found: PageStream = {
      ref,
      stream,
      bytes,
      scan: scan(bytes, place),
      fonts,
      isForm: place !== undefined,
      tagged,
    };
    streams.push(found);
    for (const mark of found.scan.marked) marked.set(mark.mcid, { mark, stream: found });
    const drawn = file.dict(resources.get('XObject'));
    for (const { name: used, matrix } of drawnIn(found.scan)) {
      const target = drawn.get(used);
      const form = target instanceof Ref ? file.dict(target) : undefined;
      if (!(target instanceof Ref) || form?.get('Subtype') !== name('Form')) continue;
      const within = multiplied(file.array(form.get('Matrix')).map(Number), matrix);
      if (read(target, file.dict(form.get('Resources')), within)) tagged.add(used);
    }
    return holdsMarks(found);
  };
  if (!(contents instanceof Ref)) throw new Error('Unexpected page without content');
  read(contents, file.dict(page.get('Resources')));
  // Not before: such a form is read by nobody, for it holds nothing but outlines.
  for (const [resources, used, form] of added)
    resources.set('XObject', new Map([...file.dict(resources.get('XObject')), [used, form]]));
  return { streams, marked };
}

/** A form with these outlines, in whatever colour and place is set where it is drawn. */
function sharedForm(file: PdfFile, shared: SharedForms, outlines: Uint8Array): Ref {
  const key = new TextDecoder('latin1').decode(outlines);
  const known = shared.get(key);
  if (known) return known;
  const far = 32_767;
  const form = file.add(
    deflated(
      outlines,
      dict({
        Type: name('XObject'),
        Subtype: name('Form'),
        BBox: [-far, -far, far, far],
        Resources: dict({}),
      }),
    ),
  );
  shared.set(key, form);
  return form;
}

/** Names of the graphics states in which nothing that is filled is seen. */
function clearStates(file: PdfFile, resources: Dict): ReadonlySet<string> {
  const states = [...file.dict(resources.get('ExtGState'))];
  return new Set(
    states.filter(([, state]) => file.dict(state).get('ca') === 0).map(([key]) => key),
  );
}

function holdsMarks({ scan: { marked }, tagged }: PageStream): boolean {
  return marked.length > 0 || tagged.size > 0;
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
  for (const one of streams) {
    const { ref, stream, bytes, scan: found } = one;
    // What a form without marks paints is content or artifact as the page draws it.
    const follows = one.isForm && !holdsMarks(one);
    const loose = follows ? [] : found.loose.filter((span) => !drawsTagged(one, span));
    file.set(ref, deflated(markArtifacts(bytes, { ...found, loose }, dropped), stream.dict));
  }
}

/** Whether all that is painted in a span is a form that has marks of its own. */
function drawsTagged({ bytes, tagged }: PageStream, { start, end }: Span): boolean {
  if (tagged.size === 0) return false;
  const text = new TextDecoder('latin1').decode(bytes.subarray(start, end));
  const [, drawn] = /^\/(\S+)\s+Do$/.exec(text) ?? [];
  return drawn !== undefined && tagged.has(drawn);
}
