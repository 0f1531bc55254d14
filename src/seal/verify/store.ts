/** Reads the document security store: certificates and proofs kept for checking signatures (ETSI EN 319 142-1, 5.4.2). */
import { type PdfObject, Stream } from '../../format/pdf/syntax/objects.ts';
import { readCertificate } from '../pades/asn1/certificate.ts';
import { readCrl } from '../pades/asn1/crl.ts';
import { readOcspResponse } from '../pades/asn1/ocsp.ts';
import { decoded } from '../pades/file/decoded.ts';
import type { Snapshot } from '../pades/file/snapshot.ts';
import type { Proofs } from './revocation.ts';

/** What the store holds; what cannot be read proves nothing and is left out. */
export function readStore(snapshot: Snapshot): Proofs {
  const store = snapshot.dict(snapshot.catalog.get('DSS'));
  const perSignature = [...snapshot.dict(store.get('VRI')).values()].map((one) =>
    snapshot.dict(one),
  );
  const all = <T>(key: string, short: string, read: (der: Uint8Array) => T): readonly T[] => {
    const lists = [store.get(key), ...perSignature.map((one) => one.get(short))];
    return lists
      .flatMap((list) => snapshot.array(list))
      .flatMap((item) => readItem(snapshot.get(item), read));
  };
  return {
    certificates: all('Certs', 'Cert', readCertificate),
    ocsps: all('OCSPs', 'OCSP', readOcspResponse),
    crls: all('CRLs', 'CRL', readCrl),
  };
}

function readItem<T>(object: PdfObject, read: (der: Uint8Array) => T): readonly T[] {
  if (!(object instanceof Stream)) return [];
  try {
    return [read(decoded(object))];
  } catch {
    return [];
  }
}
