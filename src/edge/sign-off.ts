/** The command line of sign-off: from a first draft to the archive, one command a step. */
import type { Command } from 'commander';
import { adopt } from '../command/adopt.ts';
import { attest } from '../command/attest.ts';
import { circulate } from '../command/circulate.ts';
import { correct } from '../command/correct.ts';
import { eventTime } from '../command/event-time.ts';
import { instant } from '../command/instant.ts';
import type { SignOffRequest } from '../command/opened.ts';
import { respond } from '../command/respond.ts';
import { status } from '../command/status.ts';
import { withdraw } from '../command/withdraw.ts';
import type { Report } from '../report.ts';
import type { Office } from '../world.ts';
import { answerOf, corrigendaOf, day, evidence, several } from './sign-off-options.ts';

/** Options that every command has. */
interface SharedOptions {
  /** Whether there must be content; only `verify` can do without. */
  readonly needsContent?: boolean;
  readonly content?: string;
  readonly out?: string;
  readonly templates?: string;
  readonly json?: boolean;
}

/** Opens the world, does the work, prints the report. */
export type Run = (
  options: SharedOptions,
  work: (office: Office) => Promise<Report>,
) => Promise<void>;

interface StepOptions extends SharedOptions {
  readonly by?: string;
  readonly asOf?: string;
}

type Step<O> = (
  office: Office,
  request: SignOffRequest,
  options: StepOptions & O,
) => Promise<Report>;

/** Adds the commands to the program. */
export function addSignOff(program: Command, run: Run): void {
  const step = <O>(command: Command, work: Step<O>) =>
    command
      .argument('<meeting>', 'id of the meeting')
      .option('--by <id>', 'who gives the command: a person, organisation or party')
      .option('--as-of <time>', 'when it happened, such as 2022-02-10T09:00:00Z (default: now)')
      .option('--content <folder>', 'folder of the content (default: content)')
      .option('--json', 'print the report as JSON')
      .action((meeting: string, options: StepOptions & O) =>
        run(options, async (office) => {
          const asOf = eventTime(options.asOf, office.now());
          return work(office, { meeting, by: options.by, asOf }, options);
        }),
      );

  step<{ audience?: string; lock?: boolean; send?: boolean }>(
    program
      .command('circulate')
      .summary('send a draft to the parties and start the time to answer')
      .description(
        'Writes a letter to each party (.eml, with the drafts in its languages) and the deadline (.ics) to output/circulation, and records the circulation.',
      )
      .option('--out <folder>', 'folder to which the results go (default: output)')
      .option('--templates <folder>', 'folder of your own templates (default: templates)')
      .option(
        '--send',
        'send the letters over SMTP: see SMTP_HOST and the like in docs/register.md',
      )
      .option(
        '--lock',
        'lock each party’s PDFs with a passphrase of its own, written beside its letter',
      )
      .option(
        '--audience <audience>',
        'whose edition the parties get (default: that of the first audience after the public)',
      ),
    (office, request, { audience, lock, send }) =>
      circulate(office, { ...request, audience, lock, send }),
  );

  step<{
    party: string;
    validate?: boolean;
    object?: boolean;
    comment?: string;
    reason?: string;
    evidence?: string;
  }>(
    program
      .command('respond')
      .summary('record what a party answers')
      .requiredOption('--party <id>', 'the party that answers')
      .option('--validate', 'it validates the draft')
      .option('--object', 'it objects to the draft')
      .option(
        '--comment <words>',
        'it comments; alone, or beside --validate or --object as the reason',
      )
      .option('--reason <words>', 'why')
      .option('--evidence <file>', 'the letter or message in which it answered'),
    async (office, request, options) =>
      respond(office, {
        ...request,
        party: options.party,
        ...answerOf(options),
        evidence: await evidence(options.evidence),
      }),
  );

  step<{
    signatory: string;
    name?: string;
    function?: string;
    place: string;
    date: string;
    method: string;
    evidence?: string;
  }>(
    program
      .command('attest')
      .summary('record a typed sign-off, without a certificate')
      .requiredOption('--signatory <id>', 'the person or organisation that signs')
      .requiredOption('--place <town>', 'where')
      .requiredOption('--date <day>', 'on which day, such as 2022-02-10', day)
      .requiredOption('--method <words>', 'how: by hand, by letter, by e-mail')
      .option('--name <name>', 'name, where series.yaml does not say it')
      .option('--function <words>', 'function, where series.yaml does not say it')
      .option('--evidence <file>', 'the signed page, letter or message'),
    async (
      office,
      request,
      { signatory, place, date, method, name, function: what, evidence: file },
    ) =>
      attest(office, {
        ...request,
        signatory,
        place,
        date,
        method,
        name,
        function: what,
        evidence: await evidence(file),
      }),
  );

  step<{ at: string }>(
    program
      .command('adopt')
      .summary('record that a later meeting adopted the minutes')
      .requiredOption('--at <meeting>', 'the meeting that adopted them'),
    (office, request, { at }) => adopt(office, { ...request, adoptedAt: at }),
  );

  step<{ reason: string; corrigendum?: readonly string[] }>(
    program
      .command('correct')
      .summary('record that signed minutes were corrected')
      .requiredOption('--reason <words>', 'why; printed for everybody')
      .option(
        '--corrigendum <clause@lang=words>',
        'what is to be read instead, printed for everybody; may be repeated for clauses and languages: “D-04-01@fr=mots”; without a clause it is about the minutes, without a language for readers of all',
        several,
      ),
    (office, request, { reason, corrigendum = [] }) =>
      correct(office, { ...request, reason, corrigenda: corrigendaOf(corrigendum) }),
  );

  step<{ reason: string }>(
    program
      .command('withdraw')
      .summary('record that the minutes no longer hold')
      .requiredOption('--reason <words>', 'why; printed for everybody'),
    (office, request, { reason }) => withdraw(office, { ...request, reason }),
  );

  program
    .command('status')
    .summary('how the minutes of every meeting stand')
    .description(
      'Tells the state of the minutes, the deadline, who has answered, and what is next.',
    )
    .argument('[meeting...]', 'ids of meetings; all of them unless given')
    .option('--as-of <time>', 'as of when, such as 2022-02-17T12:00:00Z (default: now)', instant)
    .option('--content <folder>', 'folder of the content (default: content)')
    .option('--json', 'print the report as JSON')
    .action((meetings: string[], options: StepOptions) =>
      run(options, (office) =>
        status(office, {
          meetings: meetings.length > 0 ? meetings : undefined,
          asOf: options.asOf,
        }),
      ),
    );
}
