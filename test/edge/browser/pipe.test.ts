import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { pipeTransport } from '../../../src/edge/browser/pipe.ts';

function wire() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const transport = pipeTransport(toBrowser, fromBrowser);
  const messages: string[] = [];
  transport.onmessage = (message) => messages.push(message);
  return { toBrowser, fromBrowser, transport, messages };
}

test.each([
  ['one message', ['{"id":1}\0'], ['{"id":1}']],
  ['two in one piece', ['a\0b\0'], ['a', 'b']],
  ['one in three pieces', ['a', 'b', 'c\0'], ['abc']],
  ['pieces that end within messages', ['a\0b', 'c\0d', '\0'], ['a', 'bc', 'd']],
  ['nothing yet', ['abc'], []],
])('reads %s', async (_, pieces, expected) => {
  const { fromBrowser, messages } = wire();
  for (const piece of pieces) fromBrowser.write(piece);
  fromBrowser.end();
  await new Promise((resolve) => fromBrowser.once('close', resolve));
  expect(messages).toEqual(expected);
});

test('puts letters together that were cut in two', async () => {
  const { fromBrowser, messages } = wire();
  const bytes = Buffer.from('procès\0');
  fromBrowser.write(bytes.subarray(0, 5));
  fromBrowser.end(bytes.subarray(5));
  await new Promise((resolve) => fromBrowser.once('close', resolve));
  expect(messages).toEqual(['procès']);
});

test('ends each message with a zero byte', () => {
  const { toBrowser, transport } = wire();
  transport.send('a');
  transport.send('b');
  expect(toBrowser.read().toString()).toBe('a\0b\0');
});

test('tells when the browser hangs up', async () => {
  const { fromBrowser, transport } = wire();
  const closed = new Promise<void>((resolve) => {
    transport.onclose = resolve;
  });
  fromBrowser.destroy();
  await closed;
});
