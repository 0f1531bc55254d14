/** Adds to a signed PDF what will be needed to check it in years to come: PAdES B-LT (ETSI EN 319 142-1, 5.4.2). */

import { sameBytes } from '../../bytes.ts';
import { dict, name, type PdfObject, Ref, Stream } from '../../format/pdf/syntax/objects.ts';
import { readStore } from '../verify/store.ts';
import type { Certificate } from './asn1/certificate.ts';
import { draftRevision } from './file/append.ts';
import { gatherProofs } from './gather-proofs.ts';
import { openToSign } from './open-to-sign.ts';
import type { RevocationSources } from './ports.ts';
import { Refusal } from './refusal.ts';
import { signersOf } from './signers-of.ts';

/** Whom to ask, and whom the reader of tomorrow will trust. */
export interface Keeping {
  readonly anchors: readonly Certificate[];
  readonly sources: RevocationSources;
  readonly at: Date;
}

/**
 * The PDF with a store of proofs for all its signatures and timestamps.
 * @throws {Refusal} where a chain does not lead to an anchor, a certificate was revoked, or nobody answers about it.
 */
export async function keepProofs(bytes: Uint8Array, keeping: Keeping): Promise<Uint8Array> {
  const pdf = await openToSign(bytes);
  const signers = await signersOf(pdf);
  if (signers.certificates.length === 0)
    throw new Refusal(
      'not-signed',
      'Unexpected PDF without a signature, expected a signed one',
      'Proofs are kept after the last signature.',
    );
  const known = readStore(pdf.last);
  const pool = [...signers.pool, ...known.certificates];
  const found = await gatherProofs(signers.certificates, { ...known, certificates: pool }, keeping);
  const store = pdf.last.dict(pdf.last.catalog.get('DSS'));
  const draft = draftRevision(pdf);
  const grown = (key: string, kept: readonly Uint8Array[], all: readonly Uint8Array[]) => {
    const fresh = all.filter(
      (der, index) =>
        !kept.some((one) => sameBytes(one, der)) &&
        all.findIndex((one) => sameBytes(one, der)) === index,
    );
    const before = pdf.last.array(store.get(key));
    const added = fresh.map((der) => draft.add(new Stream(new Map(), der)));
    return before.length + added.length > 0 ? [...before, ...added] : undefined;
  };
  const der = (one: { readonly der: Uint8Array }) => one.der;
  const entries: Readonly<Record<string, PdfObject | undefined>> = {
    Type: name('DSS'),
    Certs: grown('Certs', known.certificates.map(der), found.certificates.map(der)),
    OCSPs: grown('OCSPs', known.ocsps.map(der), found.ocsps.map(der)),
    CRLs: grown('CRLs', known.crls.map(der), found.crls.map(der)),
    VRI: store.get('VRI'),
  };
  const place = pdf.last.catalog.get('DSS');
  const root = pdf.last.revision.trailer.get('Root');
  if (place instanceof Ref) draft.set(place.number, dict(entries));
  else if (root instanceof Ref)
    draft.set(root.number, new Map(pdf.last.catalog).set('DSS', draft.add(dict(entries))));
  return (await draft.finish()).bytes;
}
