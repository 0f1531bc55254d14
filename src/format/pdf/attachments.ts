/** Files inside the file: the sources from which it was made (ISO 19005-3, 6.8; ISO 32000-2, 14.13). */
import { deflated, type PdfFile } from './syntax/document.ts';
import { dict, name, type PdfObject, textString } from './syntax/objects.ts';

/** A file to be carried along. */
export interface Attachment {
  /** File name, such as `en.md`. */
  readonly name: string;
  /** As in `text/markdown`. */
  readonly type: string;
  /** What it is to the document: what it was made from, or data about it. */
  readonly relationship: 'Source' | 'Data';
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Puts files in; programs list them, and know what they are to the document. */
export function attach(
  file: PdfFile,
  attachments: readonly Attachment[],
  date: string | undefined,
): void {
  if (attachments.length === 0) return;
  const specs = attachments
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((attachment) => {
      const { bytes, description, relationship, type } = attachment;
      const day =
        date === undefined ? undefined : textString(`D:${date.replaceAll('-', '')}000000Z`);
      const embedded = file.add(
        deflated(
          bytes,
          dict({
            Type: name('EmbeddedFile'),
            Subtype: name(type),
            Params: dict({ Size: bytes.length, CreationDate: day, ModDate: day }),
          }),
        ),
      );
      const spec = file.add(
        dict({
          Type: name('Filespec'),
          F: textString(attachment.name),
          UF: textString(attachment.name),
          Desc: textString(description),
          AFRelationship: name(relationship),
          EF: dict({ F: embedded, UF: embedded }),
        }),
      );
      return [attachment.name, spec] as const;
    });
  file.catalog.set(
    'Names',
    new Map(file.dict(file.catalog.get('Names'))).set(
      'EmbeddedFiles',
      dict({
        Names: specs.flatMap(([fileName, spec]): PdfObject[] => [textString(fileName), spec]),
      }),
    ),
  );
  file.catalog.set(
    'AF',
    specs.map(([, spec]) => spec),
  );
}
