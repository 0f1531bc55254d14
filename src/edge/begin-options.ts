/** The command line of `begin`. */
import type { Command } from 'commander';
import { begin } from '../command/begin.ts';
import type { Run } from './sign-off.ts';
import { day } from './sign-off-options.ts';

interface BeginOptions {
  readonly date: string;
  readonly series?: string;
  readonly content?: string;
  readonly json?: boolean;
}

/** Adds the command to the program. */
export function addBegin(program: Command, run: Run): void {
  program
    .command('begin')
    .summary('lay out the files of the next meeting')
    .description(
      'Writes the facts of a new meeting, as far as they are known before it, and a text for each language with the usual headings. Nothing that is there is written over.',
    )
    .argument('<meeting>', 'id of the new meeting, such as jtwg-5')
    .requiredOption('--date <day>', 'its first day, such as 2022-09-14', day)
    .option('--series <id>', 'series to which it belongs, where there are several')
    .option('--content <folder>', 'folder of the content (default: content)')
    .option('--json', 'print the report as JSON')
    .action((meeting: string, options: BeginOptions) =>
      run(options, (office) =>
        begin(office, { meeting, date: options.date, series: options.series }),
      ),
    );
}
