/** Texts of one meeting cut where they can be compared: at the headings whose ids tie the languages together. */
import type { Meeting, Section, Text } from '../../meeting.ts';
import { type Spot, sectionsOf, walk } from './walk.ts';

/** All that stands under one tied heading, up to the next tied one. */
export interface Region {
  readonly text: Text;
  readonly section: Section;
  readonly spots: readonly Spot[];
}

/** The same region in two languages. */
export interface RegionPair {
  readonly first: Region;
  readonly second: Region;
}

/** Two languages to compare: the first of the meeting with each other one. */
export interface TextPair {
  readonly first: Text;
  readonly second: Text;
}

/** The pairs of texts of a meeting. */
export function textPairs({ texts }: Meeting): readonly TextPair[] {
  const [first, ...others] = texts;
  return first
    ? others.filter(({ lang }) => lang !== first.lang).map((second) => ({ first, second }))
    : [];
}

/** The regions that two texts share, in the order of the first. */
export function regionPairs({ first, second }: TextPair): readonly RegionPair[] {
  const others = regionsOf(second);
  return [...regionsOf(first)].flatMap(([id, region]) => {
    const other = others.get(id);
    return other ? [{ first: region, second: other }] : [];
  });
}

/** The regions of all pairs of texts of a meeting. */
export function allRegionPairs(meeting: Meeting): readonly RegionPair[] {
  return textPairs(meeting).flatMap(regionPairs);
}

/** The region in which a section's words count: the nearest tied heading above them. */
function regionIds(text: Text): ReadonlyMap<Section, string> {
  const ids = new Map<Section, string>();
  const enter = (section: Section, id: string) => {
    const own = section.tied ? section.id : id;
    ids.set(section, own);
    for (const below of section.sections) enter(below, own);
  };
  enter(text.body, '');
  return ids;
}

function regionsOf(text: Text): ReadonlyMap<string, Region> {
  const ids = regionIds(text);
  const regions = new Map<string, Region & { readonly spots: Spot[] }>();
  for (const section of sectionsOf(text.body)) {
    const id = ids.get(section) ?? '';
    if (!regions.has(id)) regions.set(id, { text, section, spots: [] });
  }
  for (const spot of walk(text)) regions.get(ids.get(spot.section) ?? '')?.spots.push(spot);
  return regions;
}
