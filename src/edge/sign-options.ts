/** The command line of `sign`. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import { everybody } from '../audience.ts';
import { eventTime } from '../command/event-time.ts';
import { type Signer, sign } from '../command/sign.ts';
import { completing, importing, type Lasting, preparing, withKey } from '../command/signers.ts';
import { UsageError } from '../plan.ts';
import { externalRequest } from '../seal/pades/external.ts';
import { isPdf } from '../seal/pades/file/is-pdf.ts';
import { openPkcs12 } from '../seal/pades/open-pkcs12.ts';
import { Refusal } from '../seal/pades/refusal.ts';
import type { Level } from '../seal/verify/report.ts';
import { cutFont } from './cut-font.ts';
import { anchorsIn, given } from './files.ts';
import type { Run } from './sign-off.ts';
import { httpRevocationSources, httpTimestampAuthority } from './trust-services.ts';

interface SignOptions {
  readonly signatory: string;
  readonly edition?: readonly string[];
  readonly audience: string;
  readonly key?: string;
  readonly passphraseFile?: string;
  readonly level?: Level;
  readonly tsa?: string;
  readonly trust?: string;
  readonly place?: string;
  readonly reason?: string;
  readonly prepare?: string;
  readonly certificate?: string;
  readonly complete?: string;
  readonly answer?: string;
  readonly import?: string;
  readonly by?: string;
  readonly asOf?: string;
  readonly content?: string;
  readonly templates?: string;
  readonly json?: boolean;
}

/** Adds `sign` to the program. */
export function addSign(
  program: Command,
  run: Run,
  list: (value: string, before?: readonly string[]) => readonly string[],
): void {
  program
    .command('sign')
    .summary('sign the PDFs of minutes that all parties validated')
    .description(
      'Signs the field of a signatory in each edition, with a key file, with a key that stays elsewhere (--prepare, then --complete), or by taking in a file that was signed elsewhere (--import). The signed PDF is kept beside the texts, in signed/.',
    )
    .argument('<meeting>', 'id of the meeting')
    .requiredOption('--signatory <id>', 'the person or organisation that signs')
    .option('--edition <editions>', 'editions, such as en-fr (default: all)', list)
    .option(
      '--audience <audience>',
      'whose edition is signed: public, or another audience of the series',
      everybody,
    )
    .option('--key <file>', 'key and certificate in a PKCS#12 file (.p12, .pfx)')
    .option(
      '--passphrase-file <file>',
      'file that holds the passphrase of the key (default: the environment’s MINUTIER_PASSPHRASE)',
    )
    .addOption(
      new Option('--level <level>', 'PAdES level (default: B-T with --tsa, else B-B)').choices([
        'B-B',
        'B-T',
        'B-LT',
        'B-LTA',
      ]),
    )
    .option('--tsa <address>', 'address of a timestamp authority')
    .option('--trust <path>', 'certificates that you trust: a PEM file, or a folder of them')
    .option('--place <town>', 'where it is signed')
    .option('--reason <words>', 'why, as the signature says it')
    .option('--prepare <folder>', 'write what is to be signed elsewhere to this folder')
    .option('--certificate <file>', 'the signatory’s certificate in DER, for --prepare')
    .option('--complete <folder>', 'take the answer to what was prepared in this folder')
    .option(
      '--answer <file>',
      'for --complete: what came back, a CMS or the PDF as it was signed elsewhere (default: <meeting>.<edition>.p7s in the folder)',
    )
    .option('--import <file>', 'take in a PDF that was signed elsewhere; name its --edition')
    .option('--by <id>', 'who gives the command: a person, organisation or party')
    .option('--as-of <time>', 'when it happened, such as 2022-02-10T09:00:00Z (default: now)')
    .option('--content <folder>', 'folder of the content (default: content)')
    .option('--templates <folder>', 'folder of your own templates (default: templates)')
    .option('--json', 'print the report as JSON')
    .action((meeting: string, options: SignOptions) =>
      run(options, async (office) => {
        const asOf = eventTime(options.asOf, office.now());
        const at = new Date(asOf ?? office.now());
        const lasting = await lastingOf(options, at);
        const report = await sign(office, {
          meeting,
          by: options.by,
          asOf,
          signatory: options.signatory,
          editions: options.edition,
          audience: options.audience,
          place: options.place,
          reason: options.reason,
          signer: await signerOf(meeting, options, lasting),
          cut: cutFont,
        });
        if (options.prepare === undefined || report.messages.length > 0) return report;
        return {
          ...report,
          told: [
            `What is to be signed lies in ${options.prepare}: the digest in .request.json, or the file .pdf for a program that signs PDFs; give the answer with --complete`,
          ],
        };
      }),
    );
}

async function signerOf(meeting: string, options: SignOptions, lasting: Lasting): Promise<Signer> {
  const ways = [options.key, options.prepare, options.complete, options.import];
  if (ways.filter((way) => way !== undefined).length !== 1)
    throw new UsageError(
      'Unexpected way to sign, expected one of --key, --prepare, --complete and --import',
    );
  if (options.key !== undefined) {
    const passphrase =
      options.passphraseFile === undefined
        ? process.env.MINUTIER_PASSPHRASE
        : (await readText(options.passphraseFile)).replace(/\r?\n$/, '');
    if (passphrase === undefined)
      throw new UsageError(
        'Unexpected key without its passphrase, expected --passphrase-file or MINUTIER_PASSPHRASE in the environment',
      );
    return withKey(await opened(await given(options.key, 'key'), passphrase), lasting);
  }
  if (options.prepare !== undefined) {
    const folder = options.prepare;
    const certificate =
      options.certificate === undefined
        ? undefined
        : await given(options.certificate, 'certificate');
    return preparing(certificate, async (edition, { bytes, request, held }) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const stem = join(folder, `${meeting}.${edition}`);
      await writeFile(`${stem}.pdf`, held, { mode: 0o600 });
      await writeFile(`${stem}.prepared.pdf`, bytes, { mode: 0o600 });
      await writeFile(`${stem}.request.json`, `${JSON.stringify(request, undefined, 2)}\n`);
    });
  }
  if (options.complete !== undefined) {
    if (options.edition?.length !== 1)
      throw new UsageError(
        'Unexpected --complete without --edition, expected the one that was signed',
      );
    const stem = join(options.complete, `${meeting}.${options.edition[0]}`);
    const answer = await given(options.answer ?? `${stem}.p7s`, 'answer');
    // A program that signs PDFs itself gives the whole file back.
    if (isPdf(answer)) return importing(answer, lasting);
    const bytes = await given(`${stem}.prepared.pdf`, 'prepared PDF');
    const request = externalRequest.safeParse(parsed(await readText(`${stem}.request.json`)));
    if (!request.success)
      throw new UsageError(
        `Unexpected ${basename(stem)}.request.json, expected the file that --prepare wrote`,
      );
    return completing({ bytes, request: request.data }, { cms: answer }, lasting);
  }
  if (options.edition?.length !== 1)
    throw new UsageError('Unexpected --import without --edition, expected the one that was signed');
  return importing(await given(options.import ?? '', 'signed PDF'), lasting);
}

async function lastingOf({ level, tsa, trust }: SignOptions, at: Date): Promise<Lasting> {
  const authority = tsa === undefined ? undefined : httpTimestampAuthority(tsa);
  const wanted = level ?? (authority ? 'B-T' : 'B-B');
  if (wanted !== 'B-B' && !authority)
    throw new UsageError(
      `Unexpected level ${wanted} without --tsa, expected the address of a timestamp authority`,
    );
  const anchors = trust === undefined ? undefined : await anchorsIn(trust);
  if (wanted.startsWith('B-L') && !anchors)
    throw new UsageError(
      `Unexpected level ${wanted} without --trust, expected the certificates that you rely on`,
    );
  return {
    level: wanted,
    authority: wanted === 'B-B' ? undefined : authority,
    keeping: anchors && { anchors, sources: httpRevocationSources, at },
  };
}

async function opened(bytes: Uint8Array, passphrase: string) {
  try {
    return await openPkcs12(bytes, passphrase);
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(`${error.message}. ${error.hint}`);
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readText(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`Unexpected file “${path}”, expected one that can be read`);
  });
}
