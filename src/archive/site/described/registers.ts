/** Registers as sets of data, as programs read them from their pages. */
import { archivePaths, pagePath } from '../../../format/archive-paths.ts';
import type { Node } from '../../../format/view/json-ld/block.ts';
import type { Place, Site } from '../page.ts';
import { registers } from '../registers/index.ts';
import type { Register } from '../registers/register.ts';
import { bodyNode } from './bodies.ts';

/** All registers, as a catalogue. */
export function describedRegisters({ archive }: Site, place: Place): readonly Node[] {
  return [
    {
      ...catalogue(place),
      name: `${place.words.name} – ${place.words.registers}`,
      description: place.words.registersLead,
      url: catalogue(place)['@id'],
      inLanguage: place.lang,
      creator: archive.series.map(({ series }) => bodyNode(place, series.facts)),
      dataset: registers.map((register) => inShort(place, register)),
    },
  ];
}

/** A register, with the files that hold all of it. */
export function describedRegister(
  { newest: { span } }: Site,
  place: Place,
  register: Register,
): readonly Node[] {
  const { lang, address } = place;
  const file = (extension: string, encodingFormat: string): Node => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: address(pagePath(lang, archivePaths.register(register.name, extension))),
  });
  return [
    {
      ...inShort(place, register),
      description: place.words.registersLead,
      inLanguage: lang,
      isAccessibleForFree: true,
      temporalCoverage: span?.join('/'),
      includedInDataCatalog: catalogue(place),
      distribution: [file('csv', 'text/csv'), file('json', 'application/json')],
    },
  ];
}

function inShort({ lang, words, speaker, address }: Place, { name, title }: Register): Node {
  const page = address(pagePath(lang, archivePaths.register(name)));
  return {
    '@type': 'Dataset',
    '@id': page,
    url: page,
    name: `${words.name} – ${title(speaker.words)}`,
  };
}

function catalogue({ lang, address }: Place): Node {
  return { '@type': 'DataCatalog', '@id': address(pagePath(lang, archivePaths.registers)) };
}
