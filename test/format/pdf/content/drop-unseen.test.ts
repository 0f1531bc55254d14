import { expect, test } from 'vitest';
import { dropUnseen } from '../../../../src/format/pdf/content/drop-unseen.ts';
import { latin } from '../../../../src/format/pdf/syntax/objects.ts';

test.each<[string, string, string]>([
  ['drops what is clear', '0 0 m f 1 w /G4 gs BT (a) Tj ET Q', '0 0 m f 1 w /G4 gs  Q'],
  [
    'shares the outlines below it',
    '0 g 0 0 m 5 5 l h f 1 1 2 2 re f* 0 0 0 RG 0 g /G4 gs BT (a) Tj ET Q',
    '0 g /Shared Do 0 0 0 RG 0 g /G4 gs  Q',
  ],
  ['keeps what is seen', '/G3 gs BT (a) Tj ET', '/G3 gs BT (a) Tj ET'],
  ['goes back with the state', 'q /G4 gs Q BT (a) Tj ET', 'q /G4 gs Q BT (a) Tj ET'],
  ['goes on within the state', '/G4 gs q BT (a) Tj ET Q', '/G4 gs q  Q'],
  ['sees a state that follows', '/G4 gs /G3 gs BT (a) Tj ET', '/G4 gs /G3 gs BT (a) Tj ET'],
  [
    'drops marks that are part of nothing with their text',
    '/G4 gs BT /Span<</ActualText (x)>> BDC (a) Tj EMC ET BT (b) Tj ET f',
    '/G4 gs   f',
  ],
  [
    'keeps what is part of the structure',
    '/P <</MCID 0>> BDC /G4 gs BT (a) Tj ET EMC',
    '/P <</MCID 0>> BDC /G4 gs BT (a) Tj ET EMC',
  ],
  [
    'keeps a text object that is part of it within',
    '/G4 gs BT /P <</MCID 0>> BDC (a) Tj EMC ET',
    '/G4 gs BT /P <</MCID 0>> BDC (a) Tj EMC ET',
  ],
])('%s', (_, content, expected) => {
  const after = dropUnseen(latin(content), new Set(['G4']), () => 'Shared');
  expect(new TextDecoder('latin1').decode(after)).toBe(expected);
});
