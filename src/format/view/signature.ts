/** Who issued the minutes, and the places where those who chaired and the secretariat sign. */
import type { Edition } from '../../edition.ts';
import { chairs } from './cover.ts';
import { fullName, organisation, position, shortName, someone } from './names.ts';
import { quote, quoted, type Said, say, type Voice, word } from './said.ts';

/** The end of the minutes. */
export interface SignatureView {
  /** Whether there is anything to print. */
  readonly shown: boolean;
  /** “Secretariat, ICMPD”, or no words. */
  readonly issuedBy: Said;
  /** “Abuja, 10 February 2022”, or no words. */
  readonly issuedAt: Said;
  readonly signatories: readonly SignatoryView[];
  /** The hash to which sign-offs are bound; empty before the first circulation, or where the text changed since. */
  readonly digest: string;
}

/** One place for a signature; all are equal in rank and width. */
export interface SignatoryView {
  /** The person who chaired, or the organisation that serves as secretariat. */
  readonly id: string;
  /** For whom: “Republic of the Niger”. */
  readonly party: Said;
  /** The name, or the function where the person is known by function only. */
  readonly who: Said;
  /** Function and organisation, or no words where they stand for the name. */
  readonly what: Said;
  /** “Abuja, 10 February 2022”, where a sign-off was recorded; no words where the place is still empty. */
  readonly signed: Said;
}

/** The signature block of an edition. */
export function signatureView(edition: Edition, voice: Voice): SignatureView {
  const { issued } = edition.facts;
  const body = organisation(edition, issued?.organisation ?? edition.series.secretariat);
  // Minutes that were withdrawn are nobody's to sign.
  const signatories =
    edition.standing?.status === 'withdrawn'
      ? []
      : [
          ...chairs(edition).map((id) => signatoryView(edition, voice, id)),
          ...secretariatView(edition, voice),
        ];
  return {
    shown: issued !== undefined || signatories.length > 0,
    issuedBy:
      issued && body
        ? say(voice, (speaker) =>
            body.id === edition.series.secretariat
              ? `${speaker.words.secretariat}${speaker.words.comma} ${shortName(voice, speaker, body).text}`
              : shortName(voice, speaker, body).text,
          )
        : [],
    issuedAt: issued
      ? say(
          voice,
          (speaker) =>
            `${quote(voice, speaker, issued.place).text}${speaker.words.comma} ${speaker.date(issued.date)}`,
        )
      : [],
    signatories,
    digest: edition.standing?.stale ? '' : (edition.standing?.root ?? ''),
  };
}

function signatoryView(edition: Edition, voice: Voice, id: string): SignatoryView {
  const person = someone(edition, id);
  const party = edition.series.parties.find((one) => one.id === person?.organisation?.party);
  const named = person?.name !== undefined;
  const office = edition.facts.coChairs.includes(id) ? 'coChair' : 'chair';
  const places = person ? voice.speakers.map((speaker) => position(voice, speaker, person)) : [];
  return {
    id,
    party: party ? quoted(voice, party.officialName ?? party.name) : word(voice, office),
    who: person && named ? say(voice, (speaker) => fullName(speaker, person) ?? '') : places,
    what: named ? places : [],
    signed: signedView(edition, voice, id),
  };
}

/** Where and when somebody signed off without a certificate. */
function signedView({ standing }: Edition, voice: Voice, id: string): Said {
  const found = standing?.attestations.find(({ signatory }) => signatory === id);
  if (!found) return [];
  return say(
    voice,
    (speaker) =>
      `${quote(voice, speaker, found.place).text}${speaker.words.comma} ${speaker.date(found.date)}`,
  );
}

/** The secretariat signs the record that it keeps; whoever signs for it is not known beforehand. */
function secretariatView(edition: Edition, voice: Voice): readonly SignatoryView[] {
  const body = organisation(edition, edition.series.secretariat);
  if (!body) return [];
  return [
    {
      id: body.id,
      party: word(voice, 'secretariat'),
      who: voice.speakers.map((speaker) => shortName(voice, speaker, body)),
      what: [],
      signed: signedView(edition, voice, body.id),
    },
  ];
}
