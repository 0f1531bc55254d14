/** Lets only so many things be done at the same time; the others wait in line. */

/** A function that does the work given once it is its turn. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** At most `limit` at the same time, first come, first served. */
export function takeTurns(limit: number): InTurn {
  const waiting: (() => void)[] = [];
  let free = limit;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
