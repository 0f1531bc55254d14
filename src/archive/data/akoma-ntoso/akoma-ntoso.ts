/** Minutes as Akoma Ntoso 3.0, the format of parliaments and archives: a `debateReport` in each language. */
import { x } from 'xastscript';
import type { Edition } from '../../../edition.ts';
import { pathOf, publicFolder } from '../../../format/address.ts';
import type { Kit } from '../../../format/format.ts';
import { meetingTitle, symbolOf } from '../../../format/view/meeting-title.ts';
import type { Rendered } from '../../../rendered.ts';
import type { Leaf } from '../../archive.ts';
import { voiceOf } from '../voices.ts';
import { xmlDocument } from '../xml.ts';
import { mainBody } from './body.ts';
import { meta } from './meta.ts';

/** `jtwg-4.en.akn.xml`. */
export const akomaNtoso: Leaf = {
  name: 'akoma-ntoso',
  render: (edition, kit) => [debateReport(edition, kit)],
};

function debateReport(edition: Edition, { locales, sourceDate }: Kit): Rendered {
  const spoken = voiceOf(edition.languages[0] ?? '', locales);
  const { voice, speaker } = spoken;
  const title = meetingTitle(voice, speaker, edition).text;
  const symbol = symbolOf(edition);
  const days = edition.facts.sessions.map(({ date }) => date);
  const [first] = days;
  return {
    path: `${publicFolder}${pathOf(edition, 'akn.xml')}`,
    bytes: xmlDocument(
      x('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, [
        x('debateReport', { name: 'minutes' }, [
          meta(edition, spoken, title, sourceDate),
          x('preface', { 'xml:lang': speaker.lang }, [
            x('p', [x('docTitle', title)]),
            ...(symbol === '' ? [] : [x('p', [x('docNumber', symbol)])]),
            ...(first === undefined
              ? []
              : [x('p', [x('docDate', { date: first }, speaker.dates(days))])]),
          ]),
          mainBody(edition, speaker),
        ]),
      ]),
    ),
  };
}
