/** The sentence of the design: minutes are read, checked, edited and rendered; the edge writes them down. */
import { shelve } from './archive/archive.ts';
import { schemaFile } from './archive/data/index-json.ts';
import { type Filed, filed } from './archive/filed.ts';
import { leaves, parts } from './archive/index.ts';
import { type Kept, keep } from './archive/kept.ts';
import { everybody } from './audience.ts';
import { distinctPaths } from './distinct-paths.ts';
import { clearOnce } from './edit/clear.ts';
import { edit } from './edit/edit.ts';
import { neighboursOf } from './edit/neighbours.ts';
import { withoutWithdrawn } from './edit/withdrawn.ts';
import type { Edition } from './edition.ts';
import { raise } from './fault.ts';
import { assets } from './format/assets.ts';
import type { Kit } from './format/format.ts';
import { formats } from './format/index.ts';
import { outputPath } from './format/output-path.ts';
import { faultyStyles } from './format/pdf/lint/faulty-styles.ts';
import { lockPdf } from './format/pdf/lock.ts';
import { compileTemplates } from './format/templates.ts';
import { gateOf, printedWords } from './guard/gate.ts';
import { historyMessages } from './guard/history.ts';
import { leftStanding } from './left-standing.ts';
import { expectLockable, lockMessages } from './locking.ts';
import { editionName, type Request, type Task } from './plan.ts';
import { filesOf, prepare } from './prepare.ts';
import { firm, isRefused, isUnsafe } from './refused.ts';
import type { Rendered } from './rendered.ts';
import { messagesOf, type Report } from './report.ts';
import { editionStanding } from './seal/edition-standing.ts';
import { signedPdf } from './seal/signed-pdf.ts';
import type { World } from './world.ts';

/** Told after each step of a build. */
export type Progress = (step: {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}) => void;

/** Editions that are in work at the same time: enough to keep two warm pages busy. */
const atOnce = 4;

/** Reads the content and checks it. */
export async function check(world: World, request: Request = {}): Promise<Report> {
  const { library } = await prepare(world, request);
  const files = filesOf(library, request);
  const before =
    request.history && world.past ? await historyMessages(library, world.locales, world.past) : [];
  return { messages: [...messagesOf(files), ...before], written: [], refused: [], failures: 0 };
}

/**
 * Builds what was asked for. A meeting with faults is refused and the others are built; its earlier output is left as it is, and named.
 * @throws {UsageError} where the request names something that does not exist, or that cannot be locked.
 */
export async function build(
  world: World,
  request: Request = {},
  progress: Progress = () => {},
): Promise<Report> {
  const { library, tasks, chosen, standings, asOf, hush } = await prepare(world, request);
  if (request.passphrase !== undefined)
    await expectLockable({ tasks, chosen, standings }, world.content);
  const refused = new Set(
    tasks.map(({ meeting }) => meeting).filter(request.draft ? isUnsafe : isRefused),
  );
  const rest = tasks.filter(({ meeting }) => !refused.has(meeting) && meeting.texts.length > 0);
  const neighbours = neighboursOf(
    library.meetings.filter((meeting) => !(request.draft ? isUnsafe : isRefused)(meeting)),
  );
  const templates = await compileTemplates(world.templates);
  // What is built in spite of its faults claims nothing.
  const conformance = request.conformance !== false && !request.draft;
  const styles = !conformance ? [] : faultyStyles(templates.styles);
  const made = styles.length > 0 ? chosen.filter((name) => name !== 'pdf') : chosen;
  const kit: Kit = {
    templates,
    locales: world.locales,
    content: world.content,
    fonts: world.fonts,
    printer: world.printer,
    sourceDate: world.sourceDate,
    conformance,
    version: world.version,
    site: world.site,
  };

  const printed = await printedWords(world.templates);
  const gate = gateOf(library, world.locales, printed, [schemaFile]);
  const clear = clearOnce();
  const written: string[] = [];
  const files = new Map<string, Filed>();
  const shown: Pick<Edition, 'audience' | 'images'>[] = [];
  const kept: Kept[] = [];
  const distinct = distinctPaths();
  let failures = 0;
  let done = 0;
  const total = rest.length * made.length;
  const attempt = async (task: Task, name: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      failures += 1;
      fail(task, name, error);
    }
  };
  const write = async ({ path, bytes }: Rendered) => {
    if (gate.admits({ path, bytes })) {
      await world.output.write(path, bytes);
      written.push(path);
    }
    distinct(path);
    files.set(path, filed(path, bytes, world.sha256));
  };
  /** Writes a file, unless many disks would take it for another that is there. */
  const writeDistinct = async (page: Rendered, task: Task | undefined) => {
    const other = distinct(page.path);
    if (other === undefined) await write(page);
    else if (task) collide(task, page.path, other);
  };
  /** What all have signed goes out as they signed it; all else is made anew. */
  const rendered = async (name: keyof typeof formats, edition: Edition): Promise<Rendered> => {
    const what = { edition: editionName(edition.languages), audience: edition.audience };
    const signed =
      name === 'pdf'
        ? await signedPdf(standings.get(edition.meetingId), what, world.content)
        : undefined;
    const { passphrase } = request;
    if (signed) return { path: outputPath(edition, 'pdf'), bytes: signed };
    if (passphrase === undefined || name !== 'pdf' || edition.audience === everybody)
      return await formats[name].render(edition, kit);
    const plain = await formats[name].render(edition, { ...kit, conformance: false });
    gate.admits(plain);
    return { ...plain, bytes: await lockPdf(plain.bytes, passphrase) };
  };
  await atMost(atOnce, rest, (task) =>
    attempt(task, 'files', async () => {
      const edition = withoutWithdrawn(
        edit(
          task.meeting,
          { ...task, copy: request.copy },
          {
            ...library,
            locales: world.locales,
            standing: editionStanding(standings.get(task.meeting.id)),
            neighbours: neighbours.get(task.meeting),
            clear,
          },
        ),
      );
      const { audience, images } = edition;
      shown.push({ audience, images });
      for (const name of made) {
        await attempt(task, name, async () => writeDistinct(await rendered(name, edition), task));
        done += 1;
        progress({
          done,
          total,
          name: `${edition.meetingId}.${editionName(task.languages)}.${name}`,
        });
      }
      if (!isWhole(request) || audience !== everybody) return;
      kept.push(keep(edition, world.locales));
      if (edition.languages.length > 1) return;
      for (const leaf of leaves) {
        await attempt(task, leaf.name, async () => {
          for (const file of leaf.render(edition, kit)) await writeDistinct(file, task);
        });
      }
    }),
  );
  if (chosen.includes('html')) {
    // An archive without a meeting has pages too.
    const empty = isWhole(request) ? [{ audience: everybody, images: [] }] : [];
    for (const shared of await assets([...shown, ...empty], kit)) await write(shared);
  }
  if (isWhole(request)) {
    const archive = shelve(kept, library.meetings, { asOf, site: world.site, files });
    const { searchIndex } = world;
    for (const { name, pages } of parts(archive, { ...kit, searchIndex })) {
      const [first] = rest;
      const work = async () => {
        await atMost(atOnce, await pages(), (page) => writeDistinct(page, first));
      };
      if (first) await attempt(first, name, work);
      else await work();
    }
  }
  const left: string[] = [];
  if (tasks.some(({ audience }) => audience === everybody)) {
    const current = new Set(written);
    const held = [...refused].map(({ path }) => `public/${path}/`);
    // What an earlier build wrote and this one does not would go on telling what was taken back. Where something failed, nobody knows.
    const isSure = isWhole(request) && failures === 0;
    await world.output.prune('public', (path) => {
      if (current.has(path)) return true;
      const stays = !isSure || held.some((folder) => path.startsWith(folder));
      if (stays) left.push(path);
      return stays;
    });
  }

  // Better nothing than a leak: what is there of this build goes, and what an earlier one left in its place.
  for (const folder of gate.shut())
    await world.output.prune(folder, (path) => !gate.takesBack(path));

  const older = leftStanding(left, {
    meetings: [...new Set(tasks.map(({ meeting }) => meeting))],
    refused: [...refused],
    known: library.meetings,
    isWhole: isWhole(request),
  });
  hush([...library.files, ...older]);
  const told = chosen.includes('pdf') ? styles : [];
  const messages = [
    ...messagesOf(filesOf(library, request)),
    ...messagesOf(told),
    ...gate.messages(),
    ...(request.history && world.past
      ? await historyMessages(library, world.locales, world.past)
      : []),
    ...(request.passphrase === undefined ? [] : lockMessages(written)),
    ...messagesOf(older),
  ];
  return {
    // A draft goes out in spite of its faults: they are still told, as warnings.
    messages: request.draft
      ? messages.map((message) => ({
          ...message,
          level: firm.has(message.rule) ? message.level : 'warning',
        }))
      : messages,
    written: written.filter((path) => !gate.takesBack(path)).sort(),
    refused: [...refused].map(({ id }) => id),
    failures,
  };
}

/** Whether all that is public is built: only then can pages tell of all meetings. */
function isWhole({ meetings, editions, formats: chosen, audiences }: Request): boolean {
  const all = meetings === undefined && editions === undefined && chosen === undefined;
  return all && (audiences === 'all' || (audiences ?? [everybody]).includes(everybody));
}

/** Two files that many disks hold to be one: which of them would be there is left to chance, so that the second is not. */
function collide({ meeting }: Task, path: string, other: string): void {
  const [file] = meeting.sources;
  if (!file) return;
  raise({
    place: { file },
    rule: 'addresses-distinct',
    level: 'error',
    reason: `Unexpected page \`${path}\` beside \`${other}\`, expected addresses that differ in more than upper and lower case`,
    hint: 'Give one of the two another id: many computers hold both names to be the same file.',
  });
}

function fail({ meeting, languages }: Task, format: string, error: unknown): void {
  const [file] = meeting.sources;
  if (!file) throw error;
  const what = error instanceof Error ? error.message : String(error);
  raise({
    place: { file },
    rule: 'machine',
    level: 'error',
    reason: `Cannot make ${editionName(languages)}.${format}: ${what}`,
  });
}

/** Runs `work` over all items, at most `limit` at the same time. */
async function atMost<T>(
  limit: number,
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
    }),
  );
}
