/** The ways in which a file comes by a signature: a key at hand, an answer from elsewhere, a file signed elsewhere. */

import { beginsWith, sameBytes } from '../bytes.ts';
import type { ExternalAnswer } from '../seal/pades/complete-cms.ts';
import { complete, type ExternalRequest, prepare } from '../seal/pades/external.ts';
import { type Keeping, keepProofs } from '../seal/pades/keep-proofs.ts';
import type { TimestampAuthority } from '../seal/pades/ports.ts';
import { Refusal } from '../seal/pades/refusal.ts';
import type { Place } from '../seal/pades/reserve.ts';
import { sign } from '../seal/pades/sign.ts';
import type { SigningKey } from '../seal/pades/signing-key.ts';
import { takeIn } from '../seal/pades/take-in.ts';
import { timestampDocument } from '../seal/pades/timestamp-document.ts';
import { ownLevel } from '../seal/verify/own-level.ts';
import type { Level } from '../seal/verify/report.ts';
import type { Made, Signer } from './sign.ts';

/** What makes a signature last. */
export interface Lasting {
  readonly level: Level;
  readonly authority: TimestampAuthority | undefined;
  /** For B-LT and above: whom the signatory trusts, and where to ask about revocation. */
  readonly keeping: Keeping | undefined;
}

/** Signs with a key at hand. */
export function withKey(key: SigningKey, lasting: Lasting): Signer {
  return async ({ held, place }) => {
    const bytes = await sign(held, { ...place, key, authority: lasting.authority });
    return await made(await last(bytes, lasting), place);
  };
}

/** What is given to whoever signs elsewhere: a digest, or a file for a program that signs PDFs itself. */
export interface Prepared {
  /** With an empty place for the signature that is asked for. */
  readonly bytes: Uint8Array;
  readonly request: ExternalRequest;
  /** As it is now, with the signatures that are there already. */
  readonly held: Uint8Array;
}

/** Writes what is to be signed elsewhere, and signs nothing. */
export function preparing(
  certificate: Uint8Array | undefined,
  keep: (edition: string, prepared: Prepared) => Promise<void>,
): Signer {
  return async ({ held, place, edition }) => {
    const prepared = await prepare(held, { ...place, certificate });
    await keep(edition, { ...prepared, held });
    return undefined;
  };
}

/** Puts an answer from elsewhere into the file that was prepared for it. */
export function completing(
  prepared: { readonly bytes: Uint8Array; readonly request: ExternalRequest },
  answer: ExternalAnswer,
  lasting: Lasting,
): Signer {
  return async ({ base, held, place }) => {
    const { authority } = lasting;
    const bytes = await complete(prepared.bytes, prepared.request, answer, {
      at: place.at,
      authority,
    });
    expectIn(await takeIn({ base, held, incoming: bytes }), place);
    return await made(await last(bytes, lasting), place);
  };
}

/** Takes in a file that was signed elsewhere. */
export function importing(incoming: Uint8Array, lasting: Lasting): Signer {
  return async ({ base, held, place }) => {
    // A file that several signed is taken in once for each of them; proofs may have been added to it since.
    const isHeld = beginsWith(held, incoming);
    expectIn(await takeIn({ base, held: isHeld ? base : held, incoming }), place);
    const isNewest = !isHeld || sameBytes(held, incoming);
    return await made(isNewest ? await last(incoming, lasting) : held, place);
  };
}

function expectIn(fields: readonly string[], { field }: Place): void {
  if (fields.includes(field)) return;
  throw new Refusal(
    'other-signatory',
    `Unexpected signature of ${fields.join(', ')}, expected that of ${field}`,
    'Name the signatory who signed, with --signatory.',
  );
}

async function last(
  bytes: Uint8Array,
  { level, authority, keeping }: Lasting,
): Promise<Uint8Array> {
  if (level === 'B-B' || level === 'B-T') return bytes;
  if (!keeping || !authority)
    throw new Refusal(
      'level-needs-services',
      `Unexpected level ${level} without a timestamp authority or trust anchors, expected both`,
      'Give --tsa with the address of an authority and --trust with the certificates that you rely on.',
    );
  const proven = await keepProofs(bytes, keeping);
  return level === 'B-LT' ? proven : await timestampDocument(proven, authority);
}

/** What the signature in a field says of itself. */
async function made(bytes: Uint8Array, { field, at }: Place): Promise<Made> {
  const own = await ownLevel(bytes, field, at);
  if (!own)
    throw new Refusal(
      'not-pades',
      'Unexpected signature, expected one in the form of PAdES',
      'Ask for a signature of the kind ETSI.CAdES.detached.',
    );
  const certificate = { subject: own.signer, serial: own.serial };
  return { bytes, level: own.level, certificate };
}
