/** Views of the hand-made edition, with some of its facts changed. */
import type { Audience } from '../../../src/audience.ts';
import type { Edition } from '../../../src/edition.ts';
import { type View, view } from '../../../src/format/view.ts';
import type { Lang } from '../../../src/lang.ts';
import { locales } from '../../../src/locale/index.ts';
import type { MeetingFacts } from '../../../src/read/schema/meeting.ts';
import type { SeriesFacts } from '../../../src/read/schema/series.ts';
import { fixture } from '../fixture.ts';

/** What differs from the hand-made edition. */
export interface Changes {
  readonly facts?: Partial<MeetingFacts>;
  readonly series?: Partial<SeriesFacts>;
  readonly edition?: Partial<Edition>;
  readonly audience?: Audience;
}

/** The view of the hand-made edition in these languages. */
export function viewOf(
  languages: readonly Lang[],
  { facts = {}, series = {}, edition = {}, audience = 'public' }: Changes = {},
): View {
  const made = fixture(languages, audience);
  return view(
    {
      ...made,
      facts: { ...made.facts, ...facts },
      series: { ...made.series, ...series },
      ...edition,
    },
    { locales, medium: 'screen', style: 'minutes.css' },
  );
}

/** Text as a reader sees it: without markup, spaces that may not break written as “~”. */
export function seen(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', '~');
}
