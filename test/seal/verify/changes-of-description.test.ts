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
    ['words in place of a time', changed('ModDate', 'This is void'), 'changed-metadata'],
    [
      'something else than words in place of a program',
      new Map(before).set('Producer', new Ref(1)),
      'changed-metadata',
    ],
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

  const inText = ({ dict, bytes }: Stream, change: (text: string) => string) =>
    new Stream(dict, new TextEncoder().encode(change(new TextDecoder().decode(bytes))));

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
    [
      'words in place of a time',
      about('pdf:Producer="Skia" xmp:ModifyDate="Void"', title + creators),
      'changed-metadata',
    ],
    [
      'an empty title before the title',
      about('pdf:Producer="Skia"', `<d:title/>${title}${creators}`),
      'changed-metadata',
    ],
    [
      'an empty property more',
      about('pdf:Producer="Skia"', `<d:rights/>${title}${creators}`),
      'changed-metadata',
    ],
    [
      'two programs',
      about('pdf:Producer="Skia"', `<pdf:Producer>B</pdf:Producer>${title}${creators}`),
      'changed-metadata',
    ],
    [
      'authors who are alternatives',
      about('pdf:Producer="Skia"', title + creators.replaceAll('Seq', 'Alt')),
      'changed-metadata',
    ],
    [
      'what is said of another document',
      xmpOf(
        `<rdf:Description rdf:about="uuid:2" pdf:Producer="Skia">${title}${creators}</rdf:Description>`,
      ),
      'changed-metadata',
    ],
    [
      'a title that is markup',
      about(
        'pdf:Producer="Skia"',
        title.replace('<d:title>', '<d:title rdf:parseType="Literal">') + creators,
      ),
      'changed-metadata',
    ],
    [
      'words outside of the description',
      xmpOf(
        `<rdf:Description rdf:about="" pdf:Producer="Skia">${creators}</rdf:Description>${title}`,
      ),
      'changed-metadata',
    ],
    [
      'a description within another',
      xmpOf(
        `<rdf:RDF><rdf:Description rdf:about="" pdf:Producer="Skia">${title}${creators}</rdf:Description></rdf:RDF>`,
      ),
      'changed-metadata',
    ],
    [
      'a title in a namespace that ends as the way to it does',
      about(
        'pdf:Producer="Skia" xmlns:n="http://purl.org/dc/elements/1.1/ title / in"',
        `<n:en>Minutes</n:en>${creators}`,
      ),
      'changed-metadata',
    ],
    [
      'a language by another prefix',
      about(
        'pdf:Producer="Skia" xmlns:l="http://www.w3.org/XML/1998/namespace"',
        title.replace('xml:lang', 'l:lang') + creators,
      ),
      'changed-metadata',
    ],
    [
      'a prefix that nothing declares',
      about('pdf:Producer="Skia"', `<q:title>Minutes</q:title>${title}${creators}`),
      'changed-metadata',
    ],
    [
      'a comment that looks like a packet',
      about('pdf:Producer="Skia"', `<!-- <?xpacket begin=""?> -->${title}${creators}`),
      'changed-metadata',
    ],
    [
      'a type of document',
      inText(before, (text) => text.replace('<x:', '<!DOCTYPE a [<!ATTLIST b c CDATA "d">]><x:')),
      'changed-metadata',
    ],
    [
      'an encoding that it has not',
      inText(before, (text) => `<?xml version="1.0" encoding="ISO-8859-1"?>${text}`),
      'changed-metadata',
    ],
    [
      'another prefix for the packet',
      inText(about('xmp:ModifyDate="2024"', title + creators), (text) =>
        text
          .replaceAll('x:xmpmeta', 'm:xmpmeta')
          .replace('xmlns:x=', 'xmlns:m=')
          .replace('x:xmptk', 'm:xmptk'),
      ),
      'later-described',
    ],
    [
      'a packet of something else',
      inText(before, (text) => text.replace('adobe:ns:meta/', 'urn:other')),
      'changed-metadata',
    ],
    [
      'nesting without end',
      about('pdf:Producer="Skia"', '<d:a rdf:parseType="Resource">'.repeat(20_000)),
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

  const structure = (...fields: readonly string[]) =>
    xmpOf(
      `<rdf:Description rdf:about=""><d:relation><rdf:Bag>${fields.map((one) => `<rdf:li ${one}/>`).join('')}</rdf:Bag></d:relation></rdf:Description>`,
    );
  test('what is said of one item of a list is not said of another', () => {
    const [one, other] = [
      structure('d:a="1" d:b="2"', 'd:a="3"'),
      structure('d:a="1"', 'd:a="3" d:b="2"'),
    ];
    expect(metadataChanges(one, other).findings.map(({ id }) => id)).toEqual(['changed-metadata']);
  });

  test('a name that the document has stays', () => {
    const named = (id: string) => about(`mm:DocumentID="${id}"`, '');
    expect(metadataChanges(named('uuid:1'), named('uuid:2')).findings.map(({ id }) => id)).toEqual([
      'changed-metadata',
    ]);
  });

  test.each([
    [
      'a structure',
      '<d:a rdf:parseType="Resource"><d:b>1</d:b></d:a>',
      '<d:a><rdf:Description d:b="1"/></d:a>',
    ],
    ['an address', '<d:a>https://example.org/</d:a>', '<d:a rdf:resource="https://example.org/"/>'],
    ['words', '<d:a>1</d:a>', '<d:a>\n  1\n</d:a>'],
  ])('%s written in another way is the same', (_, one, other) => {
    expect(metadataChanges(about('', one), about('', other)).findings.map(({ id }) => id)).toEqual([
      'later-described',
    ]);
  });

  test('its length may be an object of its own, which is then no addition', () => {
    const length = new Ref(9);
    const other = new Stream(new Map(before.dict).set('Length', length), before.bytes);
    expect(metadataChanges(before, other).explains).toEqual([length]);
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

  test('a description that something shows which calls itself a stream of references is changed by nobody', async () => {
    const base = makeBase((file, page) => {
      withDescription(file);
      const metadata = file.catalog.get('Metadata');
      const shows = new Map([['M', metadata ?? null]]);
      const form = file.add(
        stream('/M Do', {
          Type: name('XRef'),
          Subtype: name('Form'),
          Resources: dict({ XObject: shows }),
        }),
      );
      file.dict(page).set('Resources', dict({ XObject: dict({ F: form }) }));
    });
    const made = await described(await signAs(pki, 'amina', base), later);
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
