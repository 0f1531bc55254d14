/** Builds the CMS of a PAdES signature (ETSI EN 319 142-1, 6.3): no signing-time, the certificate bound by its digest. */
import { digestOf } from '../../bytes.ts';
import type { Certificate } from './asn1/certificate.ts';
import { oids } from './asn1/oids.ts';
import { algorithm, der, identifier, integer, octets, sequence, setOf } from './asn1/write.ts';

/** The attributes that are signed in place of the document (RFC 5652, 5.4), in the form that is signed. */
export async function signedAttributes(
  digest: Uint8Array,
  certificate: Certificate,
): Promise<Uint8Array<ArrayBuffer>> {
  // SHA-256 is the default, and DER leaves defaults out (RFC 5035, 5.4.1.1).
  const bound = sequence(
    octets(await digestOf('SHA-256', certificate.der)),
    sequence(sequence(der(0xa4, certificate.issuer)), integer(certificate.serial)),
  );
  return setOf([
    attribute(oids.contentType, identifier(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, sequence(sequence(bound))),
  ]);
}

/** What goes into the envelope. */
export interface CmsParts {
  readonly signedAttributes: Uint8Array;
  readonly signature: Uint8Array;
  /** Identifier of the digest. */
  readonly digestId: string;
  /** AlgorithmIdentifier of the signature. */
  readonly algorithm: Uint8Array;
  readonly certificate: Certificate;
  /** All certificates that are needed but are not the signer's. */
  readonly chain: readonly Certificate[];
  /** A timestamp of the signature, for PAdES B-T. */
  readonly timestamp?: Uint8Array | undefined;
}

/** A detached SignedData with one signer. */
export function buildCms(parts: CmsParts): Uint8Array<ArrayBuffer> {
  const { certificate, chain, signature, timestamp } = parts;
  const digest = algorithm(parts.digestId);
  const signer = sequence(
    integer(1),
    sequence(certificate.issuer, integer(certificate.serial)),
    digest,
    // Within SignerInfo the set is tagged [0].
    Uint8Array.from([0xa0, ...parts.signedAttributes.subarray(1)]),
    parts.algorithm,
    octets(signature),
    ...(timestamp ? [setOf([attribute(oids.signatureTimeStamp, timestamp)], 0xa1)] : []),
  );
  return sequence(
    identifier(oids.signedData),
    der(
      0xa0,
      sequence(
        integer(1),
        setOf([digest]),
        sequence(identifier(oids.data)),
        setOf(
          [certificate, ...chain].map((one) => one.der),
          0xa0,
        ),
        setOf([signer]),
      ),
    ),
  );
}

function attribute(id: string, value: Uint8Array): Uint8Array<ArrayBuffer> {
  return sequence(identifier(id), setOf([value]));
}
