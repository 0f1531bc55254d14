/** Shows the built archive in a browser on this computer, as a web server would give it to the public. */

import { createServer, type Server } from 'node:http';
import { headersOf } from '../archive/publication/headers.ts';
import { mediaType } from '../archive/publication/media-types.ts';
import { encodedPath } from '../format/output-path.ts';
import type { Shelf } from '../world.ts';

/** A server that runs. */
export interface Serving {
  /** `http://localhost:4173/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder to this computer alone; `port` 0 takes any that is free. */
export async function serve(site: Shelf, port: number): Promise<Serving> {
  const server = createServer((request, response) => {
    const answer = async () => {
      // Names that lead here only through somebody else's name server get no answer.
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      if (!['localhost', '127.0.0.1', '[::1]'].includes(host)) return send(421, 'text/plain', '');
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return send(405, 'text/plain', '', [['Allow', 'GET, HEAD']]);
      const path = pathOf(request.url ?? '/');
      const bytes = path === undefined ? undefined : await site.read(path);
      if (path !== undefined && bytes) return send(200, mediaType(path), bytes, headersOf(path));
      if (path !== undefined && (await site.read(`${path}/index.html`)))
        return send(301, 'text/plain', '', [['Location', `/${encodedPath(path)}/`]]);
      const missing = await site.read('404.html');
      return send(404, mediaType('404.html'), missing ?? 'Not found', headersOf('404.html'));
    };
    const send = (
      status: number,
      type: string,
      body: Uint8Array | string,
      headers: readonly (readonly [string, string])[] = [],
    ) => {
      response.writeHead(status, {
        ...Object.fromEntries(headers),
        'Content-Type': type,
        'Content-Length': Buffer.byteLength(body),
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    answer().catch(() => send(500, 'text/plain', 'The file cannot be read'));
  });
  const taken = await listening(server, port);
  return {
    address: `http://localhost:${taken}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function listening(server: Server, port: number): Promise<number> {
  return await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** The file that an address names; `undefined` for one that names none. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
    if (path.includes('\0') || path.split('/').includes('..')) return undefined;
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}
