/** The wire to the browser: a pair of pipes that no other user of the machine can listen to, unlike a port. */
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';

/** Messages over pipes, each ended by a zero byte. When the pipes close, as at our end, the browser ends too. */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => {
      toBrowser.write(`${message}\0`);
    },
    close: () => {
      toBrowser.end();
      fromBrowser.destroy();
    },
  };
  let begun: Buffer[] = [];
  fromBrowser.on('data', (bytes: Buffer) => {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      begun.push(bytes.subarray(start, end));
      const message = Buffer.concat(begun).toString();
      begun = [];
      start = end + 1;
      transport.onmessage?.(message);
    }
    begun.push(bytes.subarray(start));
  });
  fromBrowser.on('close', () => transport.onclose?.());
  // A pipe that breaks is a browser that ended: `close` tells of it.
  fromBrowser.on('error', () => {});
  toBrowser.on('error', () => {});
  return transport;
}
