/** Where JSON-LD in a page cannot be read, or refers to what neither it nor a page describes. */

/** Types and fields of schema.org that minutes use. */
const types: ReadonlySet<string> = new Set([
  ...['Event', 'Report', 'CreativeWork', 'MediaObject', 'Place', 'PostalAddress', 'Country'],
  ...['Organization', 'GovernmentOrganization', 'NGO'],
]);

/** A sentence a fault. */
export function jsonLdFaults(html: string, path: string): readonly string[] {
  const found = [
    ...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g),
  ].map(([, text = '']) => text);
  const isMinutes =
    /<meta http-equiv="Content-Security-Policy"/.test(html) && /\/[^/]+\.[a-z-]+\.html$/.test(path);
  if (found.length === 0) return isMinutes ? ['no JSON-LD'] : [];
  return found.flatMap((text) => {
    const data: unknown = JSON.parse(text);
    const nodes = [...objects(data)];
    return [
      ...(nodes[0]?.['@context'] === 'https://schema.org' ? [] : ['another context']),
      ...nodes.flatMap(({ '@type': type }) =>
        type === undefined || types.has(String(type)) ? [] : [`the type ${String(type)}`],
      ),
      ...anchors(nodes).flatMap((id) =>
        html.includes(`id="${id}"`) || id === 'minutes' ? [] : [`no passage #${id}`],
      ),
    ];
  });
}

/** Passages of this page that the data name. */
function anchors(nodes: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return nodes.flatMap(({ '@type': type, '@id': id }) => {
    const [, fragment] = /#(.*)$/.exec(String(id ?? '')) ?? [];
    return type === 'CreativeWork' && fragment ? [decodeURIComponent(fragment)] : [];
  });
}

function* objects(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield Object.fromEntries(Object.entries(value));
  for (const inner of Object.values(value)) yield* objects(inner);
}
