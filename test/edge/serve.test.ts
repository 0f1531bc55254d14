import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/edge/serve.ts';
import { memoryShelf } from '../memory-shelf.ts';

const site = memoryShelf({
  'index.html': 'front',
  'en/index.html': 'english',
  'assets/fonts/a.woff2': 'font',
  '404.html': 'nowhere',
  'a b/é.html': 'accent',
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

async function ask(
  path: string,
  options: { method?: string; host?: string } = {},
): Promise<Answer> {
  const serving = await serve(site, 0);
  onTestFinished(() => serving.close());
  const { port } = new URL(serving.address);
  return await new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: { host: options.host ?? `localhost:${port}` },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += String(chunk);
        });
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body }),
        );
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

test.each([
  ['/', 200, 'front'],
  ['/en/', 200, 'english'],
  ['/en/?state=Done', 200, 'english'],
  ['/a%20b/%C3%A9.html', 200, 'accent'],
  ['/none.html', 404, 'nowhere'],
  ['/../index.html', 200, 'front'],
  ['/%2e%2e/%2e%2e/etc/passwd', 404, 'nowhere'],
  ['/..%2f..%2fetc/passwd', 404, 'nowhere'],
  ['/%zz', 404, 'nowhere'],
])('%s', async (path, status, body) => {
  const answer = await ask(path);
  expect([answer.status, answer.body]).toEqual([status, body]);
});

test('a folder leads to its page', async () => {
  const answer = await ask('/en');
  expect([answer.status, answer.headers['location']]).toEqual([301, '/en/']);
});

test('headers are those of a publication', async () => {
  const { headers } = await ask('/en/');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect((await ask('/assets/fonts/a.woff2')).headers['cache-control']).toContain('2592000');
});

test('only this computer is answered, and only what reads', async () => {
  expect((await ask('/', { host: 'evil.example' })).status).toBe(421);
  expect((await ask('/', { method: 'POST' })).status).toBe(405);
  const head = await ask('/', { method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, '']);
});
