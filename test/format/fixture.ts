/** Editions made by hand: the fourth meeting of a joint body, in English, in French, and side by side. */
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Audience } from '../../src/audience.ts';
import type {
  Cells,
  EditedBlock,
  EditedClause,
  EditedSection,
  Edition,
} from '../../src/edition.ts';
import type { Lang } from '../../src/lang.ts';
import { type MeetingFacts, meetingSchema } from '../../src/read/schema/meeting.ts';
import { type SeriesFacts, seriesSchema } from '../../src/read/schema/series.ts';

/** Words by language; a language that is left out has a gap. */
type Said = Readonly<Record<Lang, string>>;

/** The series to which the meetings belong. */
export const series: SeriesFacts = seriesSchema.parse({
  id: 'jtwg',
  title: {
    en: 'Niger–Nigeria Joint Technical Working Group',
    fr: 'Groupe de travail technique conjoint Niger-Nigéria',
  },
  titleAfterNoun: {
    en: 'Joint Technical Working Group',
    fr: 'du Groupe de travail technique conjoint',
  },
  shortTitle: { en: 'Joint Technical Working Group', fr: 'Groupe de travail technique conjoint' },
  type: 'joint',
  languages: ['en', 'fr'],
  symbol: 'JTWG/{year}/{ordinal}',
  project: {
    en: 'Strengthening Niger–Nigeria cooperation on countering trafficking in human beings',
    fr: 'Renforcement de la coopération entre le Niger et le Nigéria dans la lutte contre la traite des êtres humains',
  },
  parties: [
    {
      id: 'ne',
      name: 'Niger',
      officialName: { en: 'Republic of the Niger', fr: 'République du Niger' },
      country: 'NE',
    },
    {
      id: 'ng',
      name: { en: 'Nigeria', fr: 'Nigéria' },
      officialName: { en: 'Federal Republic of Nigeria', fr: 'République fédérale du Nigéria' },
      country: 'NG',
    },
  ],
  partyOrder: { en: ['ng', 'ne'], fr: ['ne', 'ng'] },
  organisations: [
    {
      id: 'anltp',
      party: 'ne',
      abbr: 'ANLTP/TIM',
      name: {
        en: 'National Agency for Combating Trafficking in Persons and the Smuggling of Migrants',
        fr: 'Agence nationale de lutte contre la traite des personnes et le trafic illicite de migrants',
      },
    },
    {
      id: 'dst',
      party: 'ne',
      abbr: 'DST',
      name: {
        en: 'Directorate of Territorial Surveillance',
        fr: 'Direction de la surveillance du territoire',
      },
    },
    {
      id: 'naptip',
      party: 'ng',
      abbr: 'NAPTIP',
      name: {
        en: 'National Agency for the Prohibition of Trafficking in Persons',
        fr: 'Agence nationale pour l’interdiction de la traite des personnes',
      },
    },
    {
      id: 'icmpd',
      abbr: 'ICMPD',
      name: {
        en: 'International Centre for Migration Policy Development',
        fr: 'Centre international pour le développement des politiques migratoires',
      },
    },
    {
      id: 'mfa',
      name: {
        en: 'Ministry of Foreign Affairs of the Netherlands',
        fr: 'Ministère des affaires étrangères des Pays-Bas',
      },
    },
    {
      id: 'nactal',
      party: 'ng',
      abbr: 'NACTAL',
      name: {
        en: 'Network of Civil Society Organisations against Child Trafficking, Abuse and Labour',
        fr: 'Réseau des organisations de la société civile contre la traite, la maltraitance et le travail des enfants',
      },
    },
  ],
  secretariat: 'icmpd',
  people: [
    {
      id: 'dg-naptip',
      name: 'Hauwa Ɗanladi',
      honorific: 'ms',
      function: { en: 'Director General', fr: 'Directrice générale' },
      organisation: 'naptip',
    },
    {
      id: 'dg-anltp',
      name: 'Moussa Issoufou Adamou',
      honorific: 'mr',
      function: { en: 'Director General', fr: 'Directeur général' },
      organisation: 'anltp',
    },
    {
      id: 'commissioner-dst',
      function: { en: 'Commissioner of Police', fr: 'Commissaire de police' },
      organisation: 'dst',
    },
  ],
  subCommittees: [
    {
      id: 'sc-protection',
      name: { en: 'Protection and repatriation', fr: 'Protection et rapatriement' },
      mandate: {
        en: 'Shelter, referral, return and reintegration of assisted persons',
        fr: 'Hébergement, orientation, retour et réintégration des personnes assistées',
      },
      members: [{ organisation: 'naptip' }, { organisation: 'anltp' }],
    },
    {
      id: 'sc-prevention',
      name: { en: 'Prevention', fr: 'Prévention' },
      members: [{ organisation: 'naptip' }, { organisation: 'anltp' }, { organisation: 'nactal' }],
    },
    {
      id: 'sc-investigation',
      name: { en: 'Investigation and prosecution', fr: 'Enquêtes et poursuites' },
      members: [{ person: 'commissioner-dst' }, { organisation: 'naptip' }],
    },
    {
      id: 'sc-partnership',
      name: {
        en: 'Partnership and resource mobilisation',
        fr: 'Partenariat et mobilisation des ressources',
      },
      members: [{ organisation: 'icmpd' }, { organisation: 'anltp' }, { organisation: 'naptip' }],
    },
  ],
  glossary: [
    {
      abbr: 'ANLTP/TIM',
      meaning: {
        en: 'National Agency for Combating Trafficking in Persons and the Smuggling of Migrants (Niger)',
        fr: 'Agence nationale de lutte contre la traite des personnes et le trafic illicite de migrants (Niger)',
      },
    },
    {
      abbr: { en: 'ECOWAS', fr: 'CEDEAO' },
      meaning: {
        en: 'Economic Community of West African States',
        fr: 'Communauté économique des États de l’Afrique de l’Ouest',
      },
    },
    {
      abbr: { en: 'MoU', fr: 'PE' },
      meaning: { en: 'memorandum of understanding', fr: 'protocole d’entente' },
    },
    {
      abbr: 'NAPTIP',
      meaning: {
        en: 'National Agency for the Prohibition of Trafficking in Persons (Nigeria)',
        fr: 'Agence nationale pour l’interdiction de la traite des personnes (Nigéria)',
      },
    },
  ],
});

const names = [
  'Aïssata Oumarou',
  'Ibrahim Sani',
  'Fatima Bello',
  'Jean-Paul Kiari',
  'Zara Ƙasim',
  'Chinedu Ọkafor',
  'Mariama Souley',
  'Abdoulaye Hassane',
  'Ngozi Eze',
  'Halima Garba',
  'Yusuf Ɓala',
  'Rakia Mahamane',
  'Amadou Seyni',
  'Blessing Adeyẹmi',
  'Ousmane Tahirou',
  'Kemi Balogun',
  'Salifou Idrissa',
  'Hadiza Umar',
  'Boubacar Diallo',
  'Ifeoma Nwosu',
  'Laouali Maman',
  'Tunde Afolabi',
  'Nana Aïchatou',
  'Musa Ibrahim',
  'Sahiya Djibo',
  'Grace Danjuma',
] as const;

const functions = [
  { en: 'Head of Training', fr: 'Chef de la formation' },
  { en: 'Legal Adviser', fr: 'Conseiller juridique' },
  {
    en: 'Deputy Director, Research and Programmes',
    fr: 'Directeur adjoint, recherche et programmes',
  },
  {
    en: 'Head of Intelligence and International Cooperation',
    fr: 'Chef du renseignement et de la coopération internationale',
  },
  { en: 'Programme Officer', fr: 'Chargé de programme' },
] as const;

/** The facts of the meeting, with thirty people. */
export const facts: MeetingFacts = meetingSchema.parse({
  id: 'jtwg-4',
  ordinal: 4,
  sessions: [
    { id: 'day-1', date: '2022-02-03', start: '16:15' },
    { id: 'day-2', date: '2022-02-04', start: '09:30' },
  ],
  timeZone: 'Africa/Niamey',
  venue: { name: 'Noom Hotel', city: 'Niamey', country: 'Niger' },
  host: 'ne',
  coChairs: ['dg-naptip', 'dg-anltp'],
  participants: [
    { person: 'dg-anltp', role: 'co-chair' },
    { person: 'dg-naptip', role: 'co-chair' },
    { person: 'commissioner-dst' },
    ...names.map((name, index) => ({
      name,
      honorific: index % 2 === 0 ? 'ms' : 'mr',
      function: functions[index % functions.length],
      organisation: ['anltp', 'naptip', 'dst', 'naptip', 'anltp'][index % 5],
      ...(index === 7 ? { attendance: 'excused' } : {}),
      ...(index === 11 ? { mode: 'remote' } : {}),
      ...(index === 20 ? { organisation: 'nactal', role: 'observer' } : {}),
      ...(index === 24 ? { organisation: 'icmpd', role: 'secretariat' } : {}),
      ...(index === 25 ? { attendance: 'absent' } : {}),
    })),
    {
      function: { en: 'Deputy Head of Mission', fr: 'Chef de mission adjoint' },
      organisation: 'mfa',
      role: 'donor',
      mode: 'pre-recorded',
    },
  ],
  objectives: [
    {
      id: 'o-1',
      text: {
        en: 'Show the cooperation at regional level',
        fr: 'Présenter la coopération au niveau régional',
      },
    },
    {
      id: 'o-2',
      text: {
        en: 'Report on the activities carried out so far',
        fr: 'Rendre compte des activités menées à ce jour',
      },
    },
    {
      id: 'o-3',
      text: {
        en: 'Agree how the signed memorandum of understanding is put into operation',
        fr: 'Convenir des modalités de mise en œuvre du protocole d’entente signé',
      },
    },
  ],
  relatedEvents: [
    {
      id: 'arm-14',
      name: {
        en: 'Fourteenth Annual Review Meeting of the ECOWAS national focal institutions',
        fr: 'Quatorzième réunion annuelle d’examen des institutions nationales de coordination de la CEDEAO',
      },
    },
  ],
  agenda: [
    {
      id: 'day-1',
      kind: 'session',
      numbering: 'alpha',
      items: [
        { id: 'opening', kind: 'opening' },
        { id: 'adoption', kind: 'adoption' },
        {
          id: 'matters-arising',
          kind: 'matters-arising',
          numbering: 'roman',
          items: [{ id: 'mou' }, { id: 'corridor' }],
        },
      ],
    },
    {
      id: 'day-2',
      kind: 'session',
      numbering: 'item',
      items: [
        { id: 'breakout', kind: 'breakout' },
        { id: 'wellbeing', kind: 'agenda-item', presenters: ['naptip'] },
        { id: 'shelters', kind: 'agenda-item', presenters: ['naptip', 'anltp'] },
        { id: 'crime', kind: 'agenda-item', presenters: ['commissioner-dst'] },
        { id: 'aob', kind: 'aob' },
      ],
    },
  ],
  adopts: [{ minutes: 'jtwg-3', manner: 'unanimous' }],
  issued: { place: 'Abuja', date: '2022-02-10' },
});

const before = {
  id: 'jtwg-3',
  path: 'jtwg/jtwg-3',
  series,
  facts: meetingSchema.parse({
    id: 'jtwg-3',
    ordinal: 3,
    sessions: [{ id: 'day-1', date: '2021-09-14' }],
  }),
};

function tree(html: string): Root {
  return unified().use(rehypeParse, { fragment: true }).parse(html);
}

/** An edition of the meeting in these languages for this audience. */
export function fixture(languages: readonly Lang[], audience: Audience = 'public'): Edition {
  const cells = (said: Said): Cells =>
    languages.map((lang) => (said[lang] === undefined ? undefined : tree(said[lang])));
  const prose = (said: Said): EditedBlock => ({ type: 'prose', cells: cells(said) });
  const clause = (
    kind: EditedClause['kind'],
    id: string,
    said: Said,
    more: Partial<EditedClause> = {},
  ): EditedClause => ({
    type: 'clause',
    kind,
    id,
    label: id,
    sectionId: 'opening',
    owners: [],
    due: undefined,
    of: undefined,
    cells: cells(said),
    ...more,
  });
  const section = (
    id: string,
    depth: number,
    labels: Said | undefined,
    heading: Said,
    blocks: readonly EditedBlock[],
    sections: readonly EditedSection[] = [],
  ): EditedSection => ({
    id,
    depth,
    labels: labels && languages.map((lang) => labels[lang] ?? labels['*'] ?? ''),
    heading: cells(heading),
    blocks,
    sections,
  });
  const note = (lang: string) => {
    const suffix = languages.length > 1 ? `-${lang}` : '';
    return `<sup><a href="#fn-1${suffix}" id="fnref-1${suffix}">1</a></sup>`;
  };

  const adoption = clause(
    'adoption',
    'AD-04-01',
    {
      en: '<p>The minutes of the third meeting, circulated by the secretariat in English and in French, were <strong>adopted unanimously</strong>.</p>',
      fr: '<p>Le procès-verbal de la troisième réunion, diffusé par le secrétariat en français et en anglais, a été <strong>adopté à l’unanimité</strong>.</p>',
    },
    { of: before, sectionId: 'adoption' },
  );
  const moderation = clause('decision', 'D-04-01', {
    en: '<p>From now on the co-chairs, being the two Directors General, <strong>moderate the meetings together</strong>.</p>',
    fr: '<p>Les coprésidents, à savoir les deux Directeurs généraux, <strong>animent désormais conjointement les réunions</strong>.</p>',
  });
  const membership = clause('decision', 'D-04-02', {
    en: '<p>Each sub-committee has members of both sides, across the language barrier. The four priority areas are validated:</p><ol><li>protection and repatriation;</li><li>prevention;</li><li>investigation and prosecution;</li><li>partnership and resource mobilisation.</li></ol>',
    fr: '<p>Chaque sous-comité compte des membres des deux parties, par-delà la barrière des langues. Les quatre domaines prioritaires sont validés\u202f:</p><ol><li>protection et rapatriement\u202f;</li><li>prévention\u202f;</li><li>enquêtes et poursuites\u202f;</li><li>partenariat et mobilisation des ressources.</li></ol>',
  });
  const plan = clause(
    'action',
    'A-04-01',
    {
      en: '<p>ICMPD finalises the work plan and shares it with both parties by e-mail within seven days, for validation.</p>',
      fr: '<p>L’ICMPD met la dernière main au plan de travail et le transmet aux deux parties par courrier électronique dans un délai de sept jours, pour validation.</p>',
    },
    { owners: ['icmpd'], due: '2022-02-11' },
  );
  const schooling = clause(
    'action',
    'A-04-02',
    {
      en: '<p>NAPTIP takes charge of the education of the assisted person; enrolment is expected by September 2022.</p>',
      fr: '<p>La NAPTIP prend en charge la scolarité de la personne assistée, dont l’inscription est attendue d’ici à septembre 2022.</p>',
    },
    { owners: ['naptip'], due: '2022-09-30' },
  );
  const training = clause(
    'recommendation',
    'R-04-01',
    {
      en: '<p>The sub-committee on investigation should organise training on financial investigation and asset forfeiture.</p>',
      fr: '<p>Le sous-comité chargé des enquêtes devrait organiser une formation aux enquêtes financières et à la confiscation des avoirs.</p>',
    },
    { owners: ['sc-investigation'] },
  );

  const body = section(
    'body',
    0,
    undefined,
    {},
    [
      prose({
        en: '<p>The Joint Technical Working Group held its fourth meeting in Niamey on 3 and 4 February 2022, on the margin of the fourteenth Annual Review Meeting of the Economic Community of West African States (ECOWAS). The Nigerian delegation had arrived on 1 February 2022 to take part in it.</p>',
        fr: '<p>Le Groupe de travail technique conjoint a tenu sa quatrième réunion à Niamey les 3 et 4 février 2022, en marge de la quatorzième réunion annuelle d’examen de la Communauté économique des États de l’Afrique de l’Ouest (CEDEAO). La délégation nigériane était arrivée le 1er février 2022 pour y prendre part.</p>',
      }),
    ],
    [
      section(
        'day-1',
        2,
        undefined,
        { en: 'Day 1 — Thursday 3 February 2022', fr: '1er jour — jeudi 3 février 2022' },
        [
          prose({
            en: '<p>The project manager opened the meeting at 4:15 p.m. with its format and expected outcomes, and stressed that hosting rotates between Niamey and Abuja. A goodwill message of the Netherlands was shown as a recorded video.</p>',
            fr: '<p>La responsable du projet a ouvert la réunion à 16 h 15 en présentant son déroulement et les résultats attendus, et a souligné que l’accueil des réunions alterne entre Niamey et Abuja. Un message de soutien des Pays-Bas a été diffusé sous forme d’enregistrement vidéo.</p>',
          }),
        ],
        [
          section(
            'opening',
            3,
            { '*': 'a.' },
            { en: 'Opening remarks', fr: 'Allocutions d’ouverture' },
            [
              prose({
                en: `<p>Both Directors General recalled the Annual Review Meeting, at which they had presented the Working Group together, and renewed their commitment after the signing of the memorandum of understanding (MoU). The member states had found the Working Group a structure worth adopting elsewhere in the region.${note('en')}</p>`,
                fr: `<p>Les deux Directeurs généraux ont rappelé la réunion annuelle d’examen, au cours de laquelle ils avaient présenté ensemble le Groupe de travail, et ont renouvelé leur engagement à la suite de la signature du protocole d’entente (PE). Les États membres avaient estimé que cette structure méritait d’être adoptée ailleurs dans la région.${note('fr')}</p>`,
              }),
              prose({
                en: '<p>ICMPD called the MoU a milestone, to be implemented with a <em>victim-centred approach</em>. Three points were recalled:</p><ul><li>the MoU binds both parties from the day of its signing;</li><li>its implementation has two strands:<ul><li>the sub-committees, which prepare;</li><li>the Working Group, which decides and monitors;</li></ul></li><li>what each party already does nationally continues unchanged.</li></ul>',
                fr: '<p>L’ICMPD a qualifié le PE d’étape décisive, à mettre en œuvre selon une <em>approche centrée sur les victimes</em>. Trois points ont été rappelés\u202f:</p><ul><li>le PE lie les deux parties dès le jour de sa signature\u202f;</li><li>sa mise en œuvre comporte deux volets\u202f:<ul><li>les sous-comités, qui préparent\u202f;</li><li>le Groupe de travail, qui décide et assure le suivi\u202f;</li></ul></li><li>ce que chaque partie fait déjà au niveau national se poursuit sans changement.</li></ul>',
              }),
              prose({
                en: '<blockquote><p>“A border that traffickers cross in an hour must not take us a month.”</p></blockquote>',
                fr: '<blockquote><p>«\u202fUne frontière que les trafiquants franchissent en une heure ne doit pas nous prendre un mois.\u202f»</p></blockquote>',
              }),
            ],
          ),
          section(
            'adoption',
            3,
            { '*': 'b.' },
            {
              en: 'Adoption of the minutes of the third meeting',
              fr: 'Adoption du procès-verbal de la troisième réunion',
            },
            [adoption],
          ),
          section(
            'matters-arising',
            3,
            { '*': 'c.' },
            { en: 'Matters arising', fr: 'Questions découlant du procès-verbal' },
            [],
            [
              section(
                'mou',
                4,
                { '*': 'i.' },
                { en: 'Memorandum of understanding', fr: 'Protocole d’entente' },
                [
                  prose({
                    en: '<p>The MoU having been signed, the parties discussed how the meetings are to be moderated, and whether the project manager should go on doing so.</p>',
                    fr: '<p>Le PE ayant été signé, les parties ont examiné la manière d’animer les réunions et la question de savoir si la responsable du projet devait continuer à le faire.</p>',
                  }),
                  moderation,
                ],
              ),
              section(
                'corridor',
                4,
                { '*': 'ii.' },
                { en: 'Border corridor', fr: 'Corridor frontalier' },
                [
                  prose({
                    en: '<p>The Kano zonal command reported on its daily work and results, and on cooperation with the DST. ANLTP/TIM confirmed that the DST runs operational investigation in Niger.</p><table><thead><tr><th scope="col">Quarter</th><th scope="col" align="right">Interceptions</th><th scope="col" align="right">Referrals</th><th scope="col" align="right">Joint operations</th></tr></thead><tbody><tr><td>2021, third</td><td align="right">1,104</td><td align="right">86</td><td align="right">2</td></tr><tr><td>2021, fourth</td><td align="right">978</td><td align="right">113</td><td align="right">3</td></tr></tbody></table>',
                    fr: '<p>Le commandement de zone de Kano a rendu compte de ses activités quotidiennes et de leurs résultats, ainsi que de la coopération avec la DST. L’ANLTP/TIM a confirmé que la DST mène les enquêtes opérationnelles au Niger.</p><table><thead><tr><th scope="col">Trimestre</th><th scope="col" align="right">Interceptions</th><th scope="col" align="right">Orientations</th><th scope="col" align="right">Opérations conjointes</th></tr></thead><tbody><tr><td>2021, troisième</td><td align="right">1\u202f104</td><td align="right">86</td><td align="right">2</td></tr><tr><td>2021, quatrième</td><td align="right">978</td><td align="right">113</td><td align="right">3</td></tr></tbody></table>',
                  }),
                ],
              ),
            ],
          ),
        ],
      ),
      section(
        'day-2',
        2,
        undefined,
        { en: 'Day 2 — Friday 4 February 2022', fr: '2e jour — vendredi 4 février 2022' },
        [
          prose({
            en: '<p>The co-chairs thanked the participants for the first day, the first sitting of the Working Group since the MoU was signed. The aim of the second day was a plan of action for the rest of the project. Asked about an extension without cost, the project manager said that she was in contact with the donor; an extension would be proposed if foreseen and justified.</p>',
            fr: '<p>Les coprésidents ont remercié les participants pour la première journée, première séance du Groupe de travail depuis la signature du PE. La deuxième journée avait pour but d’établir un plan d’action pour le reste du projet. Interrogée sur une prolongation sans coût, la responsable du projet a indiqué qu’elle était en contact avec le bailleur de fonds\u202f; une prolongation serait proposée si elle était prévue et justifiée.</p>',
          }),
        ],
        [
          section(
            'breakout',
            3,
            undefined,
            { en: 'Break-out by sub-committee', fr: 'Travaux en sous-comités' },
            [
              prose({
                en: '<p>The sub-committees met for one hour. In plenary each presented its plan of action; the discussion turned on funding beyond the support of the donor.</p>',
                fr: '<p>Les sous-comités se sont réunis pendant une heure. En plénière, chacun a présenté son plan d’action\u202f; le débat a porté sur le financement au-delà du soutien du bailleur de fonds.</p>',
              }),
              membership,
              plan,
            ],
          ),
          section(
            'wellbeing',
            3,
            { en: 'Agenda item 1', fr: 'Point 1 de l’ordre du jour' },
            { en: 'Wellbeing of the assisted person', fr: 'Bien-être de la personne assistée' },
            [
              {
                type: 'restricted',
                id: 'X-04-01',
                reason: 'personal-data',
                open: audience !== 'public',
                summary: cells({
                  en: '<p>NAPTIP reported on the situation of the assisted person, who is safe and supported, and on the follow-up that was agreed.</p>',
                  fr: '<p>La NAPTIP a rendu compte de la situation de la personne assistée, qui est en sécurité et accompagnée, et du suivi convenu.</p>',
                }),
                blocks:
                  audience === 'public'
                    ? []
                    : [
                        prose({
                          en: '<p>The head of intelligence and international cooperation of NAPTIP reported. After four months in the shelter of the agency, with medical care and psychosocial support, the assisted person is back with her family.</p>',
                          fr: '<p>Le chef du renseignement et de la coopération internationale de la NAPTIP a fait rapport. Après quatre mois passés dans le centre d’accueil de l’agence, avec des soins médicaux et un soutien psychosocial, la personne assistée a retrouvé sa famille.</p>',
                        }),
                        schooling,
                      ],
              },
            ],
          ),
          section(
            'shelters',
            3,
            { en: 'Agenda item 2', fr: 'Point 2 de l’ordre du jour' },
            { en: 'Shelters in Niger and Nigeria', fr: 'Centres d’accueil au Niger et au Nigéria' },
            [
              prose({
                en: '<p>The item was presented by NAPTIP for Nigeria and by ANLTP/TIM for Niger. Both described common challenges in managing shelters and their efforts to add capacity along the border corridor. The debate turned on management, the diversity of staff, and who is hosted; NACTAL and its counterpart in Niger shared their experience and asked for more cooperation between their networks across the border.</p>',
                fr: '<p>Le point a été présenté par la NAPTIP pour le Nigéria et par l’ANLTP/TIM pour le Niger. Toutes deux ont décrit les difficultés communes de la gestion des centres d’accueil et leurs efforts pour accroître les capacités le long du corridor frontalier. Le débat a porté sur la gestion, la diversité du personnel et les personnes hébergées\u202f; le NACTAL et son homologue nigérien ont partagé leur expérience et demandé une coopération plus étroite entre leurs réseaux de part et d’autre de la frontière.</p>',
              }),
              prose({
                en: '<p>The co-chairs took note of the offer of a joint visit to both shelters before the next meeting.</p>',
              }),
            ],
          ),
          section(
            'crime',
            3,
            { en: 'Agenda item 3', fr: 'Point 3 de l’ordre du jour' },
            {
              en: 'Victims and traffickers from Nigeria and crime in Niger',
              fr: 'Victimes et trafiquants originaires du Nigéria et criminalité au Niger',
            },
            [
              prose({
                en: '<p>The Commissioner of Police of the DST said that the phenomenon is most visible in Agadez. Rescues in the surroundings are hard for distance and conditions, and there is no shelter near the border corridor; most of the migrants intercepted there are women.</p><ul><li>☑ cooperation between the DST and NAPTIP under way</li><li>☐ shelter near the corridor → next meeting</li></ul>',
                fr: '<p>Le Commissaire de police de la DST a indiqué que le phénomène est le plus visible à Agadez. Les secours y sont difficiles en raison des distances et des conditions, et il n’existe pas de centre d’accueil à proximité du corridor frontalier\u202f; la plupart des migrants interceptés y sont des femmes.</p><ul><li>☑ coopération entre la DST et la NAPTIP en cours</li><li>☐ centre d’accueil à proximité du corridor → prochaine réunion</li></ul>',
              }),
              training,
            ],
          ),
          section('aob', 3, undefined, { en: 'Any other business', fr: 'Questions diverses' }, [
            prose({
              en: '<p>As host, the Director General of ANLTP/TIM thanked all participants and the team of the secretariat. The motto of the host, <i lang="ha">Haɗin kai ƙarfi ne</i>, closed the meeting.</p>',
              fr: '<p>En qualité d’hôte, le Directeur général de l’ANLTP/TIM a remercié l’ensemble des participants et l’équipe du secrétariat. La devise de l’hôte, <i lang="ha">Haɗin kai ƙarfi ne</i>, a clos la réunion.</p>',
            }),
          ]),
        ],
      ),
    ],
  );

  return {
    meetingId: 'jtwg-4',
    path: 'jtwg/jtwg-4',
    series,
    facts,
    languages,
    availableLanguages: ['en', 'fr'],
    sources: () => languages.map((lang) => ({ lang, markdown: `## ${lang}\n` })),
    audience,
    unnamed: false,
    restriction:
      audience === 'public'
        ? undefined
        : { reasons: ['personal-data'], redactions: [], copy: undefined },
    adoptedAt: undefined,
    adopts: [before],
    body,
    clauses: [
      adoption,
      moderation,
      membership,
      plan,
      ...(audience === 'secretariat' ? [schooling] : []),
      training,
    ],
    abbreviations: series.glossary,
    terms: series.glossary,
    footnotes: [
      {
        number: 1,
        cells: cells({
          en: '<p>The Annual Review Meeting was co-funded with OCWAR-T, another initiative led by ICMPD; see <a href="https://example.org/arm">the report</a>.</p>',
          fr: '<p>La réunion annuelle d’examen a été cofinancée avec OCWAR-T, une autre initiative dirigée par l’ICMPD\u202f; voir <a href="https://example.org/arm">le rapport</a>.</p>',
        }),
      },
    ],
    images: [],
  };
}
