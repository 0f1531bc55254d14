import { expect, test } from 'vitest';
import { viewOf } from './a-view.ts';

test('a note leads back to its reference, in its own language', () => {
  expect(viewOf(['fr']).notes[0]?.cells).toMatchObject([
    { id: 'fn-1', back: '#fnref-1', backToText: 'Retour au texte' },
  ]);
  expect(viewOf(['en', 'fr']).notes[0]?.cells).toMatchObject([
    { id: 'fn-1-en', back: '#fnref-1-en', backToText: 'Back to the text' },
    { id: 'fn-1-fr', back: '#fnref-1-fr', backToText: 'Retour au texte' },
  ]);
});
