import { defineConfig } from 'vitest/config';

/** Milliseconds after which a test is taken to hang: a guard, not a measure of speed, so wide enough for any machine under load. */
const hung = 600_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          testTimeout: hung,
          hookTimeout: hung,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: hung,
          hookTimeout: hung,
        },
      },
    ],
  },
});
