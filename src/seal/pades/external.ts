/** Signs in two steps, with a key that stays elsewhere: a smart card, a hardware module, a national service. */
import { z } from 'zod';
import { fromBase64, toBase64 } from '../../base64.ts';
import { concat, digestOf, sameBytes } from '../../bytes.ts';
import { type Certificate, readCertificate } from './asn1/certificate.ts';
import { signedAttributes } from './build-cms.ts';
import { checkCertificate, checkKeyLength } from './check-certificate.ts';
import { completeCms, type ExternalAnswer } from './complete-cms.ts';
import { openToSign } from './open-to-sign.ts';
import type { TimestampAuthority } from './ports.ts';
import { Refusal } from './refusal.ts';
import { type Place, reserve } from './reserve.ts';
import { fill, signedBytes } from './reserved.ts';
import { roomFor } from './sign.ts';
import { schemeOf } from './signing-key.ts';

/** What is given to whoever holds the key; all bytes are in base64. */
export const externalRequest = z.strictObject({
  version: z.literal(1),
  /** The field that is to be signed. */
  field: z.string(),
  /** The stretches of the prepared file that are signed, each with its start and length. */
  byteRange: z.tuple([z.literal(0), z.int().min(1), z.int().min(1), z.int().min(1)]),
  digestAlgorithm: z.enum(['SHA-256', 'SHA-384', 'SHA-512']),
  /** The digest of these stretches: for a service that makes the CMS itself. */
  digest: z.base64(),
  /** The bytes whose signature is wanted: for a card or a module that only signs. */
  toBeSigned: z.base64().optional(),
  /** The certificate that `toBeSigned` is bound to. */
  certificate: z.base64().optional(),
});

/** See {@link externalRequest}. */
export type ExternalRequest = z.infer<typeof externalRequest>;

/** What to prepare. */
export interface Preparing extends Place {
  /** The signer's certificate, where it is known: only then can a bare signature be taken in. */
  readonly certificate?: Uint8Array | undefined;
}

/** The file that waits, and what is to be signed. */
export interface PreparedFile {
  readonly bytes: Uint8Array;
  readonly request: ExternalRequest;
}

/** Makes the PDF with an empty place for a signature, and says what is to be signed. */
export async function prepare(bytes: Uint8Array, preparing: Preparing): Promise<PreparedFile> {
  const certificate = preparing.certificate ? readGiven(preparing.certificate) : undefined;
  if (certificate) {
    checkCertificate(certificate, preparing.at);
    await checkKeyLength(certificate);
  }
  const pdf = await openToSign(bytes);
  // Nobody knows yet how many certificates will come.
  const reserved = await reserve(pdf, preparing, roomFor([]) + 24_576);
  const digestAlgorithm = (certificate && schemeOf(certificate)?.digest) ?? 'SHA-256';
  const digest = await digestOf(digestAlgorithm, signedBytes(reserved));
  const [, first, second, rest] = reserved.range;
  return {
    bytes: reserved.bytes,
    request: {
      version: 1,
      field: preparing.field,
      byteRange: [0, first, second, rest],
      digestAlgorithm,
      digest: toBase64(digest),
      ...(certificate
        ? {
            toBeSigned: toBase64(await signedAttributes(digest, certificate)),
            certificate: toBase64(certificate.der),
          }
        : {}),
    },
  };
}

/**
 * Puts the answer into the prepared file.
 * @throws {Refusal} where the answer is not the signature of this file.
 */
export async function complete(
  bytes: Uint8Array,
  request: ExternalRequest,
  answer: ExternalAnswer,
  { at, authority }: { readonly at: Date; readonly authority?: TimestampAuthority | undefined },
): Promise<Uint8Array> {
  const reserved = { bytes: concat([bytes]), range: request.byteRange };
  const [, gap, after, rest] = request.byteRange;
  const room = bytes.subarray(gap, after);
  const isWaiting =
    after + rest === bytes.length &&
    room[0] === 0x3c &&
    room.at(-1) === 0x3e &&
    room.subarray(1, -1).every((byte) => byte === 0x30);
  const content = signedBytes(reserved);
  const digest = await digestOf(request.digestAlgorithm, content);
  if (!isWaiting || !sameBytes(digest, fromBase64(request.digest)))
    throw new Refusal(
      'not-the-prepared-file',
      'Unexpected PDF, expected the very file that was prepared for this signature',
      'Give the PDF and the request that `--prepare` wrote together, unchanged.',
    );
  const cms = await completeCms({ request, answer, content, at, authority });
  return fill(reserved, cms);
}

function readGiven(der: Uint8Array): Certificate {
  try {
    return readCertificate(der);
  } catch {
    throw new Refusal(
      'certificate-unreadable',
      'Unexpected certificate, expected one in DER',
      'Convert it with: openssl x509 -in certificate.pem -outform der -out certificate.der',
    );
  }
}
