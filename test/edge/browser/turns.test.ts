import { expect, test } from 'vitest';
import { takeTurns } from '../../../src/edge/browser/turns.ts';

test('never does more at once than allowed, and does all', async () => {
  const inTurn = takeTurns(2);
  let busy = 0;
  let busiest = 0;
  const done = await Promise.all(
    [1, 2, 3, 4, 5].map((n) =>
      inTurn(async () => {
        busy += 1;
        busiest = Math.max(busiest, busy);
        await new Promise((resolve) => setTimeout(resolve, 1));
        busy -= 1;
        return n;
      }),
    ),
  );
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(busiest).toBe(2);
});

test('goes on after a failure', async () => {
  const inTurn = takeTurns(1);
  const failed = inTurn(async () => {
    throw new Error('no');
  });
  const next = inTurn(async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
