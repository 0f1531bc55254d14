import { expect, onTestFinished, test } from 'vitest';
import { openPrinter } from '../../src/edge/browser/printer.ts';
import { factsOf } from './pdf-facts.ts';

test.runIf(process.platform === 'linux')(
  'no font of this machine gets into a document, whatever it asks for',
  async () => {
    const printer = await openPrinter();
    onTestFinished(() => printer.close());
    const families = ['serif', 'sans-serif', 'monospace', 'DejaVu Sans', 'Liberation Serif'];
    const words = families.map((one) => `<p style="font-family: ${one}">Words, Ωβ, 中 and 😀</p>`);
    const print = await printer.print(`<!doctype html><html lang="en"><body>${words.join('')}`);
    expect((await factsOf(print)).fonts).toEqual(['NotoSans-Regular']);
  },
);
