/** Signs the sample in every edition: all signatories, last one first, with RSA and ECDSA by turns, up to B-LTA. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutFont } from '../../../src/edge/cut-font.ts';
import { packageShelf } from '../../../src/edge/disk.ts';
import { locales } from '../../../src/locale/index.ts';
import { signatureFonts } from '../../../src/seal/pades/appearance/fonts.ts';
import { signatureLines } from '../../../src/seal/pades/appearance/lines.ts';
import { readRevisions } from '../../../src/seal/pades/file/revisions.ts';
import { signatureFields } from '../../../src/seal/pades/file/signature-fields.ts';
import { keepProofs } from '../../../src/seal/pades/keep-proofs.ts';
import { sign } from '../../../src/seal/pades/sign.ts';
import { timestampDocument } from '../../../src/seal/pades/timestamp-document.ts';
import { verify } from '../../../src/seal/verify/verify.ts';
import { keyOf, makeCrl, makePki, now } from '../../../test/seal/pades/pki.ts';
import { pdfsOf } from '../pdfs-of.ts';
import type { Evidence } from '../referee.ts';

/** One edition at three levels. */
export interface SignedFile {
  readonly name: string;
  /** How many signed. */
  readonly signatures: number;
  readonly timed: string;
  readonly kept: string;
  readonly archived: string;
  /** What this program says of the last one. */
  readonly ours: string;
}

/** The signed editions, and what a referee needs to trust. */
export interface SignedSample {
  readonly files: readonly SignedFile[];
  /** The root certificate as PEM. */
  readonly anchor: string;
  readonly folder: string;
  /** Lists of revoked certificates, for levels that bring no proofs. */
  readonly crls: readonly string[];
}

/** Signs all PDFs of the sample that have fields. */
export async function signSample(evidence: Evidence): Promise<SignedSample> {
  const folder = join(evidence.scratch, 'signed');
  await mkdir(folder, { recursive: true });
  const put = async (name: string, bytes: Uint8Array | string) => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  const pki = await makePki();
  const pem = Buffer.from(pki.root.certificate.der).toString('base64').replace(/.{64}/g, '$&\n');
  const files: SignedFile[] = [];
  for (const { name, path } of pdfsOf(evidence).filter((pdf) => pdf.name.startsWith('sample'))) {
    let pdf: Uint8Array = await readFile(path);
    const fields = signatureFields(readRevisions(pdf).last).map((field) => field.name);
    if (fields.length === 0) continue;
    const [, tags = 'en'] = /\.([a-z-]+)\.pdf$/.exec(name) ?? [];
    const languages = tags.split('-').flatMap((tag) => locales.get(tag) ?? []);
    for (const [index, field] of fields.toReversed().entries()) {
      const holder = index % 2 === 0 ? pki.bruno : pki.amina;
      const lines = signatureLines({ name: 'Aïssata Ɗan-Ƙasa', at: now }, languages);
      const fonts = await signatureFonts(lines, packageShelf());
      const appearance = { lines, fonts, cut: cutFont };
      const { authority } = pki;
      pdf = await sign(pdf, {
        field,
        key: keyOf(holder, pki.chain),
        at: now,
        authority,
        appearance,
      });
    }
    const label = name.replace(/[^a-z0-9.-]+/gi, '-');
    const { anchors } = pki;
    const kept = await keepProofs(pdf, { anchors, sources: pki.sources(), at: now });
    const archived = await timestampDocument(kept, pki.authority);
    files.push({
      name,
      signatures: fields.length,
      timed: await put(`t-${label}`, pdf),
      kept: await put(`lt-${label}`, kept),
      archived: await put(`lta-${label}`, archived),
      ours: (await verify(archived, { anchors, at: now })).status,
    });
  }
  return {
    files,
    folder,
    anchor: await put(
      'root.pem',
      `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
    ),
    crls: [
      await put('root.crl', await makeCrl(pki.root)),
      await put('middle.crl', await makeCrl(pki.middle)),
    ],
  };
}
