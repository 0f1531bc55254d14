/** Reads the certificates that the reader trusts: PEM or DER files, or a trusted list of the EU (ETSI TS 119 612). */
import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { fromBase64 } from '../../base64.ts';
import { type Certificate, readCertificate } from '../pades/asn1/certificate.ts';
import { Refusal } from '../pades/refusal.ts';

/** Types of service whose certificates may stand at the end of a chain. */
const services: readonly string[] = [
  'http://uri.etsi.org/TrstSvc/Svctype/CA/QC',
  'http://uri.etsi.org/TrstSvc/Svctype/CA/PKC',
  'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST',
  'http://uri.etsi.org/TrstSvc/Svctype/TSA',
  'http://uri.etsi.org/TrstSvc/Svctype/TSA/TSS-QC',
];

/** States in which a service is supervised and in order. */
const states: readonly string[] = [
  'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted',
  'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/recognisedatnationallevel',
];

/**
 * The certificates in one file. The signature of a trusted list is not checked: whoever names the file vouches for it.
 * @throws {Refusal} where the file holds none.
 */
export function readAnchors(file: string, bytes: Uint8Array): readonly Certificate[] {
  const found = read(file, bytes);
  if (found.length > 0) return found;
  throw new Refusal(
    'no-anchors',
    `Unexpected contents of ${file}, expected certificates`,
    'Give PEM or DER files of certificates, or a trusted list of the EU in XML.',
  );
}

function read(file: string, bytes: Uint8Array): readonly Certificate[] {
  try {
    if (bytes[0] === 0x30) return [readCertificate(bytes)];
    const text = new TextDecoder().decode(bytes);
    if (/^\s*</.test(text)) return listed(text);
    const blocks = text.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g);
    return Array.from(blocks, ([, base64 = '']) => readCertificate(fromBase64(base64)));
  } catch {
    throw new Refusal(
      'anchors-unreadable',
      `Unexpected contents of ${file}, expected certificates`,
      'The file is damaged, or of a kind that is not known here.',
    );
  }
}

function listed(text: string): readonly Certificate[] {
  const { root } = parseXml(text);
  if (!root) return [];
  return descendants(root, 'TSPService').flatMap((service) => {
    // The history of a service comes after its present, and is not looked at.
    const [present] = descendants(service, 'ServiceInformation');
    if (!present) return [];
    const [type] = descendants(present, 'ServiceTypeIdentifier');
    const [status] = descendants(present, 'ServiceStatus');
    if (!services.includes(said(type)) || !states.includes(said(status))) return [];
    return descendants(present, 'X509Certificate').map((one) =>
      readCertificate(fromBase64(said(one))),
    );
  });
}

function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child: XmlNode) => {
    if (!(child instanceof XmlElement)) return [];
    const own = child.name.slice(child.name.indexOf(':') + 1);
    return own === name ? [child] : descendants(child, name);
  });
}

function said(element: XmlElement | undefined): string {
  return element?.text.trim() ?? '';
}
