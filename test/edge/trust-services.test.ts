import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpRevocationSources, httpTimestampAuthority } from '../../src/edge/trust-services.ts';

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const { method, url, headers } = request;
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (url === '/broken') response.writeHead(503).end();
      else response.end(`${method} ${headers['content-type'] ?? '-'} ${Buffer.concat(parts)}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (typeof place !== 'object' || !place) throw new Error('Unexpected address');
  address = `http://127.0.0.1:${place.port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const bytes = new TextEncoder().encode('question');

test('a timestamp authority is asked by post', async () => {
  const authority = httpTimestampAuthority(address);
  expect(text(await authority(bytes))).toBe('POST application/timestamp-query question');
});

test('responders are asked by post, lists are fetched', async () => {
  const { ocsp, crl } = httpRevocationSources;
  expect(text(await ocsp(address, bytes))).toBe('POST application/ocsp-request question');
  expect(text(await crl(address))).toBe('GET - ');
});

test('who does not answer is named for timestamps, and as good as none for revocation', async () => {
  const { host } = new URL(address);
  await expect(httpTimestampAuthority(`${address}/broken`)(bytes)).rejects.toThrow(
    `${host}: answer 503`,
  );
  await expect(httpTimestampAuthority('http://127.0.0.1:1')(bytes)).rejects.toThrow('127.0.0.1:1:');
  expect(await httpRevocationSources.ocsp(`${address}/broken`, bytes)).toBeUndefined();
  expect(await httpRevocationSources.crl('ldap://127.0.0.1/x')).toBeUndefined();
  expect(await httpRevocationSources.crl('no address')).toBeUndefined();
});
