/** Budgets and transactions. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Activity } from '../../../read/schema/activity.ts';
import {
  budgetStatuses,
  budgetTypes,
  transactionTypes,
} from '../../../read/schema/activity-codes.ts';
import type { SeriesFacts } from '../../../read/schema/series.ts';
import { moneyOrg } from './actors.ts';
import { saying } from './narratives.ts';

/** What may be spent. */
export function budgets({ budgets: all }: Activity): Element[] {
  return all.map(({ type, status, start, end, value, currency, valueDate }) =>
    x('budget', { type: budgetTypes[type], status: budgetStatuses[status] }, [
      x('period-start', { 'iso-date': start }),
      x('period-end', { 'iso-date': end }),
      amount(value, currency, valueDate ?? start),
    ]),
  );
}

/** What was promised, given, received and spent. */
export function transactions({ transactions: all }: Activity, series: SeriesFacts): Element[] {
  return all.map(
    ({ ref, type, date, value, currency, valueDate, description, provider, receiver }) =>
      x('transaction', { ref }, [
        x('transaction-type', { code: transactionTypes[type] }),
        x('transaction-date', { 'iso-date': date }),
        amount(value, currency, valueDate ?? date),
        ...saying('description', description),
        ...moneyOrg('provider', provider, series),
        ...moneyOrg('receiver', receiver, series),
      ]),
  );
}

function amount(value: number, currency: string | undefined, day: string): Element {
  return x('value', { currency, 'value-date': day }, decimal(value));
}

/** Never `1e21`: xsd:decimal knows no exponents. */
function decimal(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 6 });
}
