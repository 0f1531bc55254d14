/** Reads SVG as far as it tells whether it can be drawn the same everywhere. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** What is in a drawing. */
export interface Drawing {
  /** Words need a font, and a drawing has none of the document's. */
  readonly hasWords: boolean;
}

/** The drawing; `undefined` where the file is no XML or no SVG. */
export function readSvg(bytes: Uint8Array): Drawing | undefined {
  try {
    const { root } = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (root?.name.replace(/^.*:/, '') !== 'svg') return undefined;
    return { hasWords: holdsWords(root) };
  } catch {
    return undefined;
  }
}

function holdsWords(root: XmlElement): boolean {
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (/^(.*:)?(text|foreignObject)$/.test(element.name) && element.text.trim() !== '')
      return true;
    for (const child of element.children) if (child instanceof XmlElement) open.push(child);
  }
  return false;
}
