/** Lets finished files out, or keeps them: after one leak nothing goes to that audience. */
import { type Audience, audienceFolder, everybody } from '../audience.ts';
import { sameBytes } from '../bytes.ts';
import { spell, startOf } from '../check/find/place.ts';
import type { Locale } from '../locale/locale.ts';
import type { Library } from '../read/library.ts';
import type { Rendered } from '../rendered.ts';
import type { Message } from '../report.ts';
import type { Shelf } from '../world.ts';
import { lockedPart } from './open/pdf/open-pdf.ts';
import { type Scanner, scannerOf } from './scanner.ts';
import type { Leak, SecretKind } from './secret.ts';

/** The rule of these messages. */
export const leakRule = 'leak';

/** Made once for a build, or for what a command hands out. */
export interface Gate {
  /** Whether a file may be written. Each file is looked through, its path included; `audience` where its path does not say who reads it. */
  readonly admits: (file: Rendered, audience?: Audience) => boolean;
  /** Folders of audiences to which something got that it may not read. */
  readonly shut: () => readonly string[];
  /** Whether a file was made by this build for one of these, so that it, or an earlier one in its place, must go. */
  readonly takesBack: (path: string) => boolean;
  /** What leaked, without saying it. */
  readonly messages: () => readonly Message[];
}

/** What of the content and the templates a search needs. */
export interface Sources {
  readonly library: Library;
  readonly locales: ReadonlyMap<string, Locale>;
  readonly templates: Shelf;
  /** Days that files tell whatever the content says, `2022-02-17`: the day as of which they are made. */
  readonly days?: readonly string[];
}

/** A gate for files that go out, from what the content keeps from each audience. */
export async function gateFor(
  { library, locales, templates, days = [] }: Sources,
  /** Files that are the same whatever the content says: their words are the program's. */
  constant: readonly Rendered[] = [],
): Promise<Gate> {
  const printed = await printedWords(templates);
  const scanners = new Map<Audience, Scanner>();
  const scannerFor = (audience: Audience) => {
    const scanner =
      scanners.get(audience) ?? scannerOf(library, locales, { words: printed, days }, audience);
    scanners.set(audience, scanner);
    return scanner;
  };
  const constants = new Map(constant.map(({ path, bytes }) => [path, bytes]));
  const leaks: Leak[] = [];
  const shut = new Set<Audience>();
  const made = new Map<string, Audience>();
  return {
    admits: ({ path, bytes }, reader) => {
      const audience = reader ?? audienceOf(path);
      if (audience === undefined) return true;
      const wasSeen = made.has(path);
      made.set(path, audience);
      const same = constants.get(path);
      if (same && sameBytes(same, bytes)) return true;
      const found = scannerFor(audience)
        .scan(path, bytes)
        // A file that is locked for those who may read some of it was looked through before it was locked.
        .filter(({ place, part }) => place || !wasSeen || part !== lockedPart);
      leaks.push(...found);
      if (found.length > 0) shut.add(audience);
      return !shut.has(audience);
    },
    shut: () => Array.from(shut, audienceFolder),
    takesBack: (path) => shut.has(made.get(path) ?? ''),
    messages: () => messagesOf(leaks),
  };
}

/** What leaked into files that are made beside a build for one audience, without saying it: before they are written, nobody has them. */
export async function leakMessages(
  files: Iterable<Rendered>,
  audience: Audience,
  sources: Sources,
): Promise<readonly Message[]> {
  const gate = await gateFor(sources);
  for (const file of files) gate.admits(file, audience);
  return gate.messages();
}

/** Who reads what stands below `public` or `restricted/parties`. */
function audienceOf(path: string): Audience | undefined {
  const [first, second] = path.split('/');
  if (first === everybody) return everybody;
  return first === 'restricted' ? second : undefined;
}

/** What a leak is, without saying it. */
const called: Readonly<Record<SecretKind, string>> = {
  words: 'words that were marked',
  name: 'a name',
  word: 'a single word',
  'opening word': 'a single word',
  passage: 'several words in a row',
  mail: 'a mail address',
  identifier: 'a number or a short name',
  date: 'a date',
  link: 'an address',
  'file-name': 'the name of a file',
};

/** Leaks of one secret that are told: what one cause put into hundreds of files would bury all else. */
const told = 3;

/** A message a leak, but one for all files with a secret after the first few. */
function messagesOf(leaks: readonly Leak[]): readonly Message[] {
  const bySecret = new Map<string, Leak[]>();
  for (const leak of leaks) {
    const { path, part, place, kind } = leak;
    const secret = place ? `${kind} ${spell(place)}` : `${path} ${part}`;
    bySecret.set(secret, [...(bySecret.get(secret) ?? []), leak]);
  }
  return [...bySecret.values()].flatMap((all) => {
    // One of each file goes before another of the same.
    const ofFiles = new Map(all.toReversed().map((leak) => [leak.path, leak]));
    const isFirst = (leak: Leak) => ofFiles.get(leak.path) === leak;
    const shown = [...all.filter(isFirst), ...all.filter((leak) => !isFirst(leak))].slice(0, told);
    const messages = shown.map((leak) => messageOf(leak, whereOf(leak)));
    const more = ofFiles.size - new Set(shown.map(({ path }) => path)).size;
    const [one] = shown;
    if (more === 0 || !one) return messages;
    return [...messages, messageOf(one, `${more} more ${more === 1 ? 'file' : 'files'}`)];
  });
}

/** An address that holds restricted words must not be told either. */
function whereOf({ path, part }: Leak): string {
  return part === 'address' ? 'the address of a file' : `${path} (${part})`;
}

function messageOf({ path, part, place, kind }: Leak, where: string): Message {
  const common = { rule: leakRule, level: 'error' as const };
  if (!place)
    return {
      ...common,
      file: `output:${path}`,
      line: 0,
      column: 0,
      reason: `Unexpected part that cannot be opened (${part}), expected one that can be searched for restricted words`,
      hint: 'What nobody can look through is not published: mend or replace the file that was put there. Nothing that was built for this audience is left.',
    };
  const start = startOf(place);
  return {
    ...common,
    file: place.file.path,
    line: start?.line ?? 0,
    column: start?.column ?? 0,
    reason: `Unexpected restricted words (${called[kind ?? 'words']}) in ${where}, expected them in no file for this audience`,
    hint: 'Nothing that was built for this audience is left. Look for what prints these words, in the content or in your templates; if everybody may know them, list them under `openTerms` in series.yaml.',
  };
}

/** What pages consist of beside the content: words of templates and styles are no secrets. */
export async function printedWords(templates: Shelf, folder = ''): Promise<readonly string[]> {
  const words: string[] = [];
  for (const { name, kind } of await templates.list(folder)) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (kind === 'folder') words.push(...(await printedWords(templates, path)));
    else if (/\.(?:hbs|css|js|svg|html)$/.test(name))
      words.push(new TextDecoder().decode(await templates.read(path)));
  }
  return words;
}
