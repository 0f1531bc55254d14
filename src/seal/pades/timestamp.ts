/** Asks a timestamp authority and believes only an answer to this very question (RFC 3161, 2.4). */
import { concat, digestOf, sameBytes } from '../../bytes.ts';
import { fields, readDer, small } from './asn1/der.ts';
import { oids } from './asn1/oids.ts';
import { signerOf } from './asn1/signer-of.ts';
import { readTimestampToken } from './asn1/timestamp-token.ts';
import { algorithm, der, integer, nothing, octets, sequence } from './asn1/write.ts';
import type { TimestampAuthority } from './ports.ts';
import { Refusal } from './refusal.ts';
import { tokenFault } from './token-fault.ts';

/**
 * The token that says when `data` existed.
 * @throws {Refusal} where the authority is down, refuses, or answers something else.
 */
export async function timestamp(
  data: Uint8Array,
  authority: TimestampAuthority,
): Promise<Uint8Array> {
  // With a first bit of 0 and no leading zero byte it is written as it is.
  const nonce = crypto
    .getRandomValues(new Uint8Array(16))
    .map((byte, index) => (index ? byte : 0x40 | (byte & 0x3f)));
  const request = sequence(
    integer(1),
    sequence(algorithm(oids.sha256, nothing), octets(await digestOf('SHA-256', data))),
    integer(nonce),
    der(0x01, Uint8Array.of(0xff)),
  );
  let answer: Uint8Array;
  try {
    answer = await authority(request);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no reason given';
    throw refused(
      'timestamp-unreachable',
      `no answer (${why})`,
      'Try again later, or name another authority. Nothing was signed.',
    );
  }
  return await checked(answer, nonce, data);
}

async function checked(
  answer: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
): Promise<Uint8Array> {
  const again = 'Name another timestamp authority. Nothing was signed.';
  const token = (() => {
    try {
      const parts = fields(readDer(answer));
      const status = small(fields(parts.take(0x30)).take(0x02));
      if (status > 1) throw refused('timestamp-refused', `a refusal (status ${status})`, again);
      return readTimestampToken(parts.take(0x30).bytes);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw refused('timestamp-unreadable', 'an answer that is no timestamp', again);
    }
  })();
  if (!token.nonce || !sameBytes(token.nonce, nonce))
    throw refused('timestamp-nonce', 'an answer to another question (wrong nonce)', again);
  if (!(await token.isAbout(data)))
    throw refused('timestamp-imprint', 'a timestamp of something else', again);
  const certificate = signerOf(token.signed);
  const fault = await tokenFault(token.signed, certificate);
  if (fault) throw refused('timestamp-unsound', `a timestamp that does not hold (${fault})`, again);
  return concat([token.signed.der]);
}

function refused(id: string, what: string, hint: string): Refusal {
  return new Refusal(
    id,
    `Unexpected from the timestamp authority: ${what}, expected a timestamp`,
    hint,
  );
}
