/** Takes out of the facts what an audience may not read. */
import type { Clearance } from '../audience.ts';
import type { AgendaItem, MeetingFacts } from '../read/schema/meeting.ts';
import type { SeriesFacts } from '../read/schema/series.ts';

/** Facts of a meeting and of its series. */
interface Facts {
  readonly facts: MeetingFacts;
  readonly series: SeriesFacts;
}

/** Facts as an audience may read them. */
export interface ClearedFacts extends Facts {
  /** People who are not named to this audience, by id. */
  readonly withheld: ReadonlySet<string>;
  /** Whether somebody took part who is not named to this audience. */
  readonly unnamed: boolean;
}

/** The facts without what is marked as restricted, and without the names of people who did not agree to be named. */
export function clearFacts({ facts, series }: Facts, clearance: Clearance): ClearedFacts {
  const { opens } = clearance;
  const withheld = new Set([
    ...unwilling(series.people, ({ id }) => id, clearance),
    ...unwilling(facts.participants, ({ person }) => person, clearance),
    // Of whom it is not known that they took part, nothing else of the meeting may tell.
    ...facts.participants.flatMap(({ person, restricted }) =>
      person !== undefined && restricted && !opens(restricted.for) ? [person] : [],
    ),
  ]);
  const isNamed = (id: string) => !withheld.has(id);
  const participants = kept(
    facts.participants,
    ({ person, consent, restricted }) =>
      (person === undefined ? consent !== 'none' || opens() : isNamed(person)) &&
      !(restricted && !opens(restricted.for)),
  );
  const unnamed = participants.length < facts.participants.length;
  const own = {
    ...facts,
    participants,
    coChairs: kept(facts.coChairs, isNamed),
    chair: facts.chair === undefined || isNamed(facts.chair) ? facts.chair : undefined,
    agenda: mapped(facts.agenda, (item) => clearItem(item, opens, isNamed)),
  };
  const closing = closingFor(series, opens);
  return {
    facts: clearMarked(unchanged(facts, own) ? facts : own, closing),
    series: clearMarked(withoutPeople(series, withheld), closing),
    withheld,
    unnamed,
  };
}

/** The facts of a series without what is marked as restricted, and without people whom the series itself does not name. */
export function clearSeries(series: SeriesFacts, clearance: Clearance): SeriesFacts {
  const withheld = new Set(unwilling(series.people, ({ id }) => id, clearance));
  return clearMarked(withoutPeople(series, withheld), closingFor(series, clearance.opens));
}

function withoutPeople(series: SeriesFacts, withheld: ReadonlySet<string>): SeriesFacts {
  if (withheld.size === 0) return series;
  const isNamed = (id: string) => !withheld.has(id);
  const { people, subCommittees, procedure } = series;
  return {
    ...series,
    people: people.filter(({ id }) => isNamed(id)),
    subCommittees: subCommittees.map((one) => ({
      ...one,
      members: one.members.filter(({ person }) => person === undefined || isNamed(person)),
    })),
    ...(procedure
      ? { procedure: { ...procedure, signatories: procedure.signatories.filter(isNamed) } }
      : {}),
  };
}

/** What is closed to an audience in the facts of a body, and of its meetings. */
interface Closing {
  readonly opens: Clearance['opens'];
  /** Organisations of which this audience reads other words for the name, by id. */
  readonly bodies: ReadonlySet<string>;
}

function closingFor({ organisations }: SeriesFacts, opens: Clearance['opens']): Closing {
  const closed = organisations.flatMap(({ id, restricted }) =>
    restricted && !opens(restricted.for) ? [id] : [],
  );
  return { opens, bodies: new Set(closed) };
}

/** Who did not agree to be named, as far as this audience may not read the names. */
function unwilling<T extends { readonly consent?: 'given' | 'none' | undefined }>(
  people: readonly T[],
  idOf: (one: T) => string | undefined,
  { opens }: Clearance,
): readonly string[] {
  if (opens()) return [];
  return people.flatMap((one) => (one.consent === 'none' ? (idOf(one) ?? []) : []));
}

/** Of a closed item its id and kind stay, so that the others keep their numbers. */
function clearItem(
  item: AgendaItem,
  opens: Clearance['opens'],
  isNamed: (id: string) => boolean,
): AgendaItem {
  const { restricted } = item;
  if (restricted && !opens(restricted.for)) {
    const { id, kind, session, numbering } = item;
    return { id, kind, title: restricted.as, session, numbering, presenters: [], items: [] };
  }
  const open = {
    ...item,
    presenters: kept(item.presenters, isNamed),
    items: mapped(item.items, (below) => clearItem(below, opens, isNamed)),
  };
  return unchanged(item, open) ? item : open;
}

// Most facts are open to everybody: what does not change stays the same object, so that an archive of thousands holds them once.

function kept<T>(list: T[], test: (entry: T) => boolean): T[] {
  return list.every(test) ? list : list.filter(test);
}

function mapped<T>(list: T[], change: (entry: T) => T): T[] {
  let changed: T[] | undefined;
  for (const [index, entry] of list.entries()) {
    const one = change(entry);
    if (one === entry) continue;
    changed ??= [...list];
    changed[index] = one;
  }
  return changed ?? list;
}

function unchanged<T extends object>(before: T, after: T): boolean {
  const names = Object.keys(after) as (keyof T)[];
  return names.every((name) => before[name] === after[name]);
}

/** Which of its words a closed fact says in others: a place its town, an objective its text. */
const spoken = ['city', 'title', 'text', 'name'] as const;

/** What stays of a closed fact that says something in its place: what others refer to it by, the party of an organisation, by which lists are ordered, and what somebody does for an activity. */
const staying = ['id', 'party', 'role'] as const;

/** What a closed fact of a list says besides: what its kind of fact says where nothing is given. */
const unlessGiven: Readonly<Record<string, object>> = {
  documents: { kind: 'other', languages: [] },
  descriptions: { type: 'general' },
};

/** By these an organisation is found as well as by its name. */
const identifying = ['ref', 'activity', 'department', 'telephone', 'email', 'website', 'address'];

/** Whatever bears a mark that does not open goes, or says what is given in its place; so does what would tell which the closed bodies are. */
function clearMarked<T>(facts: T, closing: Closing): T {
  // A marked fact is an entry of a list, or may be left out: without it the facts have the same shape.
  return cleared(facts, '', closing) as T;
}

/** A fact, or the entries of a list; `key` is its name. */
function cleared(value: unknown, key: string, closing: Closing): unknown {
  if (Array.isArray(value)) {
    const entries: unknown[] = value;
    const open = mapped(entries, (entry) => cleared(entry, key, closing));
    return open === entries ? entries : open.filter((entry) => entry !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const mark = markOf(value);
  if (mark && !closing.opens(mark.for)) {
    const words = spoken.find((name) => name in value);
    if (mark.as === undefined || words === undefined) return undefined;
    const kept = staying.filter((name) => name in value);
    return {
      ...unlessGiven[key],
      ...Object.fromEntries(kept.map((name) => [name, Reflect.get(value, name)])),
      [words]: mark.as,
    };
  }
  let open = unidentified(value, closing.bodies);
  for (const [name, one] of Object.entries(open) as [string, unknown][]) {
    const left = cleared(one, name, closing);
    if (left !== one) open = { ...open, [name]: left };
  }
  return open;
}

/** What is said of a closed organisation elsewhere, without what would tell which it is. */
function unidentified(value: object, bodies: ReadonlySet<string>): object {
  const { organisation } = value as { readonly organisation?: unknown };
  if (typeof organisation !== 'string' || !bodies.has(organisation)) return value;
  if (!identifying.some((name) => name in value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !identifying.includes(name)));
}

interface Mark {
  readonly for?: string | undefined;
  readonly as?: unknown;
}

function markOf(value: object): Mark | undefined {
  const { restricted } = value as { readonly restricted?: unknown };
  return typeof restricted === 'object' && restricted !== null ? restricted : undefined;
}
