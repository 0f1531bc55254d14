/** Title, author, languages and dates, once for people and once for programs (ISO 19005-3, 6.6; ISO 14289-1, 5 and 7.1). */
import type { PdfFile } from './syntax/document.ts';
import { Bytes, type Dict, dict, name, Stream, textOf, textString } from './syntax/objects.ts';

/** What a file says about itself. */
export interface Metadata {
  readonly title: string;
  /** Who answers for the text, such as the secretariat. */
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly languages: readonly string[];
  /** When the text was made, `2022-02-10`; left out where the content does not say. */
  readonly date: string | undefined;
  /** The program that wrote it. */
  readonly creator: string;
  /** Whether the file follows PDF/A-3a and PDF/UA-1; a file that does not says nothing. */
  readonly conforms: boolean;
}

/** Writes the information and the XMP packet; both say the same. */
export function setMetadata(file: PdfFile, said: Metadata): void {
  const metadata: Metadata = {
    ...said,
    title: oneLine(said.title),
    author: said.author && oneLine(said.author),
    subject: said.subject && oneLine(said.subject),
  };
  const { title, author, subject, date, creator } = metadata;
  const info: Dict = file.info ? file.dict(file.info) : new Map();
  const printed = info.get('Producer');
  const producer = printed instanceof Bytes ? oneLine(textOf(printed)) : creator;
  const day = date && `D:${date.replaceAll('-', '')}000000Z`;
  const entries: Dict = dict({
    Title: textString(title),
    Author: author === undefined ? undefined : textString(author),
    Subject: subject === undefined ? undefined : textString(subject),
    Creator: textString(creator),
    Producer: textString(producer),
    CreationDate: day === undefined ? undefined : textString(day),
    ModDate: day === undefined ? undefined : textString(day),
  });
  if (file.info) file.set(file.info, entries);
  const packet = new TextEncoder().encode(xmp(metadata, producer));
  // Not compressed, so that programs that know no PDF find it.
  file.catalog.set(
    'Metadata',
    file.add(
      new Stream(
        dict({ Type: name('Metadata'), Subtype: name('XML'), Length: packet.length }),
        packet,
      ),
    ),
  );
}

function xmp(
  { title, author, subject, languages, date, creator, conforms }: Metadata,
  producer: string,
): string {
  const [first = 'x-default'] = languages;
  const alternatives = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li><rdf:li xml:lang="${first}">${xmlText(text)}</rdf:li></rdf:Alt>`;
  const moment = date && `${date}T00:00:00Z`;
  const parts = [
    conforms &&
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title)}</dc:title>`,
    author && `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject && `<dc:description>${alternatives(subject)}</dc:description>`,
    `<dc:language><rdf:Bag>${languages.map((lang) => `<rdf:li>${lang}</rdf:li>`).join('')}</rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${xmlText(creator)}</xmp:CreatorTool>`,
    moment &&
      `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<pdf:Producer>${xmlText(producer)}</pdf:Producer>`,
    conforms && extension,
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${parts.filter(Boolean).join('')}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** PDF/A wants a description of every property that it does not know itself, such as that of PDF/UA (6.6.2.3). */
const extension =
  '<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>';

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Without characters that XML cannot hold: both places must say the same, letter by letter. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .trim();
}
