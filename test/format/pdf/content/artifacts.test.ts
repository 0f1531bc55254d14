import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markArtifacts } from '../../../../src/format/pdf/content/artifacts.ts';
import { Operations } from '../../../../src/format/pdf/content/operations.ts';
import { scan } from '../../../../src/format/pdf/content/scan.ts';
import { latin } from '../../../../src/format/pdf/syntax/objects.ts';

function marked(content: string, dropped: readonly number[] = []): string {
  const bytes = latin(content);
  return new TextDecoder('latin1').decode(markArtifacts(bytes, scan(bytes), new Set(dropped)));
}

test.each<[string, string, readonly number[], string]>([
  ['a border', '0 0 5 5 re f', [], '/Artifact BMC\n0 0 5 5 re f\nEMC'],
  ['the foot of a page', 'q BT (1) Tj ET Q', [], 'q /Artifact BMC\nBT (1) Tj ET\nEMC Q'],
  [
    'a part that was dropped',
    '/TH <</MCID 3>> BDC BT (a) Tj ET EMC /P <</MCID 4>> BDC BT (b) Tj ET EMC',
    [3],
    '/Artifact BMC BT (a) Tj ET EMC /P <</MCID 4>> BDC BT (b) Tj ET EMC',
  ],
  [
    'what touches a part',
    '/X Do/TD <</MCID 0>> BDC (a) Tj EMC/Y Do',
    [0],
    '/Artifact BMC\n/X Do\nEMC/Artifact BMC (a) Tj EMC/Artifact BMC\n/Y Do\nEMC',
  ],
  [
    'nothing where all is marked',
    '/P <</MCID 0>> BDC (a) Tj EMC',
    [],
    '/P <</MCID 0>> BDC (a) Tj EMC',
  ],
])('marks %s', (_, content, dropped, expected) => {
  expect(marked(content, dropped)).toBe(expected);
});

const state = fc.constantFrom('q 1 0 0 1 2 3 cm Q', '.5 g', '/G0 gs', '2 w');
const path = fc.constantFrom(
  '0 0 5 5 re f',
  '0 0 m 5 5 l S',
  'q 0 0 5 5 re W* n Q',
  '0 0 1 1 re 2 2 3 3 re B*',
  '/S0 sh',
  '/X0 Do',
  'BI /W 1 ID (EMC EI',
);
const show = fc.constantFrom('(a) Tj', '[(EMC) 5] TJ', '<0041> Tj', '3 0 Td', '/F1 9 Tf');
const number = fc.integer({ min: 0, max: 9 });
const inSpan = fc.oneof(
  show,
  fc
    .array(show, { maxLength: 3 })
    .map((all) => `/Span <</ActualText (x)>> BDC ${all.join(' ')} EMC`),
  fc
    .tuple(number, fc.array(show, { maxLength: 3 }))
    .map(([mcid, all]) => `/P <</MCID ${mcid}>> BDC ${all.join(' ')} EMC`),
);
const text = fc.array(inSpan, { maxLength: 4 }).map((all) => `BT ${all.join(' ')} ET`);
const { content } = fc.letrec<{ content: string; part: string }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    state,
    path,
    text,
    tie('content').map((inside) => `q ${inside} Q`),
    tie('content').map((inside) => `/Span BMC ${inside} EMC`),
    fc
      .tuple(number, tie('content'))
      .map(([mcid, inside]) => `/P <</MCID ${mcid} >>BDC ${inside} EMC`),
  ),
  content: fc.array(tie('part'), { maxLength: 5 }).map((all) => all.join('\n')),
}));

test('marks are whole, and all that is painted is in one of them', () => {
  fc.assert(
    fc.property(content, fc.array(number, { maxLength: 4 }), (before, dropped) => {
      const after = marked(before, dropped);
      expect(faultsIn(after)).toEqual([]);
      expect(without(after)).toEqual(without(before));
    }),
    { numRuns: 2000 },
  );
});

test('what is an artifact already is marked no further', () => {
  fc.assert(
    fc.property(content, (before) => {
      // Artifacts have no number: they are marked anew, and no more than once around each.
      const once = marked(before);
      expect(faultsIn(marked(once))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

/** What is wrong with the marks of a content stream. */
function faultsIn(stream: string): readonly string[] {
  const operations = new Operations(latin(stream));
  const open: { readonly counts: boolean; readonly inText: boolean }[] = [];
  const faults: string[] = [];
  let inText = false;
  while (operations.next()) {
    const operation = operations.text();
    const [operator = ''] = /\S+$/.exec(operation) ?? [];
    if (/^BI\b/.test(operation)) {
      if (!open.some(({ counts }) => counts)) faults.push(`loose: ${operation}`);
    } else if (operator === 'BT') inText = true;
    else if (operator === 'ET') {
      if (open.at(-1)?.inText) faults.push('a mark that a text object leaves open');
      inText = false;
    } else if (/B[DM]C$/.test(operator))
      open.push({ counts: /\/(Artifact|\w+ <<\/MCID)/.test(operation), inText });
    else if (operator === 'EMC') {
      if (open.pop()?.inText !== inText) faults.push('a mark across a text object');
    } else if (/^(Tj|TJ|Do|sh|f|S|B\*)$/.test(operator) && !open.some(({ counts }) => counts))
      faults.push(`loose: ${operation}`);
  }
  if (open.length > 0) faults.push('a mark that is left open');
  return faults;
}

/** A stream without its marks. */
function without(stream: string): readonly string[] {
  const operations = new Operations(latin(stream));
  const found: string[] = [];
  while (operations.next())
    if (!/(BMC|BDC|EMC)$/.test(operations.text())) found.push(operations.text());
  return found;
}
