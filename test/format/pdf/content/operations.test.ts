import { expect, test } from 'vitest';
import { Operations, op } from '../../../../src/format/pdf/content/operations.ts';
import { latin } from '../../../../src/format/pdf/syntax/objects.ts';

/** Each operation as it is written. */
function operationsOf(content: string): readonly string[] {
  const operations = new Operations(latin(content));
  const found: string[] = [];
  while (operations.next()) found.push(operations.text());
  return found;
}

test.each<[string, string, readonly string[]]>([
  ['operators without operands', 'q Q\nBT ET', ['q', 'Q', 'BT', 'ET']],
  ['numbers', '1 -.5 +3 4. re f*', ['1 -.5 +3 4. re', 'f*']],
  ['names', '/F4 10 Tf /G3 gs/X Do', ['/F4 10 Tf', '/G3 gs', '/X Do']],
  ['strings with brackets in them', "(a (b) \\) c) Tj(d)'", ['(a (b) \\) c) Tj', "(d)'"]],
  ['strings that look like operators', '(BT ET Q) Tj <4254> Tj', ['(BT ET Q) Tj', '<4254> Tj']],
  ['arrays', '[(a]) -5 <00>] TJ [] 0 d', ['[(a]) -5 <00>] TJ', '[] 0 d']],
  [
    'dictionaries with all that they may hold',
    '/P <</MCID 0 /A <</B (>>)>> /C [true null] /D <3e3e>>> BDC EMC',
    ['/P <</MCID 0 /A <</B (>>)>> /C [true null] /D <3e3e>>> BDC', 'EMC'],
  ],
  ['operators with quotation marks', '(a) \' 1 2 (b) "', ["(a) '", '1 2 (b) "']],
  ['comments', 'q % BT (\n Q %ET\n', ['q', 'Q']],
  [
    'pictures in the stream, whatever is in them',
    'q BI /W 2 /H 1 /BPC 8 ID xQ EIx ( EI Q',
    ['q', 'BI /W 2 /H 1 /BPC 8 ID xQ EIx ( EI', 'Q'],
  ],
  ['nothing', ' \n% only a comment', []],
])('finds %s', (_, content, expected) => {
  expect(operationsOf(content)).toEqual(expected);
});

test.each([
  ['a string', '(never'],
  ['a dictionary', '/P <</MCID 0'],
  ['an array', '[(a) 1'],
  ['a picture', 'BI /W 1 ID abc'],
])('ends with %s that is left open', (_, content) => {
  expect(operationsOf(content).length).toBeLessThan(2);
});

test.each<[string, readonly number[]]>([
  ['1 0 0 -1 20.796875 1703 Tm', [1, 0, 0, -1, 20.796875, 1703]],
  ['.23999999 +4. -.5 re', [0.23999999, 4, -0.5]],
  ['h', []],
])('reads the numbers of %s', (content, expected) => {
  const operations = new Operations(latin(content));
  operations.next();
  const numbers = operations.numbers();
  expect(numbers).toHaveLength(expected.length);
  for (const [index, number] of numbers.entries())
    expect(number).toBeCloseTo(expected[index] ?? 0, 9);
});

test('tells operators apart by a number', () => {
  const words =
    'b B b* B* BDC BI BMC BT BX c cm CS cs d Do EI EMC ET f F f* g gs h i ID j J k l m n q Q re rg ri s S sc SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "';
  const codes = words.split(' ').map(op);
  expect(new Set(codes).size).toBe(codes.length);
});
