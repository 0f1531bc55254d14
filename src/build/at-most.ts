/** Work on many things, a few of them at the same time. */

/** Editions or files that are in work at the same time: enough to keep two warm pages of the browser busy. */
export const atOnce = 4;

/** Runs `work` over all items, at most `limit` at the same time. */
export async function atMost<T>(
  limit: number,
  items: Iterable<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
    }),
  );
}
