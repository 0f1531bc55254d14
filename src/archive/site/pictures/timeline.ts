/** Meetings and actions on a line of time. */
import type { SeriesFacts } from '../../../read/schema/series.ts';
import type { Place } from '../page.ts';
import { actionStates } from '../progress.ts';
import type { ClauseRecord, MeetingRecord } from '../records.ts';
import { fact, shortMeetingName } from '../say.ts';
import { stateGlyph } from './state-glyph.ts';
import { label, round, svg } from './svg.ts';

/** What can be told apart on one line. */
const mostMeetings = 16;
const mostActions = 24;

const width = 720;
const margin = 28;
const axis = 64;
const lane = 30;

/** The picture, and the marks that it uses; nothing where no meeting has a day. */
export interface TimelineView {
  readonly svg: string;
  readonly legend: readonly { readonly state: string; readonly text: string }[];
}

/** The newest meetings of a body, and what they asked for. */
export function timeline(
  place: Place,
  facts: SeriesFacts,
  all: readonly MeetingRecord[],
  today: string,
): readonly TimelineView[] {
  const meetings = all.filter(({ day }) => day !== '').slice(-mostMeetings);
  const actions = meetings
    .flatMap(({ clauses }) => clauses)
    .filter(({ kind }) => kind === 'action')
    .slice(-mostActions);
  if (meetings.length === 0) return [];
  const days = [
    ...meetings.map(({ day }) => day),
    ...actions.flatMap(({ due, progress }) =>
      [due, progress?.day].filter((day) => day !== undefined),
    ),
  ].map(time);
  const [from, until] = [Math.min(...days), Math.max(...days)];
  const x = (day: string) =>
    from === until
      ? width / 2
      : margin + ((time(day) - from) / (until - from)) * (width - 2 * margin);
  const isInside = time(today) >= from && time(today) <= until;
  const height = axis + 34 + actions.length * lane;
  const parts = [
    `<line class="axis" x1="${margin / 2}" y1="${axis}" x2="${width - margin / 2}" y2="${axis}"/>`,
    ...yearMarks(from, until, x),
    ...(isInside
      ? [
          `<line class="today" x1="${round(x(today))}" y1="${axis - 10}" x2="${round(x(today))}" y2="${height}"/>`,
        ]
      : []),
    ...meetings.flatMap((meeting, index) => meetingMark(place, meeting, x, index)),
    ...actions.flatMap((action, index) => actionMark(action, x, axis + 48 + index * lane)),
  ];
  const title = place.words.timelineOf(
    fact(place, facts.title)
      .map(({ text }) => text)
      .join(),
  );
  const states = new Set(actions.map(({ progress }) => progress?.state));
  return [
    {
      svg: svg(
        { id: 'timeline', width, height, title, description: place.words.timelineSays },
        parts,
      ),
      legend: actionStates
        .filter((state) => states.has(state))
        .map((state) => ({ state, text: place.words.states[state] })),
    },
  ];
}

/** Names stand on two levels, so that neighbours do not run into each other. */
function meetingMark(
  place: Place,
  { day, first }: MeetingRecord,
  x: (day: string) => number,
  index: number,
): readonly string[] {
  const at = x(day);
  const anchor = at < width * 0.2 ? 'start' : at > width * 0.8 ? 'end' : 'middle';
  const name = shortMeetingName(place, first)
    .map(({ text }) => text)
    .join();
  const short = name.length > 28 ? `${name.slice(0, 27)}…` : name;
  const y = index % 2 === 0 ? 16 : 40;
  return [
    `<line class="stem" x1="${round(at)}" y1="${y + 4}" x2="${round(at)}" y2="${axis}"/>`,
    `<rect class="meeting" x="${round(at - 5)}" y="${axis - 5}" width="10" height="10"/>`,
    label(at, y, short, { anchor, name: 'name' }),
  ];
}

function actionMark(
  { label: name, meeting, due, progress }: ClauseRecord,
  x: (day: string) => number,
  y: number,
): readonly string[] {
  const begin = x(meeting.day);
  const end = x(due ?? progress?.day ?? meeting.day);
  const state = progress?.state ?? 'open';
  const anchor = begin > width * 0.85 ? 'end' : 'start';
  return [
    `<line class="span ${state}" x1="${round(begin)}" y1="${y}" x2="${round(end)}" y2="${y}"/>`,
    `<circle class="begin" cx="${round(begin)}" cy="${y}" r="2.5"/>`,
    stateGlyph(state, end, y),
    label(begin + (anchor === 'end' ? 3 : -3), y - 7, name, { anchor }),
  ];
}

function yearMarks(from: number, until: number, x: (day: string) => number): readonly string[] {
  const first = new Date(from).getUTCFullYear() + 1;
  const last = new Date(until).getUTCFullYear();
  const step = Math.ceil((last - first + 1) / 12);
  const marks: string[] = [];
  for (let year = first; year <= last; year += step) {
    const at = x(`${year}-01-01`);
    marks.push(
      `<line class="tick" x1="${round(at)}" y1="${axis - 4}" x2="${round(at)}" y2="${axis + 8}"/>`,
      label(at, axis + 20, String(year), { anchor: 'middle', name: 'year' }),
    );
  }
  return marks;
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
