/** The level that a signature reaches for those who trust the authorities that it names itself. */
import { sameBytes } from '../../bytes.ts';
import type { Certificate } from '../pades/asn1/certificate.ts';
import { readRevisions } from '../pades/file/revisions.ts';
import { signersOf } from '../pades/signers-of.ts';
import type { Level } from './report.ts';
import { readStore } from './store.ts';
import { verify } from './verify.ts';

/** What is recorded of a signature: its form, for whether to trust it is for each reader to say. */
export interface OwnLevel {
  readonly level: Level;
  readonly signer: string;
  /** The serial number of the certificate, in hexadecimal. */
  readonly serial: string;
}

/** Of the signature in a field; `undefined` where it is none in the form of PAdES. */
export async function ownLevel(
  bytes: Uint8Array,
  field: string,
  at: Date,
): Promise<OwnLevel | undefined> {
  const pdf = readRevisions(bytes);
  const store = readStore(pdf.last);
  const { pool } = await signersOf(pdf);
  const { signatures } = await verify(bytes, {
    anchors: highest([...pool, ...store.certificates]),
    at,
  });
  const own = signatures.find((one) => one.field === field && one.kind === 'signature');
  if (!own?.level || own.signer === undefined || own.serial === undefined) return undefined;
  return { level: own.level, signer: own.signer, serial: own.serial };
}

/** The certificates that no other one issued. */
function highest(pool: readonly Certificate[]): readonly Certificate[] {
  return pool.filter(
    (one) =>
      !pool.some(
        (other) => !sameBytes(other.subject, one.subject) && sameBytes(other.subject, one.issuer),
      ),
  );
}
