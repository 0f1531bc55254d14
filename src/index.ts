/**
 * Minutier as a library. `build` and `check` take a {@link World}: the ports to content, templates, fonts,
 * output and browser. `openWorld` makes the real one; a program may hand in its own.
 * @module
 */

export type { Audience } from './audience.ts';
export { openWorld } from './edge/world.ts';
export type { Edition } from './edition.ts';
export type { Lang, Localised } from './lang.ts';
export { locales } from './locale/index.ts';
export type { Locale, Words } from './locale/locale.ts';
export type { Meeting, Series, Text } from './meeting.ts';
export { build, check, type Progress } from './pipeline.ts';
export { type Request, UsageError } from './plan.ts';
export { type Library, readLibrary } from './read/library.ts';
export { exitCode, type Message, type Report } from './report.ts';
export type { Output, Printer, Shelf, World } from './world.ts';
