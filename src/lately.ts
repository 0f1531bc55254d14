/** Remembers what was made lately, and no more than a few of it: an archive of thousands cannot be held whole. */

/** Makes what belongs to a key, unless it was made lately. */
export type Lately<Value> = (key: string, make: () => Value) => Value;

/**
 * Remembers the `most` values that were asked for last. Whoever goes through more than these again and again finds none of them:
 * once there are more, only `few` are held.
 */
export function lately<Value>(most: number, few = most): Lately<Value> {
  let limit = most;
  // A map keeps the order in which keys came: the first is the one that was not asked for the longest.
  const made = new Map<string, { readonly value: Value }>();
  return (key, make) => {
    const one = made.get(key) ?? { value: make() };
    made.delete(key);
    made.set(key, one);
    if (made.size > limit) limit = Math.min(few, most);
    for (const oldest of made.keys()) {
      if (made.size <= limit) break;
      made.delete(oldest);
    }
    return one.value;
  };
}
