/** The sentence of the design: minutes are read, checked, edited and rendered; the edge writes them down. */
import { schemaFile } from './archive/data/index-json.ts';
import { newAttempts } from './build/attempts.ts';
import { clearOut, takeBack } from './build/clear-out.ts';
import { makeEditions, type Progress } from './build/editions.ts';
import type { Job } from './build/job.ts';
import { leftStanding } from './build/left-standing.ts';
import { expectLockable, lockMessages } from './build/locking.ts';
import { outboxOf } from './build/outbox.ts';
import { makeArchive, makeAssets } from './build/shared.ts';
import { fontFiles, fontsOf } from './format/assets.ts';
import type { Kit } from './format/format.ts';
import { faultyStyles } from './format/pdf/lint/faulty-styles.ts';
import { compileTemplates } from './format/templates.ts';
import { gateFor } from './guard/gate.ts';
import { historyMessages } from './guard/history.ts';
import { isWhole, type Request } from './plan.ts';
import { filesOf, type Prepared, prepare } from './prepare.ts';
import { firm, isRefused, isUnsafe } from './refused.ts';
import { type Message, messagesOf, type Report } from './report.ts';
import type { World } from './world.ts';

export type { Progress } from './build/editions.ts';

/** Reads the content and checks it. */
export async function check(world: World, request: Request = {}): Promise<Report> {
  const { library } = await prepare(world, request);
  const messages = [
    ...messagesOf(filesOf(library, request)),
    ...(await pastMessages(world, request, library)),
  ];
  return { messages, written: [], refused: [], failures: 0 };
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
  const prepared = await prepare(world, request);
  const { library, tasks, chosen, standings, hush } = prepared;
  if (request.passphrase !== undefined)
    await expectLockable({ tasks, chosen, standings }, world.content);

  const isHeld = request.draft ? isUnsafe : isRefused;
  const refused = new Set(tasks.map(({ meeting }) => meeting).filter(isHeld));
  const rest = tasks.filter(({ meeting }) => !refused.has(meeting) && meeting.texts.length > 0);
  const job = await open(world, request, prepared);
  const styles = job.kit.conformance ? faultyStyles(job.kit.templates.styles) : [];
  const made = await makeEditions(
    job,
    {
      tasks: rest,
      formats: styles.length > 0 ? chosen.filter((name) => name !== 'pdf') : chosen,
      open: library.meetings.filter((meeting) => !isHeld(meeting)),
    },
    progress,
  );
  if (chosen.includes('html')) await makeAssets(job, made);
  if (isWhole(request)) await makeArchive(job, made, rest[0]);
  const left = await clearOut(job, refused);
  await takeBack(job);

  const { outbox, gate, attempts } = job;
  const older = leftStanding(left, {
    meetings: [...new Set(tasks.map(({ meeting }) => meeting))],
    refused: [...refused],
    known: library.meetings,
    isWhole: isWhole(request),
  });
  hush([...library.files, ...older]);
  const messages = [
    ...messagesOf(filesOf(library, request)),
    ...messagesOf(chosen.includes('pdf') ? styles : []),
    ...gate.messages(),
    ...(await pastMessages(world, request, library)),
    ...(request.passphrase === undefined ? [] : lockMessages(outbox.written)),
    ...messagesOf(older),
  ];
  return {
    messages: request.draft ? messages.map(softened) : messages,
    written: outbox.written.filter((path) => !gate.takesBack(path)).sort(),
    refused: [...refused].map(({ id }) => id),
    failures: attempts.failures(),
  };
}

/** A build before anything is made. */
async function open(world: World, request: Request, prepared: Prepared): Promise<Job> {
  const templates = await compileTemplates(world.templates);
  const kit: Kit = {
    templates,
    locales: world.locales,
    content: world.content,
    fonts: world.fonts,
    printer: world.printer,
    sourceDate: world.sourceDate,
    // What is built in spite of its faults claims nothing.
    conformance: request.conformance !== false && !request.draft,
    version: world.version,
    site: world.site,
  };
  const { library, tasks, chosen, asOf } = prepared;
  const fonts = chosen.includes('html') ? await fontFiles(world.fonts) : [];
  const audiences = [...new Set(tasks.map(({ audience }) => audience))];
  const gate = await gateFor({ ...world, library, days: [asOf.slice(0, 10)] }, [
    schemaFile,
    ...audiences.flatMap((audience) => fontsOf(audience, fonts)),
  ]);
  const outbox = outboxOf(world, gate);
  return { world, request, prepared, kit, fonts, gate, outbox, attempts: newAttempts() };
}

/** Words that are restricted now and lay open before, where that was asked. */
async function pastMessages(
  world: World,
  { history }: Request,
  library: Prepared['library'],
): Promise<readonly Message[]> {
  return history && world.past ? await historyMessages(library, world.locales, world.past) : [];
}

/** A draft goes out in spite of its faults: they are still told, as warnings. */
function softened(message: Message): Message {
  return firm.has(message.rule) ? message : { ...message, level: 'warning' };
}
