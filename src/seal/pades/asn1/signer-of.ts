/** Which certificate a signature says is its own (RFC 5652, 5.3; RFC 5035, 5.4.1.1). */
import { digestOf, sameBytes } from '../../../bytes.ts';
import type { Certificate } from './certificate.ts';
import type { SignedData, Signer } from './cms.ts';
import { single } from './cms.ts';
import { type Der, fields, oid, readDer } from './der.ts';
import { digests, oids } from './oids.ts';

/** The certificate among those that came along that the signer names. */
export function signerOf({ signer, certificates }: SignedData): Certificate | undefined {
  return certificates.find((one) => names(signer.who, one));
}

function names(who: Der, certificate: Certificate): boolean {
  if (who.tag === 0x80) {
    const extension = certificate.extensions.get(oids.subjectKeyIdentifier);
    return extension !== undefined && sameBytes(readDer(extension.value).content, who.content);
  }
  const parts = fields(who);
  const issuer = parts.take(0x30).bytes;
  const serial = parts.take(0x02).content;
  return sameBytes(issuer, certificate.issuer) && sameBytes(serial, certificate.serial);
}

/**
 * Whether the signature binds this certificate: `false` where it binds another one, `undefined` where it binds none.
 * The old form, with SHA-1, is what many timestamps have; it only picks among certificates that came along.
 */
export async function bindsCertificate(
  { signed }: Signer,
  certificate: Certificate,
): Promise<boolean | undefined> {
  const attribute = single(signed, oids.signingCertificateV2);
  const old = single(signed, oids.signingCertificate);
  const list = attribute ?? old;
  if (!list) return undefined;
  const id = fields(fields(fields(list).take(0x30)).take(0x30));
  const stated = id.maybe(0x30);
  const algorithm = attribute
    ? digests.get(stated ? oid(fields(stated).take(0x06)) : oids.sha256)
    : 'SHA-1';
  const hash = id.take(0x04).content;
  return algorithm !== undefined && sameBytes(hash, await digestOf(algorithm, certificate.der));
}
