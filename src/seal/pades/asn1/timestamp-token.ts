/** Reads a timestamp token (RFC 3161, 2.4.2). */
import { digestOf, sameBytes } from '../../../bytes.ts';
import { readSignedData, type SignedData } from './cms.ts';
import { fields, NotDer, oid, readDer, time } from './der.ts';
import { digests, oids } from './oids.ts';

/** What an authority says about a time. */
export interface TimestampToken {
  readonly signed: SignedData;
  readonly time: Date;
  /** The nonce as it is written. */
  readonly nonce: Uint8Array | undefined;
  /** Whether the token is about these bytes. */
  readonly isAbout: (bytes: Uint8Array) => Promise<boolean>;
}

/** Reads a token. */
export function readTimestampToken(der: Uint8Array): TimestampToken {
  const signed = readSignedData(der);
  if (signed.contentType !== oids.timestampInfo || !signed.content)
    throw new NotDer('Unexpected content of a timestamp');
  const info = fields(readDer(signed.content));
  info.take(0x02);
  info.take(0x06);
  const imprint = fields(info.take(0x30));
  const algorithm = digests.get(oid(fields(imprint.take(0x30)).take(0x06)));
  const digest = imprint.take(0x04).content;
  info.take(0x02);
  const when = time(info.take(0x18));
  info.maybe(0x30);
  info.maybe(0x01);
  return {
    signed,
    time: when,
    nonce: info.maybe(0x02)?.content,
    isAbout: async (bytes) =>
      algorithm !== undefined && sameBytes(digest, await digestOf(algorithm, bytes)),
  };
}
