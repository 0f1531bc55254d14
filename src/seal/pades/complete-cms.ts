/** Makes the CMS out of what came back from elsewhere, and refuses what is not about this document. */
import { fromBase64 } from '../../base64.ts';
import { digestOf, sameBytes } from '../../bytes.ts';
import { type Certificate, readCertificate } from './asn1/certificate.ts';
import { checkSignature } from './asn1/check-signature.ts';
import { readSignedData, type Signer, single } from './asn1/cms.ts';
import { oid, readDer, readFirst } from './asn1/der.ts';
import { digests, oids } from './asn1/oids.ts';
import { bindsCertificate, signerOf } from './asn1/signer-of.ts';
import { buildCms, type CmsParts } from './build-cms.ts';
import { checkCertificate, checkKeyLength } from './check-certificate.ts';
import type { ExternalRequest } from './external.ts';
import type { TimestampAuthority } from './ports.ts';
import { Refusal } from './refusal.ts';
import { algorithmOf } from './sign.ts';
import { schemeOf } from './signing-key.ts';
import { timestamp } from './timestamp.ts';

/** What comes back: a CMS, or a bare signature with the certificates that lead on from the signer's. */
export type ExternalAnswer =
  | { readonly cms: Uint8Array }
  | { readonly signature: Uint8Array; readonly chain: readonly Uint8Array[] };

interface Completing {
  readonly request: ExternalRequest;
  readonly answer: ExternalAnswer;
  /** The bytes that the signature must be about. */
  readonly content: Uint8Array;
  readonly at: Date;
  readonly authority: TimestampAuthority | undefined;
}

/** The CMS that belongs into the document, with a timestamp where an authority is given. */
export async function completeCms(completing: Completing): Promise<Uint8Array> {
  const { answer, authority, at } = completing;
  const parts = 'cms' in answer ? await fromCms(answer.cms, completing) : fromBare(completing);
  checkCertificate(parts.certificate, at);
  await checkKeyLength(parts.certificate);
  const checked = await checkSignature({
    publicKey: parts.certificate.publicKey,
    algorithm: readDer(parts.algorithm),
    digest: parts.digestId,
    data: parts.signedAttributes,
    signature: parts.signature,
  });
  if (checked !== 'good')
    throw mismatch('a signature that the key of the certificate did not make of this document');
  const fresh = authority ? await timestamp(parts.signature, authority) : undefined;
  return buildCms({ ...parts, timestamp: fresh ?? parts.timestamp });
}

function fromBare({ request, answer }: Completing): CmsParts {
  if (!('signature' in answer) || !request.toBeSigned || !request.certificate)
    throw mismatch(
      'a bare signature, although no certificate was named when the document was prepared',
    );
  const certificate = readCertificate(fromBase64(request.certificate));
  const scheme = schemeOf(certificate);
  if (!scheme) throw mismatch('a key of an unknown kind');
  return {
    signedAttributes: fromBase64(request.toBeSigned),
    signature: answer.signature,
    digestId: scheme.digestId,
    algorithm: algorithmOf(scheme),
    certificate,
    chain: others(answer.chain.map(readCertificate), certificate),
  };
}

async function fromCms(cms: Uint8Array, { content }: Completing): Promise<CmsParts> {
  const signed = (() => {
    try {
      return readSignedData(readFirst(cms).bytes);
    } catch {
      throw mismatch('something that is no CMS signature in DER');
    }
  })();
  const { signer } = signed;
  const certificate = signerOf(signed);
  if (!certificate) throw mismatch('a CMS without the certificate of the signer');
  const type = single(signer.signed, oids.contentType);
  const digest = single(signer.signed, oids.messageDigest);
  const algorithm = digests.get(signer.digest);
  if (!algorithm) throw mismatch('a CMS with a digest other than SHA-256, SHA-384 or SHA-512');
  if (!digest || !sameBytes(digest.content, await digestOf(algorithm, content)))
    throw mismatch('a signature of another document');
  if (!type || oid(type) !== oids.data) throw mismatch('a CMS about another kind of content');
  await checkPades(signer, certificate);
  return {
    signedAttributes: signer.signedBytes,
    signature: signer.signature,
    digestId: signer.digest,
    algorithm: signer.algorithm.bytes,
    certificate,
    chain: others(signed.certificates, certificate),
    timestamp: single(signer.unsigned, oids.signatureTimeStamp)?.bytes,
  };
}

/** What makes the difference between any CMS and one that PAdES allows (ETSI EN 319 142-1, 6.3). */
async function checkPades(signer: Signer, certificate: Certificate): Promise<void> {
  if (
    !signer.signed.has(oids.signingCertificateV2) ||
    !(await bindsCertificate(signer, certificate))
  )
    throw mismatch('a CMS that is not bound to its certificate (signing-certificate-v2)');
  if (signer.signed.has(oids.signingTime))
    throw mismatch('a CMS with the attribute signing-time, which PAdES does not allow');
}

function others(all: readonly Certificate[], own: Certificate): readonly Certificate[] {
  return all.filter((one) => !sameBytes(one.der, own.der));
}

function mismatch(what: string): Refusal {
  return new Refusal(
    'answer-does-not-fit',
    `Unexpected answer from the signer: ${what}, expected the PAdES signature of the prepared document`,
    'Ask for the signature again, with the request that belongs to this document. The prepared file was not changed.',
  );
}
