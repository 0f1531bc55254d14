/** Reads CMS SignedData (RFC 5652, 5.1) as PAdES uses it: one signer. */
import { concat } from '../../../bytes.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { children, type Der, fields, NotDer, oid, readDer } from './der.ts';
import { oids } from './oids.ts';

/** A signature with all that came with it. */
export interface SignedData {
  readonly der: Uint8Array;
  readonly contentType: string;
  /** The content where the signature encloses it, as a timestamp does. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Certificate[];
  readonly signer: Signer;
}

/** SignerInfo. */
export interface Signer {
  /** IssuerAndSerialNumber, or `[0]` SubjectKeyIdentifier. */
  readonly who: Der;
  /** Identifier of the digest. */
  readonly digest: string;
  /** The values of each signed attribute. */
  readonly signed: ReadonlyMap<string, readonly Der[]>;
  /** The signed attributes in the form that is signed. */
  readonly signedBytes: Uint8Array;
  readonly algorithm: Der;
  readonly signature: Uint8Array;
  readonly unsigned: ReadonlyMap<string, readonly Der[]>;
}

/** Reads a ContentInfo that holds SignedData. */
export function readSignedData(der: Uint8Array): SignedData {
  const info = fields(readDer(der));
  if (oid(info.take(0x06)) !== oids.signedData) throw new NotDer('Unexpected kind of CMS');
  const wrapped = fields(info.take(0xa0), 0xa0);
  info.end();
  const body = fields(wrapped.take(0x30));
  wrapped.end();
  body.take(0x02);
  body.take(0x31);
  const enclosed = fields(body.take(0x30));
  const contentType = oid(enclosed.take(0x06));
  const content = enclosed.maybe(0xa0);
  const certificates = body.maybe(0xa0);
  body.maybe(0xa1);
  const [signer, ...others] = children(body.take(0x31));
  body.end();
  if (!signer || others.length > 0) throw new NotDer('Unexpected number of signers, expected one');
  return {
    der,
    contentType,
    content: content ? fields(content, 0xa0).take(0x04).content : undefined,
    certificates: (certificates ? children(certificates) : []).flatMap((one) =>
      one.tag === 0x30 ? [readCertificate(one.bytes)] : [],
    ),
    signer: readSigner(signer),
  };
}

function readSigner(der: Der): Signer {
  const parts = fields(der);
  parts.take(0x02);
  const who = parts.take();
  const digest = oid(fields(parts.take(0x30)).take(0x06));
  const signed = parts.take(0xa0);
  const algorithm = parts.take(0x30);
  const signature = parts.take(0x04).content;
  const unsigned = parts.maybe(0xa1);
  parts.end();
  return {
    who,
    digest,
    signed: attributes(signed),
    // What is signed has the tag of a SET in place of [0] (5.4).
    signedBytes: concat([Uint8Array.of(0x31), signed.bytes.subarray(1)]),
    algorithm,
    signature,
    unsigned: unsigned ? attributes(unsigned) : new Map(),
  };
}

function attributes(list: Der): ReadonlyMap<string, readonly Der[]> {
  const found = new Map<string, readonly Der[]>();
  for (const one of children(list)) {
    const parts = fields(one);
    const id = oid(parts.take(0x06));
    if (found.has(id)) throw new NotDer('Unexpected second attribute of a kind');
    found.set(id, children(parts.take(0x31)));
  }
  return found;
}

/** The one value of an attribute. */
export function single(
  attributes: ReadonlyMap<string, readonly Der[]>,
  id: string,
): Der | undefined {
  const values = attributes.get(id) ?? [];
  return values.length === 1 ? values[0] : undefined;
}
