/** Runs every check over a library: findings become messages on their files. */
import type { VFile } from 'vfile';
import { raise } from '../fault.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { Place } from '../meeting.ts';
import type { Library } from '../read/library.ts';
import type { Check, Context, Finding } from './check.ts';
import { restrictedPlaces } from './find/restricted.ts';
import { checks as all } from './index.ts';
import { isShallow, nestingShallow } from './nesting-shallow.ts';

/** Checks a library as of a moment; nothing that a message says was taken from a restricted passage. */
export function runChecks(
  library: Library,
  locales: ReadonlyMap<Lang, Locale>,
  asOf: string,
  checks: readonly Check[] = all,
): void {
  const context: Context = { library, locales, asOf, isRestricted: restrictedIn(library) };
  for (const [check, finding] of findings(checks, context)) tell(check, finding, context);
}

/** What checks find, meeting by meeting: each text is looked at by all of them while it is at hand. */
function* findings(
  checks: readonly Check[],
  context: Context,
): Generator<readonly [Check, Finding]> {
  const { library } = context;
  const each = function* (run: (check: Check) => Iterable<Finding> | undefined) {
    for (const check of checks)
      for (const finding of run(check) ?? []) yield [check, finding] as const;
  };
  for (const series of library.series) {
    if (isRead(series.locate([]).file)) yield* each(({ run }) => run.series?.(series, context));
  }
  for (const meeting of library.meetings) {
    if (![...meeting.sources, meeting.series.locate([]).file].every(isRead)) continue;
    const sound = meeting.texts.every(isShallow);
    yield* each(function* ({ run, name }) {
      if (!sound && name !== nestingShallow.name) return;
      yield* run.meeting?.(meeting, context) ?? [];
      for (const text of meeting.texts) yield* run.text?.(text, meeting, context) ?? [];
    });
  }
  yield* each(({ run }) => run.library?.(library, context));
}

/** Tells whether any of what stands at a place is restricted. Few places are asked for: each text is looked at when it is. */
function restrictedIn({ meetings }: Library): (place: Place) => boolean {
  const texts = new Map(
    meetings.flatMap((meeting) => meeting.texts.map((text) => [text.file, text])),
  );
  const known = new Map<VFile, (place: Place) => boolean>();
  return (place) => {
    const text = texts.get(place.file);
    if (!text) return false;
    // A text that nests too deeply could exhaust the stack of whoever goes down it: all of it may be restricted.
    const isRestricted =
      known.get(text.file) ?? (isShallow(text) ? restrictedPlaces([text]) : () => true);
    known.set(text.file, isRestricted);
    return isRestricted(place);
  };
}

/** What could not be read is told of once: all that is missing from it is no second fault. */
function isRead({ messages }: VFile): boolean {
  return !messages.some(({ ruleId }) => ruleId && unreadable.includes(ruleId));
}

const unreadable: readonly string[] = [
  'yaml-syntax',
  'file-empty',
  'file-size',
  'frontmatter',
  'readable',
];

function tell(check: Check, finding: Finding, { isRestricted }: Context): void {
  const { place, about = [], quotesNothing = false } = finding;
  const stamp = { place, rule: check.name, level: finding.level ?? check.level } as const;
  if (quotesNothing || ![place, ...about].some(isRestricted)) {
    raise({ ...stamp, reason: finding.reason, hint: finding.hint });
    return;
  }
  raise({
    ...stamp,
    reason: `Unexpected fault in or about a restricted passage, expected the rule \`${check.name}\` to hold`,
    hint: `${check.summary} The message does not say more because what it is about is restricted: look at this line of the file.`,
  });
}
