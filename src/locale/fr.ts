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
    relatedEvents: 'En marge de l’événement suivant',
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
      corrected: 'Rectifié',
      withdrawn: 'Retiré',
    },
    changedSince: `Projet, modifié depuis sa communication${nbsp}: les réponses et signatures antérieures ne valent plus`,
    mail: {
      subject: (minutes) => `Pour validation${nbsp}: ${minutes}`,
      locked:
        'Les documents joints s’ouvrent avec une phrase secrète, que le secrétariat vous communique par une autre voie.',
      attached: `Veuillez trouver ci-joint, pour validation, le projet suivant${nbsp}:`,
      until: (date, time, zone) => `Vous pouvez répondre jusqu’au ${date}, ${time} (${zone}).`,
      silence: {
        consent: 'À défaut de réponse dans ce délai, votre silence vaudra accord.',
        objection: 'À défaut de réponse dans ce délai, votre silence vaudra objection.',
      },
      answer: `Veuillez répondre au présent message en commençant par l’un de ces mots${nbsp}: VALIDÉ${nbsp}; ou OBJECTION, avec vos motifs${nbsp}; ou OBSERVATION, avec vos remarques.`,
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
    nameWithheld: 'nom non communiqué',
    unnamed: 'D’autres participants ne sont pas nommés ici.',
    copy: (n, recipient) => `Exemplaire ${n} – ${recipient}`,
    redactions: 'Registre des passages à diffusion restreinte',
    what: 'Objet',
    where: 'Endroit',
    reason: 'Motif',
    readers: 'Destinataires',
    redactionKinds: {
      passage: 'Passage',
      words: 'Mots',
      rows: 'Lignes d’un tableau',
      item: 'Point de l’ordre du jour',
      person: 'Nom d’une personne',
      fact: 'Donnée',
    },
    audiences: {
      parties: 'les parties et le secrétariat',
      secretariat: 'le secrétariat',
    },
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
      forPrograms: `Pour d’autres logiciels${nbsp}:`,
      author: 'Auteur',
      editor: 'Éditeur',
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
        state: 'État des actions',
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

    archive: {
      name: 'Archives des procès-verbaux',
      front: 'Accueil',
      navigation: 'Rubriques des archives',
      breadcrumbs: 'Vous êtes ici',
      languages: 'Langues',
      choose: 'Choisir une langue',
      lead: `Ce qui a été décidé, ce qui reste à faire et ce qu’il en est advenu${nbsp}: les documents publics, dans chaque langue dans laquelle ils ont été adoptés.`,
      bodies: 'Organes',
      body: 'Organe',
      meeting: 'Réunion',
      meetings: 'Réunions',
      latest: 'Dernières réunions',
      allOf: (register) => `Tout voir${nbsp}: ${register}`,
      pending: 'Actions restant à réaliser',
      seeAlso: 'Voir aussi',
      activityRecord: 'Fiche de l’activité',
      years: 'Années',
      year: 'Année',
      party: 'Partie',
      type: 'Type',
      registers: 'Registres',
      pages: 'Pages de ce registre',
      registersLead:
        'Ce qui a été convenu lors de toutes les réunions, dans des tableaux que l’on peut trier, filtrer et emporter.',
      documents: 'Documents',
      document: 'Document',
      subjects: 'Texte',
      states: {
        open: 'En cours',
        overdue: 'En retard',
        done: 'Réalisée',
        dropped: 'Abandonnée',
        carried: 'Reportée',
      },
      state: 'État',
      carriedFrom: 'Reprise de',
      carriedBy: 'Reportée dans',
      doneOn: 'Réalisée le',
      droppedOn: 'Abandonnée le',
      notedAt: 'Constaté par',
      notedBetween: 'le secrétariat, entre deux réunions',
      note: 'Observation',
      followUp: 'Suites données aux actions antérieures',
      standsIn: 'Figure dans le procès-verbal de',
      inContext: 'Lire dans le procès-verbal',
      asOf: (date) => `Situation au ${date}`,
      onlyIn: (languages) => `Ce texte n’existe qu’en ${languages}.`,
      noTextHere: 'Cette réunion n’a pas de procès-verbal en français.',
      minutes: 'Procès-verbal',
      readMinutes: 'Lire le procès-verbal',
      neighbours: 'Réunions voisines',
      previous: 'Réunion précédente',
      next: 'Réunion suivante',
      record: 'Statut, historique et fiche de cette réunion',
      membersOf: (party) => `Membres – ${party}`,
      otherMembers: 'Autres membres',
      mandate: 'Mandat',
      hosted: 'Réunions accueillies',
      rotation: 'Hôte',
      person: 'Personne',
      organisation: 'Organisme',
      role: 'Rôle',
      date: 'Date',
      title: 'Titre',
      none: 'Néant',
      nothing: 'Rien n’est encore consigné ici.',
      empty: 'Aucun procès-verbal n’a encore été publié.',
      notFound: 'Cette page n’existe pas ici',
      notFoundLead:
        'L’adresse est mal saisie, ou la page a été déplacée. Tout est accessible depuis l’accueil.',
      restricted: 'Les passages à diffusion restreinte ne figurent pas dans ces archives.',
      moved: 'Cette page a été déplacée',
      movedTo: `Elle se trouve désormais ici${nbsp}:`,
      gone: 'Cette page a été retirée',
      goneLead: `Le procès-verbal dans lequel elle figurait ne vaut plus. Ce qui a été retiré, et pourquoi, est indiqué ici${nbsp}:`,
      filters: 'Filtres',
      contains: 'Contient',
      all: 'Tous',
      sortBy: 'Trier par',
      ascending: 'croissant',
      descending: 'décroissant',
      shown: `Affichés${nbsp}: {n} sur {all}`,
      clear: 'Effacer les filtres',
      sameData: `Le même tableau sous forme de données${nbsp}:`,
      timeline: 'Chronologie',
      timelineOf: (body) => `Réunions et actions sur une ligne du temps – ${body}`,
      timelineSays: `Au-dessus de la ligne, chaque réunion${nbsp}; au-dessous, chaque action, du jour où elle a été convenue à celui de son échéance. Les mêmes données figurent dans les tableaux de cette page.`,
      bars: 'Actions par partie',
      barsOf: (body) => `Actions de chaque partie, par état – ${body}`,
      provisional: `Provisoire${nbsp}: ce procès-verbal n’a pas encore été adopté et peut encore changer.`,
      changed: `Provisoire${nbsp}: le texte a été modifié après sa communication, de sorte que les réponses et signatures antérieures ne valent plus.`,
      withdrawn: `Retiré${nbsp}: ce procès-verbal ne vaut plus, et son texte n’est plus publié.`,
      corrected: `Rectifié${nbsp}: les rectificatifs ci-dessous indiquent ce qu’il faut lire.`,
      reason: 'Motif',
      corrigenda: 'Rectificatifs',
      corrigendaTo: (minutes) => `Rectificatifs${nbsp}: ${minutes}`,
      insteadIn: (clause) => `${clause}, lire${nbsp}:`,
      instead: `Lire${nbsp}:`,
      statusAndHistory: 'Statut et historique',
      history: 'Historique',
      events: {
        issued: (who) => `Établi par ${who}`,
        circulated: (day) => `Communiqué aux parties, qui pouvaient répondre jusqu’au ${day}`,
        validated: (who) => `Validé – ${who}`,
        objected: (who) => `Objection – ${who}`,
        consented: (who) => `Sans réponse – ${who}${nbsp}: le silence a valu accord`,
        attested: (who) => `Approuvé – ${who}`,
        signed: (who) => `Signé électroniquement – ${who}`,
        adopted: (meeting) => `Adopté lors de la ${meeting}`,
        published: 'Publié',
        corrected: 'Rectifié',
        withdrawn: 'Retiré',
      },
      verification: 'Vérification',
      root: 'Empreinte du texte en vigueur',
      noRoot: `Pas encore${nbsp}: le texte n’a pas été communiqué.`,
      signatures: 'Signatures',
      noSignatures: 'Aucune n’est consignée.',
      howToCheck: 'Comment vérifier',
      check:
        'Téléchargez le PDF et lancez cette commande. Elle indique si le fichier est intact, qui l’a signé et quand.',
      activity: 'Activité',
      activities: 'Activités',
      allActivities: 'Voir toutes les activités',
      activitiesLead: 'Projets et réunions tels que les publient les bailleurs de fonds (IITA).',
      reporting: 'Organisme déclarant',
      address: 'Adresse',
      identifier: 'Identifiant IITA',
      notAssigned: 'non attribué',
      publication: 'Publication',
      published: 'Publié auprès de l’IITA',
      unpublished: 'Non publié auprès de l’IITA',
      activityStatus: 'Statut de l’activité',
      activityStatuses: {
        pipeline: 'En préparation',
        implementation: 'En cours d’exécution',
        finalisation: 'En cours de finalisation',
        closed: 'Clôturée',
        cancelled: 'Annulée',
        suspended: 'Suspendue',
      },
      plannedDates: 'Dates prévues',
      since: (date) => `depuis le ${date}`,
      until: (date) => `jusqu’au ${date}`,
      description: 'Description',
      descriptionTypes: {
        general: 'Générale',
        objectives: 'Objectifs',
        'target-groups': 'Groupes cibles',
        other: 'Autre',
      },
      fullDescription: `Le procès-verbal constitue la description complète${nbsp}:`,
      sectors: 'Secteurs',
      countries: 'Pays bénéficiaires',
      regions: 'Régions bénéficiaires',
      tags: 'Étiquettes',
      code: 'Code',
      share: 'Part',
      participating: 'Organismes participants',
      organisationTypes: {
        government: 'Gouvernement',
        'local-government': 'Administration locale',
        'other-public-sector': 'Autre secteur public',
        'international-ngo': 'ONG internationale',
        'national-ngo': 'ONG nationale',
        'regional-ngo': 'ONG régionale',
        'partner-country-ngo': 'ONG du pays partenaire',
        'public-private-partnership': 'Partenariat public-privé',
        multilateral: 'Multilatéral',
        foundation: 'Fondation',
        'private-sector': 'Secteur privé',
        'private-sector-in-provider-country': 'Secteur privé du pays fournisseur',
        'private-sector-in-recipient-country': 'Secteur privé du pays bénéficiaire',
        'private-sector-in-third-country': 'Secteur privé d’un pays tiers',
        academic: 'Enseignement et recherche',
        other: 'Autre',
      },
      organisationRoles: {
        funding: 'Financement',
        accountable: 'Responsabilité',
        extending: 'Relais',
        implementing: 'Exécution',
      },
      transactions: 'Transactions',
      noTransactions: 'Aucune transaction n’a été déclarée.',
      transactionTypes: {
        'incoming-funds': 'Fonds reçus',
        'outgoing-commitment': 'Engagement sortant',
        disbursement: 'Décaissement',
        expenditure: 'Dépense',
        'interest-payment': 'Paiement d’intérêts',
        'loan-repayment': 'Remboursement de prêt',
        reimbursement: 'Remboursement',
        'purchase-of-equity': 'Achat de participations',
        'sale-of-equity': 'Vente de participations',
        'credit-guarantee': 'Garantie de crédit',
        'incoming-commitment': 'Engagement entrant',
        'outgoing-pledge': 'Promesse sortante',
        'incoming-pledge': 'Promesse entrante',
      },
      value: 'Montant',
      provider: 'Fournisseur',
      receiver: 'Bénéficiaire',
      budget: 'Budget',
      period: 'Période',
      noBudget: 'Aucun budget n’a été déclaré.',
      budgetNotProvided: {
        'commercial-restrictions': `Non communiqué${nbsp}: restrictions commerciales`,
        'legal-restrictions': `Non communiqué${nbsp}: restrictions juridiques`,
        'rapid-onset-emergency': `Non communiqué${nbsp}: urgence soudaine`,
      },
      budgetTypes: { original: 'Initial', revised: 'Révisé' },
      budgetStatuses: { indicative: 'Indicatif', committed: 'Engagé' },
      contact: 'Contact',
      related: 'Activités liées',
      partOf: 'Fait partie de',
      parts: 'Réunions de cette activité',
      updated: 'Dernière mise à jour',
      unknown: 'non précisé',
      documentKinds: {
        memorandum: 'Protocole d’accord',
        'work-plan': 'Plan de travail',
        'terms-of-reference': 'Mandat',
        'rules-of-procedure': 'Règlement intérieur',
        presentation: 'Présentation',
        report: 'Rapport',
        other: 'Document',
      },
      notPublic: 'non public',
      count: {
        meetings: { one: '{n} réunion', other: '{n} réunions' },
        decisions: { one: '{n} décision', other: '{n} décisions' },
        actions: { one: '{n} action', other: '{n} actions' },
        recommendations: { one: '{n} recommandation', other: '{n} recommandations' },
        entries: { one: '{n} entrée', other: '{n} entrées' },
      },
    },

    // Between the parts of a name or a place
    comma: ',',
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
  quotes: [
    [`«${nbsp}`, `${nbsp}»`],
    ['“', '”'],
  ],
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
