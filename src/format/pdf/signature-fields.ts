/**
 * A field for each signatory. The document holds a link where somebody is to sign; Chromium says where on which page it stands,
 * and here it becomes an empty field (ISO 32000-1, 12.7.4.5; ISO 14289-1, 7.18.4).
 */

import { mapParts, type Part } from './structure/tree.ts';
import { deflated, type PdfFile } from './syntax/document.ts';
import { type Dict, dict, name, type Ref, textString } from './syntax/objects.ts';

/** Printed, and not to be moved (12.5.3). */
const flags = 4 | 128;
/** There are signature fields, and only additions keep signatures valid (12.7.2). */
const signatureFlags = 1 | 2;

/** The same tree with fields in the places of links that wait for a signature. */
export function makeSignatureFields(file: PdfFile, document: Part): Part {
  const pages = file.pages();
  const fields: Ref[] = [];
  const walk = (part: Part): Part => {
    const { mark } = part;
    if (mark?.signatory === undefined) return mapParts(part, walk);
    const place = part.kids.find((kid) => kid.kind === 'annotation');
    if (!place) return mapParts(part, walk);
    const label = mark.words || mark.signatory;
    const { page, annotation } = place;
    // A full stop would part the name into levels.
    const field = fieldAt(
      file,
      annotation,
      pages[page],
      mark.signatory.replaceAll('.', '-'),
      label,
    );
    file.set(annotation, field);
    fields.push(annotation);
    return { ...part, role: 'Form', alt: label, kids: [place] };
  };
  const tree = walk(document);
  if (fields.length > 0)
    file.catalog.set('AcroForm', file.add(dict({ Fields: fields, SigFlags: signatureFlags })));
  return tree;
}

/** Field and widget in one: verifiers differ over fields whose widget stands apart. */
function fieldAt(
  file: PdfFile,
  annotation: Ref,
  page: Ref | undefined,
  fieldName: string,
  label: string,
): Dict {
  const rect = file.array(file.dict(annotation).get('Rect')).map(Number);
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  // Empty until somebody signs: what is drawn then is a change that verifiers allow.
  const appearance = file.add(
    deflated(
      new Uint8Array(),
      dict({
        Type: name('XObject'),
        Subtype: name('Form'),
        BBox: [0, 0, right - left, top - bottom],
        Resources: dict({}),
      }),
    ),
  );
  return dict({
    Type: name('Annot'),
    Subtype: name('Widget'),
    FT: name('Sig'),
    T: textString(fieldName),
    TU: textString(label),
    F: flags,
    Rect: rect,
    P: page,
    AP: dict({ N: appearance }),
  });
}
