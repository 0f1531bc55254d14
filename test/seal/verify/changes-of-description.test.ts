import { beforeAll, describe, expect, test } from 'vitest';
import { setMetadata } from '../../../src/format/pdf/metadata.ts';
import type { PdfFile } from '../../../src/format/pdf/syntax/document.ts';
import {
  Bytes,
  dict,
  latin,
  name,
  Ref,
  Stream,
  textString,
} from '../../../src/format/pdf/syntax/objects.ts';
import { type RevisedPdf, readRevisions } from '../../../src/seal/pades/file/revisions.ts';
import { takeIn } from '../../../src/seal/pades/take-in.ts';
import {
  informationChanges,
  metadataChanges,
} from '../../../src/seal/verify/changes-of-description.ts';
import { makeBase, stream } from '../pades/base.ts';
import { makePki } from '../pades/pki.ts';
import { append, pageOf, saidAgainst, signAs } from './forging.ts';

const said = {
  title: 'Minutes — fourth meeting',
  author: 'Secretariat',
  subject: undefined,
  languages: ['en', 'fr'],
  date: '2022-02-10',
  creator: 'Minutier 1.0.0',
  conforms: true,
};

describe('the information', () => {
  const before = dict({
    Title: textString('Minutes — fourth'),
    Producer: textString('Skia/PDF'),
    ModDate: textString('D:20220210000000Z'),
  });
  const changed = (key: string, value: string) => new Map(before).set(key, textString(value));

  test.each([
    ['the time of a change', changed('ModDate', 'D:20240101120000Z'), 'later-described'],
    ['the program', changed('Producer', 'Skia/PDF; another'), 'later-described'],
    [
      'the same title in another encoding',
      new Map(before).set('Title', new Bytes(latin('Minutes \x84 fourth'))),
      'later-described',
    ],
    ['another title', changed('Title', 'Minutes of another meeting'), 'changed-metadata'],
    ['an author', changed('Author', 'Somebody'), 'changed-metadata'],
    ['no title', new Map([...before].filter(([key]) => key !== 'Title')), 'changed-metadata'],
  ])('with %s', (_, after, id) => {
    expect(informationChanges(before, after).findings.map((one) => one.id)).toEqual([id]);
  });
});

describe('the description as XMP', () => {
  const xmpOf = (rdf: string) =>
    stream(
      `<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="a program"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:mm="http://ns.adobe.com/xap/1.0/mm/">${rdf}</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>`,
      { Type: name('Metadata') },
    );
  const title = '<d:title><rdf:Alt><rdf:li xml:lang="en">Minutes</rdf:li></rdf:Alt></d:title>';
  const before = xmpOf(
    `<rdf:Description rdf:about="">${title}<pdf:Producer>Skia</pdf:Producer><d:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></d:creator></rdf:Description>`,
  );
  const creators = '<d:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></d:creator>';
  const about = (attributes: string, inside: string) =>
    xmpOf(`<rdf:Description rdf:about="" ${attributes}>${inside}</rdf:Description>`);

  test.each([
    [
      'the program as an attribute',
      about('pdf:Producer="Skia"', title + creators),
      'later-described',
    ],
    [
      'another program, times and names of the file',
      about(
        'pdf:Producer="Other" xmp:ModifyDate="2024-01-01" xmp:MetadataDate="2024-01-01" mm:InstanceID="uuid:1" mm:DocumentID="uuid:2"',
        title + creators,
      ),
      'later-described',
    ],
    ['no program', about('', title + creators), 'later-described'],
    [
      'another title',
      about('pdf:Producer="Skia"', title.replace('Minutes', 'Void') + creators),
      'changed-metadata',
    ],
    [
      'a title in another language',
      about('pdf:Producer="Skia"', title.replace('"en"', '"fr"') + creators),
      'changed-metadata',
    ],
    [
      'one more title',
      about('pdf:Producer="Skia" d:title="Void"', title + creators),
      'changed-metadata',
    ],
    [
      'authors in another order',
      about(
        'pdf:Producer="Skia"',
        title + creators.replace('A', 'C').replace('B', 'A').replace('C', 'B'),
      ),
      'changed-metadata',
    ],
    [
      'a property of the same name from elsewhere',
      about('xmlns:pdf="https://example.org/" pdf:Producer="Skia"', title + creators),
      'changed-metadata',
    ],
    ['what is no XML', stream('<x:xmpmeta', { Type: name('Metadata') }), 'changed-metadata'],
    [
      'what is packed as no description is',
      new Stream(dict({ Type: name('Metadata'), Filter: name('LZWDecode') }), new Uint8Array(9)),
      'changed-metadata',
    ],
  ])('with %s', (_, after, id) => {
    expect(metadataChanges(before, after).findings.map((one) => one.id)).toEqual([id]);
  });

  test('in another stream of another kind is another', () => {
    const other = new Stream(new Map(before.dict).set('Subtype', name('Image')), before.bytes);
    expect(metadataChanges(before, other).findings.map((one) => one.id)).toEqual([
      'changed-metadata',
    ]);
  });
});

describe('in a signed document', () => {
  let pki: Awaited<ReturnType<typeof makePki>>;
  beforeAll(async () => {
    pki = await makePki();
  });
  const place = ({ last }: RevisedPdf): number => {
    const metadata = last.catalog.get('Metadata');
    if (!(metadata instanceof Ref)) throw new Error('Unexpected catalog');
    return metadata.number;
  };
  /** The document with its description as a program leaves it that changes something in the text of the packet. */
  const described = (pdf: Uint8Array, change: (packet: string) => string) =>
    append(pdf, (draft, revised) => {
      const was = revised.last.object(place(revised));
      if (!(was instanceof Stream)) throw new Error('Unexpected description');
      const packet = new TextEncoder().encode(change(new TextDecoder().decode(was.bytes)));
      draft.set(place(revised), new Stream(new Map(was.dict).set('Length', packet.length), packet));
    });
  const later = (packet: string) =>
    packet
      .replaceAll('2022-02-10T00:00:00Z', '2024-01-01T00:00:00Z')
      .replace(/(<xmp:CreateDate>)[^<]*/, '$12022-02-10T00:00:00Z');
  const withDescription = (file: PdfFile) => setMetadata(file, said);

  test('a signing program may name itself and the time, and the document is taken in', async () => {
    const base = makeBase(withDescription);
    const incoming = await described(await signAs(pki, 'amina', base), later);
    expect(await takeIn({ base, held: base, incoming })).toEqual(['amina']);
    const { status, ids } = await saidAgainst(pki, incoming);
    expect({ status, ids }).toEqual({ status: 'undetermined', ids: [] });
  });

  test('another title is told', async () => {
    const made = await described(await signAs(pki, 'amina', makeBase(withDescription)), (packet) =>
      packet.replaceAll('fourth meeting', 'fifth meeting'),
    );
    expect(await saidAgainst(pki, made)).toEqual({ status: 'invalid', ids: ['changed-metadata'] });
  });

  test('a description that a page shows as well is changed by nobody', async () => {
    const base = makeBase((file, page) => {
      withDescription(file);
      const metadata = file.catalog.get('Metadata');
      if (metadata) file.dict(page).set('Contents', metadata);
    });
    expect(pageOf(readRevisions(base)).page.get('Contents')).toBeInstanceOf(Ref);
    const made = await described(await signAs(pki, 'amina', base), later);
    expect(await saidAgainst(pki, made)).toEqual({ status: 'invalid', ids: ['changed-metadata'] });
  });
});
