/** Where JSON-LD in a page cannot be read, says what schema.org has no field for, or refers to what is not there. */

type Fields = Readonly<Record<string, unknown>>;

const thing = ['@type', '@id', 'name', 'alternateName', 'description', 'identifier', 'url'];
const work = [
  ...[...thing, 'about', 'audience', 'author', 'citation', 'correction', 'creativeWorkStatus'],
  ...['creator', 'dateCreated', 'datePublished', 'encoding', 'hasPart', 'inLanguage', 'isPartOf'],
  ...['isAccessibleForFree', 'publisher', 'temporalCoverage', 'text', 'workTranslation'],
];
const event = [
  ...[...thing, 'startDate', 'endDate', 'location', 'organizer', 'subEvent', 'subjectOf'],
  ...['funder', 'contributor'],
];
const organisation = [
  ...[...thing, 'address', 'areaServed', 'funder', 'member', 'memberOf', 'parentOrganization'],
];

/** The fields that schema.org gives to each type, as far as the archive uses any. */
const fields: Readonly<Record<string, readonly string[]>> = {
  Action: [...thing, 'agent', 'actionStatus', 'endTime'],
  Audience: thing,
  BreadcrumbList: [...thing, 'itemListElement'],
  CollectionPage: [...work, 'mainEntity'],
  Country: thing,
  CreativeWork: work,
  DataCatalog: [...work, 'dataset'],
  DataDownload: [...work, 'encodingFormat', 'contentUrl'],
  Dataset: [...work, 'distribution', 'includedInDataCatalog'],
  EntryPoint: [...thing, 'urlTemplate'],
  Event: event,
  EventSeries: event,
  GovernmentOrganization: organisation,
  ItemList: [...thing, 'itemListElement'],
  ListItem: [...thing, 'item', 'position'],
  MediaObject: [...work, 'encodingFormat', 'contentUrl'],
  NGO: organisation,
  Organization: organisation,
  Place: [...thing, 'address'],
  PostalAddress: [...thing, 'addressLocality', 'addressCountry'],
  Project: organisation,
  PropertyValue: [...thing, 'propertyID', 'value'],
  Report: work,
  SearchAction: [...thing, 'target', 'query-input'],
  WebSite: [...work, 'potentialAction'],
};

const days = ['startDate', 'endDate', 'endTime', 'dateCreated', 'datePublished'];
const links = ['@id', 'url', 'item', 'contentUrl'];

/** A sentence a fault; `files` are all that were made, by path below the output folder, `path` one of them. */
export function jsonLdFaults(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
): readonly string[] {
  const text = (of: string) => new TextDecoder().decode(files.get(of));
  const html = text(path);
  const found = [
    ...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
  ].map(([, block = '']) => block);
  const crumbs = /<nav class="crumbs"[\s\S]*?<\/nav>/.exec(html)?.[0].match(/<li>/g)?.length ?? 0;
  if (found.length === 0) return crumbs === 0 ? [] : ['no JSON-LD'];
  return found.flatMap((block) => {
    const data: unknown = JSON.parse(block);
    const nodes = [...objects(data)];
    const list = nodes.find((node) => node['@type'] === 'BreadcrumbList')?.['itemListElement'];
    const steps = Array.isArray(list) ? list.length : 0;
    return [
      ...(nodes[0]?.['@context'] === 'https://schema.org' ? [] : ['another context']),
      ...(crumbs === 0 || steps === crumbs + 1 ? [] : [`${steps} steps for ${crumbs} crumbs`]),
      ...nodes.flatMap((node) => [...fieldFaults(node), ...linkFaults(node, path, files, text)]),
    ];
  });
}

function fieldFaults(node: Fields): readonly string[] {
  const types = [node['@type'] ?? []].flat().map(String);
  const known = types.flatMap((type) => fields[type] ?? Object.keys(node));
  return [
    ...types.flatMap((type) => (fields[type] ? [] : [`the type ${type}`])),
    ...Object.entries(node).flatMap(([name, value]) => [
      ...(types.length === 0 || known.includes(name) ? [] : [`${name} of a ${types.join()}`]),
      ...(isEmpty(value) ? [`nothing in ${name}`] : []),
      ...(days.includes(name) && !isDay(value) ? [`${name} ${String(value)}`] : []),
    ]),
  ];
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

function isDay(value: unknown): boolean {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/.test(String(value));
}

/** Links to files that were not made, and to passages that are not in them. */
function linkFaults(
  node: Fields,
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
  text: (of: string) => string,
): readonly string[] {
  return links.flatMap((name) => {
    const link = node[name];
    if (typeof link !== 'string') return [];
    const { host, pathname, hash } = new URL(link, `https://here.invalid/${encodeURI(path)}`);
    const file = decodeURIComponent(pathname.slice(1));
    if (host !== 'here.invalid') return [];
    if (!files.has(file)) return [`${name} leads to ${file}, which is not there`];
    const id = decodeURIComponent(hash.slice(1));
    const isPassage = node['@type'] === 'CreativeWork' && id !== '';
    return isPassage && !text(file).includes(`id="${id}"`) ? [`no passage #${id} in ${file}`] : [];
  });
}

function* objects(value: unknown): Generator<Fields> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value));
  for (const inner of Object.values(value)) yield* objects(inner);
}
