/** The command line of the archive: `publish` and `serve`. */
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../command/config.ts';
import { eventTime } from '../command/event-time.ts';
import { publish } from '../command/publish.ts';
import { publishSite } from '../command/publish-site.ts';
import { UsageError } from '../plan.ts';
import type { Report } from '../report.ts';
import type { Office } from '../world.ts';
import { branchDestination } from './branch-destination.ts';
import { diskShelf } from './disk.ts';
import { folderDestination } from './folder-destination.ts';
import { serve } from './serve.ts';

interface PublishOptions {
  readonly to?: string;
  readonly branch?: string;
  readonly by?: string;
  readonly asOf?: string;
  readonly content?: string;
  readonly templates?: string;
  readonly json?: boolean;
}

interface ServeOptions {
  readonly out?: string;
  readonly port: number;
  readonly needsContent?: boolean;
}

/** Opens the world, does the work, prints the report. */
export type RunArchive = (
  options: PublishOptions | ServeOptions,
  work: (office: Office, config: Config) => Promise<Report>,
) => Promise<void>;

/** Adds the commands to the program; `tell` prints a line while a command runs. */
export function addArchive(program: Command, run: RunArchive, tell: (line: string) => void): void {
  program
    .command('publish')
    .summary('publish the archive, or record that minutes were made public')
    .description(
      'With --to or --branch: builds the archive and puts it into a folder or onto a git branch, in place of the version that is there, keeping every address (docs/publishing.md). With a meeting: records that its minutes were made public.',
    )
    .argument('[meeting]', 'id of the meeting whose minutes were made public')
    .option('--to <folder>', 'folder to which the archive goes')
    .option('--branch <name>', 'git branch to which the archive goes')
    .option('--by <id>', 'who gives the command: a person, organisation or party')
    .option('--as-of <time>', 'when it happened, such as 2022-02-10T09:00:00Z (default: now)')
    .option('--content <folder>', 'folder of the content (default: content)')
    .option('--templates <folder>', 'folder of your own templates (default: templates)')
    .option('--json', 'print the report as JSON')
    .action((meeting: string | undefined, options: PublishOptions) => {
      const { to, branch, by } = options;
      const given = [meeting, to, branch].filter((one) => one !== undefined);
      if (given.length !== 1)
        throw new UsageError(
          `Unexpected ${given.length === 0 ? 'nothing' : 'more than one thing'} to publish, expected --to, --branch or the id of a meeting`,
        );
      return run(options, async (office, { redirects }) => {
        const asOf = eventTime(options.asOf, office.now());
        if (meeting !== undefined) return await publish(office, { meeting, by, asOf });
        const destination =
          branch === undefined
            ? await folderDestination(to ?? '')
            : await branchDestination(process.cwd(), branch);
        return await publishSite(office, destination, { redirects, asOf });
      });
    });

  program
    .command('serve')
    .summary('show the built archive in a browser on this computer')
    .description(
      'Serves output/public to this computer alone, with the headers that a web server should send. Ends with Ctrl+C.',
    )
    .option('--out <folder>', 'folder to which the results went (default: output)')
    .option('--port <number>', 'port', portOf, 4173)
    .action((options: ServeOptions) =>
      run({ ...options, needsContent: false }, async (_, { output }) => {
        const site = diskShelf(resolve(output, 'public'));
        if (!(await site.read('index.html')))
          throw new UsageError(
            `Unexpected folder “${output}” without an archive, expected public/index.html in it. Run minutier build first`,
          );
        const serving = await serve(site, options.port);
        tell(`The archive is at ${serving.address}`);
        return await new Promise<Report>(() => {
          // Until somebody ends it.
        });
      }),
    );
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}
