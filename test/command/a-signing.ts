/** Minutes that wait for signatures, and three who can sign them. */

import { circulate } from '../../src/command/circulate.ts';
import { type SignRequest, sign } from '../../src/command/sign.ts';
import { type Lasting, withKey } from '../../src/command/signers.ts';
import { cutFont } from '../../src/edge/cut-font.ts';
import type { Report } from '../../src/report.ts';
import type { SigningKey } from '../../src/seal/pades/signing-key.ts';
import { memoryWorld } from '../memory-world.ts';
import { issue, keyOf, makePki, now } from '../seal/pades/pki.ts';
import { anOffice } from './an-office.ts';
import { printWithFields } from './print-with-fields.ts';

/** An office in memory. */
export type AnOffice = ReturnType<typeof anOffice>;

/** The meeting whose minutes are signed. */
export const meeting = 'jt-1';
/** When they are signed: the time to answer is over, and all parties were silent. */
export const signedAt = now.toISOString();

/** How a test signs. */
export interface Signing {
  readonly editions?: readonly string[];
  readonly audience?: SignRequest['audience'];
  readonly level?: Lasting['level'];
  readonly asOf?: string;
  readonly signer?: SignRequest['signer'];
  readonly key?: SigningKey;
}

/** The people, their keys and their minutes. */
export async function aSigning() {
  const pki = await makePki();
  const third = await issue({ name: 'Office Test' }, pki.middle);
  const keys = {
    ada: keyOf(pki.amina, pki.chain),
    ben: keyOf(pki.bruno, pki.chain),
    office: keyOf(third, pki.chain),
  };
  const lasting = (level: Lasting['level']): Lasting => ({
    level,
    authority: level === 'B-B' ? undefined : pki.authority,
    keeping: { anchors: pki.anchors, sources: pki.sources(), at: now },
  });
  return {
    pki,
    keys,
    lasting,
    /** Minutes that were circulated two weeks ago; `change` is done to the content before. */
    office: async (change: (office: AnOffice) => void = () => {}): Promise<AnOffice> => {
      const office = anOffice('sign-off', 'jt/jt-2');
      change(office);
      await circulate(office, { meeting, asOf: '2026-02-16T09:00:00Z' });
      return office;
    },
    sign: async (
      office: AnOffice,
      signatory: string,
      { level = 'B-B', asOf = signedAt, key, signer, ...rest }: Signing = {},
    ): Promise<Report> => {
      const own =
        key ?? (signatory === 'ben' || signatory === 'office' ? keys[signatory] : keys.ada);
      return await sign(office, {
        meeting,
        signatory,
        asOf,
        cut: cutFont,
        signer: signer ?? withKey(own, lasting(level)),
        ...rest,
      });
    },
  };
}

/** Another office over the same files. */
export function copyOf({ files }: AnOffice): AnOffice {
  return memoryWorld(files, { printer: { print: async (html) => printWithFields(html) } });
}

/** The path of a signed edition. */
export function signedPath({ files }: AnOffice, edition: string): string {
  const paths = Object.keys(files).filter(
    (path) => path.includes('/signed/') && path.endsWith(`.${edition}.pdf`),
  );
  return paths.at(-1) ?? `no signed ${edition}`;
}

/** A file of the office as bytes. */
export function bytesOf({ files, written }: AnOffice, path: string): Uint8Array {
  const found = files[path] ?? written.get(path) ?? new Uint8Array();
  return typeof found === 'string' ? new TextEncoder().encode(found) : found;
}
