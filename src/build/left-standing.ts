/** What an earlier build left in the public folder and this one did not make: it may be older than the texts. */
import { VFile } from 'vfile';
import { raise } from '../fault.ts';
import type { Meeting } from '../meeting.ts';

/** What of a build tells why something is left. */
interface Built {
  /** The meetings that were asked for. */
  readonly meetings: readonly Meeting[];
  /** Those of them that were kept back. */
  readonly refused: readonly Meeting[];
  /** All meetings of the content. */
  readonly known: readonly Meeting[];
  /** Whether all that is public was to be made. */
  readonly isWhole: boolean;
}

/** Paths that a message lists; more nobody reads. */
const most = 4;

/** The folder with a warning that names what is left, of the meetings that were asked for first; nothing where nothing is left. */
export function leftStanding(left: readonly string[], built: Built): readonly VFile[] {
  const { meetings, refused, known, isWhole } = built;
  const others = known.filter((meeting) => !meetings.includes(meeting));
  // Style sheets and fonts say nothing of the texts; of meetings that nobody asked for nobody asked.
  const told = left.filter(
    (path) => !path.startsWith('public/assets/') && !others.some((one) => isOf(path, one)),
  );
  if (told.length === 0) return [];
  const ranked = [
    ...told.filter((path) => meetings.some((one) => isOf(path, one))).toSorted(),
    ...told.filter((path) => !meetings.some((one) => isOf(path, one))).toSorted(),
  ].map((path) => path.slice('public/'.length));
  const rest = ranked.length - most;
  const names = ranked.slice(0, most).map((path) => `\`${path}\``);
  const list = `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  const kept = refused.filter((one) => told.some((path) => isOf(path, one))).map(({ id }) => id);
  const hints = [
    ...(kept.length > 0
      ? [
          `Of ${kept.join(', ')} stands what was built before: mend the errors and build again, or delete the folder. \`minutier check --history\` tells whether restricted words are in it.`,
        ]
      : []),
    ...(isWhole
      ? []
      : [
          'Only a part was built: run `minutier build` without further options before others read the folder.',
        ]),
    ...(isWhole && kept.length === 0
      ? ['Something failed: see the other messages, and build again.']
      : []),
  ];
  const file = new VFile({ path: 'output:public' });
  raise({
    place: { file },
    rule: 'older-files',
    level: 'warning',
    reason: `Unexpected files of an earlier build (${list}), expected none that may be older than the texts`,
    hint: hints.join(' '),
  });
  return [file];
}

function isOf(path: string, meeting: Meeting): boolean {
  return path.startsWith(`public/${meeting.path}/`);
}
