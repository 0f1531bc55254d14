/** The tables of an activity’s record: who takes part, what was paid, what may be spent. */
import { organisation } from '../../../format/view/names.ts';
import type { ActivityActor } from '../../../read/schema/activity.ts';
import { organisationTypes } from '../../../read/schema/activity-codes.ts';
import type { ActivityRecord } from '../activity-records.ts';
import { actorName } from '../activity-words.ts';
import type { Place } from '../page.ts';
import { fact, words } from '../say.ts';
import { amount, span } from '../spans.ts';
import { cell, dayCell, type Table } from '../table.ts';

/** Organisations with type and role. */
export function participatingTable(place: Place, record: ActivityRecord): Table {
  const own = place.words;
  return {
    columns: [
      { key: 'organisation', title: own.organisation },
      { key: 'type', title: own.type },
      { key: 'role', title: own.role },
      { key: 'ref', title: own.code },
    ],
    rows: record.activity.participating.map((actor) => ({
      cells: {
        organisation: cell([actorName(place, record, actor)]),
        type: cell([words(place, typeOf(place, record, actor))]),
        role: cell([words(place, own.organisationRoles[actor.role])]),
        ref: cell(actor.ref === undefined ? [] : [words(place, actor.ref)]),
      },
    })),
  };
}

/** As stated, else as the series says what kind of body it is. */
function typeOf(place: Place, { edition }: ActivityRecord, actor: ActivityActor): string {
  const { organisationTypes: names, unknown } = place.words;
  if (actor.type) return names[actor.type];
  const kind = organisation(edition, actor.organisation)?.kind;
  return isType(kind) ? names[kind] : unknown;
}

function isType(kind: string | undefined): kind is keyof typeof organisationTypes {
  return kind !== undefined && Object.hasOwn(organisationTypes, kind);
}

/** Money that was promised, given, received or spent. */
export function transactionTable(place: Place, record: ActivityRecord): Table {
  const own = place.words;
  const { transactions, currency = '' } = record.activity;
  const actor = (one: ActivityActor | undefined) =>
    cell(one ? [actorName(place, record, one)] : []);
  return {
    columns: [
      { key: 'value', title: own.value },
      { key: 'provider', title: own.provider },
      { key: 'receiver', title: own.receiver },
      { key: 'type', title: own.type },
      { key: 'date', title: own.date },
    ],
    rows: transactions.map((one) => ({
      cells: {
        value: cell([words(place, amount(place, one.value, one.currency ?? currency))]),
        provider: actor(one.provider),
        receiver: actor(one.receiver),
        type: cell([
          words(place, own.transactionTypes[one.type]),
          ...(one.description ? [fact(place, one.description)] : []),
        ]),
        date: dayCell(place, one.date),
      },
    })),
  };
}

/** What may be spent in which period. */
export function budgetTable(place: Place, { activity }: ActivityRecord): Table {
  const own = place.words;
  const { budgets, currency = '' } = activity;
  return {
    columns: [
      { key: 'value', title: own.value },
      { key: 'period', title: own.period },
      { key: 'type', title: own.type },
      { key: 'status', title: own.state },
    ],
    rows: budgets.map((one) => ({
      cells: {
        value: cell([words(place, amount(place, one.value, one.currency ?? currency))]),
        period: cell([words(place, span(place, one.start, one.end))]),
        type: cell([words(place, own.budgetTypes[one.type])]),
        status: cell([words(place, own.budgetStatuses[one.status])]),
      },
    })),
  };
}
