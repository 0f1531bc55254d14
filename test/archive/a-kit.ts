/** What parts of the site are made with, for tests. */
import { compileTemplates } from '../../src/format/templates.ts';
import { bundledTemplates, memoryWorld } from '../memory-world.ts';

const { locales, fonts, content, printer, searchIndex } = memoryWorld({});

/** The kit of a build that has no browser. */
export const aKit = {
  templates: await compileTemplates(bundledTemplates),
  locales,
  content,
  fonts,
  printer,
  searchIndex,
  sourceDate: undefined,
  version: '0.0.0',
};
