/** French, as administrations write it. */
import { alpha, roman } from './counting.ts';
import type { Locale } from './locale.ts';
import { day, runs } from './runs.ts';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const;
const ordinals = [
  'zéroième',
  'première',
  'deuxième',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
  'dixième',
  'onzième',
  'douzième',
  'treizième',
  'quatorzième',
  'quinzième',
  'seizième',
  'dix-septième',
  'dix-huitième',
  'dix-neuvième',
  'vingtième',
] as const;

const plurals = new Intl.PluralRules('fr');
const collator = new Intl.Collator('fr');
const nbsp = '\u00a0';

// “Réunion” is feminine: la 1re, la 2e.
const ordinalShort = (n: number) => `${n}${n === 1 ? 're' : 'e'}`;
const ordinal = (n: number) => ordinals[n] ?? ordinalShort(n);
/** Items that hold commas themselves are kept apart by semicolons. */
const list = (items: readonly string[]) => {
  if (items.length < 2) return items[0] ?? '';
  const [between, before] = items.some((item) => item.includes(','))
    ? [`${nbsp}; `, `${nbsp}; `]
    : [', ', ' '];
  return `${items.slice(0, -1).join(between)}${before}et ${items.at(-1)}`;
};
const dateOf = (n: number) => (n === 1 ? '1er' : String(n));

/** French. */
export const fr: Locale = {
  lang: 'fr',
  name: 'français',
  dir: 'ltr',
  words: {
    skip: 'Aller au texte',
    editions: 'Éditions',
    sideBySide: 'Côte à côte',
    permalink: 'Lien vers ce passage',
    thisPassage: 'Ce passage en français',
    backToText: 'Retour au texte',
    download: 'Télécharger en PDF',
    page: (page, pages) => `Page ${page} sur ${pages}`,

    minutesOf: (nth, body) =>
      nth ? `Procès-verbal de la ${nth} réunion ${body}` : `Procès-verbal ${body}`,
    meetingOf: (nth, body) => (nth ? `${nth} réunion ${body}` : `réunion ${body}`),
    nthMeeting: (nth) => `${nth} réunion`,
    symbol: 'Cote',
    dates: 'Dates',
    venue: 'Lieu',
    host: 'hôte',
    parties: 'Parties',
    coChair: 'Coprésidence',
    coChairs: 'Coprésidence',
    chair: 'Présidence',
    secretariat: 'Secrétariat',
    project: 'Projet',
    status: 'Statut',
    draft: 'Projet',
    notYetAdopted: 'Projet, non encore adopté',
    adoptedAt: (meeting) => `Adopté lors de la ${meeting}`,
    alsoIn: (languages) => `Également disponible en ${languages}.`,
    equallyAuthentic: 'Toutes les versions linguistiques font également foi.',
    prevails: (language) => `En cas de divergence, le texte ${language} fait foi.`,

    contents: 'Table des matières',
    summary: 'Relevé des décisions, actions et recommandations',
    objectives: 'Objectifs',
    relatedEvents: 'Réunion tenue en marge de',
    agenda: 'Ordre du jour',
    from: (time) => `à partir de ${time}`,
    participants: 'Participants',
    name: 'Nom',
    position: 'Fonction et organisme',
    attendance: 'Présence',
    subCommittees: 'Sous-comités',
    subCommittee: 'Sous-comité',
    members: 'Membres',
    abbreviations: 'Sigles et abréviations',
    annex: 'Annexe',
    notes: 'Notes',
    signature: 'Signatures',
    sessionTitle: (nth, date) => `${nth === 1 ? '1re' : `${nth}e`} journée – ${date}`,
    groups: {
      delegates: 'Autres délégués',
      donor: 'Bailleur de fonds',
      observer: 'Observateurs',
      guest: 'Invités',
      secretariat: 'Secrétariat',
      interpreter: 'Interprètes',
    },
    counts: {
      present: { one: '{n} présent', other: '{n} présents' },
      excused: { one: '{n} excusé', other: '{n} excusés' },
      absent: { one: '{n} absent', other: '{n} absents' },
      message: { one: '{n} message', other: '{n} messages' },
    },
    modes: {
      'in-person': 'Présent',
      remote: 'À distance',
      'pre-recorded': 'Message enregistré',
      written: 'Message écrit',
    },
    attendances: { excused: 'Excusé', absent: 'Absent' },
    itemKinds: {
      opening: 'Allocutions d’ouverture',
      goodwill: 'Messages de soutien',
      adoption: 'Adoption du procès-verbal de la réunion précédente',
      'matters-arising': 'Suites données au procès-verbal',
      recap: 'Rappel des travaux de la veille',
      presentation: 'Présentation',
      breakout: 'Travaux en groupes',
      plenary: 'Séance plénière',
      'agenda-item': 'Point de l’ordre du jour',
      aob: 'Questions diverses',
      closing: 'Clôture',
      session: 'Séance',
      other: 'Point',
    },

    statuses: {
      draft: 'Projet, non encore adopté',
      circulated: 'Projet, communiqué pour validation',
      objected: 'Projet, objections à lever',
      validated: 'Validé par les parties, non encore signé',
      'partly-signed': 'Validé par les parties, signé en partie',
      signed: 'Signé, non encore adopté',
      adopted: 'Adopté',
      published: 'Publié',
      corrected: 'Rectifié après adoption',
      withdrawn: 'Retiré',
    },
    changedSince: `Projet, modifié depuis sa communication${nbsp}: les réponses et signatures antérieures ne valent plus`,
    mail: {
      subject: (minutes) => `Pour validation${nbsp}: ${minutes}`,
      attached: `Veuillez trouver ci-joint, pour validation, le projet suivant${nbsp}:`,
      until: (date, time, zone) => `Vous pouvez répondre jusqu’au ${date}, ${time} (${zone}).`,
      silence: {
        consent: 'À défaut de réponse dans ce délai, votre silence vaudra accord.',
        objection: 'À défaut de réponse dans ce délai, votre silence vaudra objection.',
      },
      answer: `Pour répondre, veuillez répondre à ce message en commençant par l’un de ces mots${nbsp}: VALIDÉ${nbsp}; ou OBJECTION, avec vos motifs${nbsp}; ou OBSERVATION, avec vos remarques.`,
      digest: (root) => `Empreinte du texte soumis à votre validation${nbsp}: ${root}`,
      lastDay: (minutes) => `Dernier jour pour répondre${nbsp}: ${minutes}`,
    },

    decision: 'Décision',
    decisions: 'Décisions',
    action: 'Action',
    actions: 'Actions',
    recommendation: 'Recommandation',
    recommendations: 'Recommandations',
    adoption: 'Adoption',
    adoptions: 'Adoptions',
    reference: 'Référence',
    responsible: 'Responsable',
    due: 'Échéance',
    addressedTo: 'Destinataire',
    minutesAdopted: 'Procès-verbal adopté',
    manner: 'Mode d’adoption',
    manners: {
      unanimous: 'à l’unanimité',
      consensus: 'par consensus',
      vote: 'par un vote',
      silence: 'par procédure d’approbation tacite',
    },
    references: {
      decision: (id) => `décision ${id}`,
      action: (id) => `action ${id}`,
      recommendation: (id) => `recommandation ${id}`,
      adoption: (id) => `adoption ${id}`,
      section: (label) => `section ${label}`,
      restricted: 'un passage à diffusion restreinte',
      inMinutes: (what, meeting) => `${what} (${meeting})`,
    },

    restricted: 'Diffusion restreinte',
    marking: 'RESTREINT',
    restrictedSummary: `Passage à diffusion restreinte. Résumé destiné au public${nbsp}:`,
    restrictedWords: '[diffusion restreinte]',
    reasons: {
      'personal-data': 'données personnelles',
      child: 'protection d’un enfant',
      health: 'santé',
      investigation: 'enquête',
      security: 'sécurité',
      negotiation: 'négociation',
    },
    data: {
      minutes: 'Procès-verbal',
      feed: (body) => `${body}${nbsp}: procès-verbaux et décisions`,
      partyFeed: (party, body) => `Actions – ${party} (${body})`,
      calendar: (body) => `${body}${nbsp}: réunions et échéances`,
      deadline: (action) => `Échéance${nbsp}: ${action}`,
    },

    search: {
      title: 'Rechercher dans les archives',
      query: 'Mots à rechercher',
      go: 'Rechercher',
      scope: 'Textes',
      everywhere: 'Dans toutes les langues',
      narrow: 'Affiner les résultats',
      facets: {
        series: 'Organe',
        year: 'Année',
        kind: 'Type',
        party: 'Partie',
        status: 'Statut',
      },
      all: 'Tous',
      passage: 'Passage',
      found: { one: '{n} résultat', other: '{n} résultats' },
      nothing: 'Aucun résultat.',
      also: (forms) => `Recherche étendue à${nbsp}: ${forms}`,
      more: 'Afficher plus de résultats',
      loading: 'Recherche en cours…',
      broken:
        'La recherche n’a pas pu être chargée. Elle fonctionne lorsque les archives sont lues depuis un serveur web, et non depuis un dossier.',
      withoutScript:
        'La recherche nécessite JavaScript. À défaut, chaque réunion est accessible depuis la page d’accueil des archives.',
    },

    gap: 'Ce passage manque dans le texte français.',
  },
  ordinal,
  ordinalShort,
  date: (iso, { weekday = false } = {}) => {
    const { date, month, year, dayOfWeek } = day(iso);
    const plain = `${dateOf(date)}${nbsp}${months[month - 1]} ${year}`;
    return weekday ? `${weekdays[dayOfWeek]} ${plain}` : plain;
  },
  dates: (isos) => {
    const all = runs(isos);
    return list(
      all.map(([first, end], index) => {
        const next = all[index + 1]?.[0];
        const following = next === undefined ? undefined : day(next);
        const [a, b] = [day(first), day(end)];
        const year = following?.year === b.year ? '' : ` ${b.year}`;
        const month =
          following?.year === b.year && following.month === b.month
            ? ''
            : `${nbsp}${months[b.month - 1]}`;
        const tail = `${month}${year}`;
        if (first === end) return `${dateOf(b.date)}${tail}`;
        const start = `${dateOf(a.date)}${nbsp}${months[a.month - 1]}`;
        const stop = `${dateOf(b.date)}${nbsp}${months[b.month - 1]}${year}`;
        if (a.year !== b.year) return `${start} ${a.year} – ${stop}`;
        if (a.month !== b.month) return `${start} – ${stop}`;
        return `${dateOf(a.date)}-${b.date}${tail}`;
      }),
    );
  },
  time,
  timeRange: (start, end) => `de ${time(start)} à ${time(end)}`,
  list,
  compare: (a, b) => collator.compare(a, b),
  plural: (n, forms) => forms[plurals.select(n)] ?? forms.other,
  honorific: (honorific) =>
    ({ mr: 'M.', ms: 'Mme', dr: 'Dr', prof: 'Pr', he: 'S.E.', col: 'Col.', gen: 'Gén.' })[
      honorific
    ],
  label: (numbering, n) =>
    ({
      alpha: `${alpha(n)}.`,
      roman: `${roman(n)}.`,
      decimal: `${n}.`,
      item: `Point ${n} de l’ordre du jour`,
    })[numbering],
  typography: (text) =>
    text
      .replace(/(?<=\p{L})'(?=[\p{L}«])/gu, '’')
      .replace(/[ \u00a0\u202f]+(?=[;:!?»](?:[\s\u00a0»)\].,…]|$))/gu, nbsp)
      .replace(/«[ \u00a0\u202f]*/gu, `«${nbsp}`)
      .replace(/(?<=[^\s\u00a0])»/gu, `${nbsp}»`)
      .replace(/(?<=\d) h(?: (?=\d\d(?!\d)))?(?=[\s\u00a0.,;:)]|\d|$)/gu, (found) =>
        found.endsWith(' ') ? `${nbsp}h${nbsp}` : `${nbsp}h`,
      )
      .replace(/(?<=\d) (?=\d{3}(?!\d))/gu, nbsp)
      .replace(/(?<=\d) (?=[%€$°])/gu, nbsp)
      .replace(
        /(?<![\p{L}\p{N}])(1er|[12]?\d|3[01]) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu,
        `$1${nbsp}`,
      )
      .replace(
        /(?<!\p{L})(M\.|MM\.|Mme|Mmes|Dr|Pr|n°|n°s|art\.|p\.) (?=[\p{Lu}\p{N}])/gu,
        `$1${nbsp}`,
      ),
};

function time(hhmm: string): string {
  const [hours = 0, minutes = 0] = hhmm.split(':').map(Number);
  return `${hours}${nbsp}h${minutes === 0 ? '' : `${nbsp}${String(minutes).padStart(2, '0')}`}`;
}
