/** Organisations in their parts for an activity. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Localised } from '../../../lang.ts';
import type { Activity, ActivityActor } from '../../../read/schema/activity.ts';
import { organisationRoles, organisationTypes } from '../../../read/schema/activity-codes.ts';
import type { SeriesFacts } from '../../../read/schema/series.ts';
import { narratives } from './narratives.ts';
import { type Reporter, typeOf } from './record.ts';

/** Who reports; it must have a reference and a type. */
export function reportingOrg({ ref, type, name, secondary }: Reporter): Element {
  const attributes = { ref, type, 'secondary-reporter': secondary ? '1' : undefined };
  return x('reporting-org', attributes, narratives(name ?? (ref ? { '*': ref } : undefined)));
}

/** Who takes part. */
export function participatingOrgs({ participating }: Activity, series: SeriesFacts): Element[] {
  return participating.map((actor) => {
    const { ref, type, name } = told(actor, series);
    const role = organisationRoles[actor.role];
    const attributes = { ref, type, role, 'activity-id': actor.activity };
    return x('participating-org', attributes, narratives(name));
  });
}

/** Who gave or received money. */
export function moneyOrg(
  part: 'provider' | 'receiver',
  actor: ActivityActor | undefined,
  series: SeriesFacts,
): Element[] {
  if (!actor) return [];
  const { ref, type, name } = told(actor, series);
  const attributes = { ref, type, [`${part}-activity-id`]: actor.activity };
  return [x(`${part}-org`, attributes, narratives(name))];
}

function told(
  { organisation, ref, type, name }: ActivityActor,
  { organisations }: SeriesFacts,
): { ref: string | undefined; type: string | undefined; name: Localised | undefined } {
  const body = organisations.find(({ id }) => id === organisation);
  return {
    ref,
    type: type ? organisationTypes[type] : typeOf(body?.kind),
    name: name ?? body?.name,
  };
}
