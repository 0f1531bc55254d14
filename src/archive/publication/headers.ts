/** The headers with which the archive is served: nothing is loaded from elsewhere, nothing is guessed, nothing is told. */

/** For every file. Pages narrow the policy further: only the search may run WebAssembly, only the front page may send readers there. */
export const everywhere: readonly (readonly [name: string, value: string])[] = [
  [
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/** How long copies may be kept, by the folder in which a file is; the first that fits. */
export const caching: readonly (readonly [folder: string, value: string])[] = [
  ['assets/fonts/', 'public, max-age=2592000'],
  ['assets/', 'public, max-age=3600'],
  // Pages and data are asked for anew each time; a server answers that nothing changed.
  ['', 'no-cache'],
];

/** The headers of a file by its path below the archive. */
export function headersOf(path: string): readonly (readonly [name: string, value: string])[] {
  const [, kept = 'no-cache'] = caching.find(([folder]) => path.startsWith(folder)) ?? [];
  return [...everywhere, ['Cache-Control', kept]];
}
