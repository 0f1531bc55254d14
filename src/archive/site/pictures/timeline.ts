/** Meetings and actions on a line of time. */
import { actionStates } from '../../../action-progress.ts';
import type { SeriesFacts } from '../../../read/schema/series.ts';
import type { Place } from '../page.ts';
import type { ClauseRecord, MeetingRecord } from '../records.ts';
import { fact, shortMeetingName } from '../say.ts';
import { rowsFor, type Stretch } from './rows.ts';
import { stateGlyph } from './state-glyph.ts';
import { label, round, svg } from './svg.ts';

/** What can be told apart on one line. */
const mostMeetings = 16;
const mostActions = 24;

const width = 720;
const margin = 28;
const lane = 30;
/** Between the rows of names. */
const rise = 20;
/** About the width of a letter of the font that names are set in. */
const letter = 7;

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
  const names = meetings.map((meeting) => nameAt(place, meeting, x));
  const rows = rowsFor(names.map(({ stretch }) => stretch));
  const axis = 24 + rise * (1 + Math.max(...rows.map((row) => row ?? 0)));
  const height = axis + 34 + actions.length * lane;
  const parts = [
    `<line class="axis" x1="${margin / 2}" y1="${axis}" x2="${width - margin / 2}" y2="${axis}"/>`,
    ...yearMarks(from, until, x, axis),
    ...(isInside
      ? [
          `<line class="today" x1="${round(x(today))}" y1="${axis - 10}" x2="${round(x(today))}" y2="${height}"/>`,
        ]
      : []),
    // Stems lie behind all names.
    ...names.flatMap((name, index) => stem(name, rows[index], axis)),
    ...names.flatMap((name, index) => meetingMark(place, name, rows[index], axis)),
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

/** A meeting on the line, and how far its name reaches. */
interface Named {
  readonly at: number;
  readonly name: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly stretch: Stretch;
}

function nameAt(place: Place, { day, first }: MeetingRecord, x: (day: string) => number): Named {
  const at = x(day);
  const anchor = at < width * 0.2 ? 'start' : at > width * 0.8 ? 'end' : 'middle';
  const full = shortMeetingName(place, first)
    .map(({ text }) => text)
    .join();
  const name = full.length > 28 ? `${full.slice(0, 27)}…` : full;
  const long = name.length * letter;
  const from = at - { start: 0, middle: long / 2, end: long }[anchor];
  return { at, name, anchor, stretch: [from, from + long] };
}

/** A meeting whose name found no room is a mark alone: its name stands in the table. */
function meetingMark(
  { speaker }: Place,
  { at, name, anchor }: Named,
  row: number | undefined,
  axis: number,
): readonly string[] {
  const mark = `<rect class="meeting" x="${round(at - 5)}" y="${axis - 5}" width="10" height="10"/>`;
  return row === undefined
    ? [mark]
    : [mark, label(at, baseline(row, axis), name, { anchor, name: 'name', locale: speaker })];
}

/** From a name down to its mark. */
function stem({ at }: Named, row: number | undefined, axis: number): readonly string[] {
  if (row === undefined) return [];
  const top = baseline(row, axis) + 4;
  return [`<line class="stem" x1="${round(at)}" y1="${top}" x2="${round(at)}" y2="${axis}"/>`];
}

function baseline(row: number, axis: number): number {
  return axis - 24 - row * rise;
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

function yearMarks(
  from: number,
  until: number,
  x: (day: string) => number,
  axis: number,
): readonly string[] {
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
