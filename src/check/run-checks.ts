/** Runs every check over a library: findings become messages on their files. */
import type { VFile } from 'vfile';
import { raise } from '../fault.ts';
import type { Lang } from '../lang.ts';
import type { Locale } from '../locale/locale.ts';
import type { Library } from '../read/library.ts';
import type { Check, Context, Finding } from './check.ts';
import { restrictedPlaces } from './find/restricted.ts';
import { checks as all } from './index.ts';
import { isShallow } from './nesting-shallow.ts';

/** Checks a library as of a moment; nothing that a message says was taken from a restricted passage. */
export function runChecks(
  library: Library,
  locales: ReadonlyMap<Lang, Locale>,
  asOf: string,
  checks: readonly Check[] = all,
): void {
  const texts = library.meetings.flatMap((meeting) => meeting.texts);
  // A text that nests too deeply could exhaust the stack of whoever goes down it.
  const shallow = new Set(texts.filter(isShallow));
  const isRestricted = restrictedPlaces([...shallow]);
  const context: Context = {
    library,
    locales,
    asOf,
    isRestricted: (place) =>
      isRestricted(place) || texts.some((text) => !shallow.has(text) && text.file === place.file),
  };
  for (const check of checks) {
    for (const finding of findings(check, context, shallow)) tell(check, finding, context);
  }
}

function* findings(
  { run, name }: Check,
  context: Context,
  shallow: ReadonlySet<unknown>,
): Generator<Finding> {
  const { library } = context;
  for (const series of library.series) {
    if (isRead(series.locate([]).file)) yield* run.series?.(series, context) ?? [];
  }
  for (const meeting of library.meetings) {
    if (![...meeting.sources, meeting.series.locate([]).file].every(isRead)) continue;
    const sound = meeting.texts.every((text) => shallow.has(text));
    if (!sound && name !== 'nesting-shallow') continue;
    yield* run.meeting?.(meeting, context) ?? [];
    for (const text of meeting.texts) yield* run.text?.(text, meeting, context) ?? [];
  }
  yield* run.library?.(library, context) ?? [];
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
