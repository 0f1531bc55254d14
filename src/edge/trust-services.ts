/** Timestamps, OCSP and CRLs over HTTP (RFC 3161, 3.4; RFC 6960, appendix A; RFC 5280, 4.2.1.13). */
import type { RevocationSources, TimestampAuthority } from '../seal/pades/ports.ts';

const patience = 20_000;
/** Larger than the lists of the largest authorities. */
const mostBytes = 64_000_000;

/** A timestamp authority at an address. */
export function httpTimestampAuthority(address: string): TimestampAuthority {
  return async (request) =>
    await exchange(address, 'application/timestamp-query', request).catch((error: unknown) => {
      throw new Error(`${new URL(address).host}: ${reason(error)}`);
    });
}

/** The services that certificates name. One that does not answer is as good as none. */
export const httpRevocationSources: RevocationSources = {
  ocsp: async (address, request) =>
    await exchange(address, 'application/ocsp-request', request).catch(() => undefined),
  crl: async (address) => await exchange(address).catch(() => undefined),
};

/** Posts where there is something to post, else gets. */
async function exchange(address: string, type?: string, asked?: Uint8Array): Promise<Uint8Array> {
  const { protocol } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('no web address');
  const response = await fetch(address, {
    signal: AbortSignal.timeout(patience),
    ...(type && asked
      ? { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(asked) }
      : {}),
  });
  if (!response.ok) throw new Error(`answer ${response.status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > mostBytes) throw new Error('an endless answer');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return `no answer within ${patience / 1000} seconds`;
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}
