/** The directives that mean something, and the attributes that each may have. */
import type { Directives } from 'mdast-util-directive';

/** Names and attributes, by the kind of node. */
export const knownDirectives: Readonly<
  Record<Directives['type'], Readonly<Record<string, readonly string[]>>>
> = {
  containerDirective: {
    decision: ['id'],
    action: ['id', 'owner', 'due'],
    recommendation: ['id', 'to', 'due'],
    adoption: ['id', 'of'],
    restricted: ['id', 'reason', 'for'],
    public: [],
  },
  leafDirective: {},
  textDirective: { abbr: [], ref: [], restricted: ['as', 'reason', 'for', 'row'] },
};

/** Whether there is a directive of this name and kind. */
export function isKnownDirective({ type, name }: Directives): boolean {
  return Object.hasOwn(knownDirectives[type], name);
}
