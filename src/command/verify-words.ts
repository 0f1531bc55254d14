/** What `verify` says beside the findings on signatures, in the languages of its readers. */
import type { Lang } from '../lang.ts';
import type { SourceReport } from '../seal/verify/source.ts';

/** What the content lacks against which a file was to be held: the meeting by its id, where the file names one, or the register by its path. */
export interface Missing {
  readonly what: 'meeting' | 'register';
  readonly named: string | undefined;
}

/** What came after a text that was signed, and on which day. */
export interface Overtaken {
  readonly by: 'withdrawn' | 'corrected' | 'circulated';
  readonly on: string;
}

const en = {
  signature: (
    kind: 'signature' | 'timestamp',
    field: string,
    signer: string | undefined,
    status: 'valid' | 'undetermined' | 'invalid',
    level: string | undefined,
  ) =>
    `${kind === 'signature' ? 'Signature' : 'Timestamp'} “${field}”${signer ? ` by ${signer}` : ''}: ${{ valid: 'valid', undetermined: 'cannot be decided', invalid: 'NOT VALID' }[status]}${level ? ` (PAdES ${level})` : ''}`,
  source: ({ state, root, closed, differing }: SourceReport): readonly string[] => {
    if (state === 'absent')
      return [
        'The file carries no digest of its text: nobody was sent this text for validation, or the minutes were withdrawn.',
      ];
    if (state === 'broken')
      return [
        `The text or facts that the file carries are not those that its digest binds${differing.length > 0 ? `: ${differing.join(', ')}` : ''}.`,
      ];
    return [
      `The text and facts that the file carries are those that the digest binds: ${root ?? '—'}.`,
      ...(closed.length > 0
        ? [
            `The restricted words in these passages can be compared only with the key of the minutes: ${closed.join(', ')}.`,
          ]
        : []),
    ];
  },
  altered:
    'After it was built and before anybody signed it, the document was CHANGED: what is seen need not be the text that it carries.',
  rebuilt: (rebuilt: 'same' | 'other' | 'no edition' | 'failed', fault: string | undefined) =>
    ({
      same: 'Built again from the content, the document that was signed is the same, byte for byte.',
      other:
        'Built again from the content, the document is NOT the one that was signed: the content, the templates or the program differ.',
      'no edition':
        'The content has no edition in the languages of this file, so the document could NOT be built again.',
      failed: `The document could NOT be built again: ${fault ?? '—'}.`,
    })[rebuilt],
  registered: {
    yes: 'The register knows this very file.',
    no: 'The register does not know this very file: a later or an earlier one is recorded.',
    broken: 'The register is NOT whole: events, or files that it names, were changed or removed.',
  },
  overtaken: ({ by, on }: Overtaken) =>
    ({
      withdrawn: `The minutes were WITHDRAWN on ${on}: they no longer hold.`,
      corrected: `The minutes were CORRECTED on ${on}: the register says what is to be read instead.`,
      circulated: `ANOTHER TEXT of the minutes was circulated on ${on}: this one is no longer in force.`,
    })[by],
  missing: ({ what, named }: Missing, folder: string) =>
    named === undefined
      ? `The file does not say of which meeting it is, so it could NOT be held against the content folder “${folder}”.`
      : what === 'meeting'
        ? `The content folder “${folder}” has no meeting “${named}”, so the file could NOT be held against it: give the folder that holds the series of the meeting.`
        : `The content folder “${folder}” has no register in which these minutes were circulated (${named}), so the file could NOT be held against it.`,
  notHeld: (valid: string) => `${valid}, BUT NOT HELD AGAINST THE CONTENT`,
  status: {
    valid: 'VALID',
    undetermined: 'CANNOT BE DECIDED',
    invalid: 'NOT VALID',
    unsigned: 'NOT SIGNED',
    unreadable: 'CANNOT BE READ',
  },
  unreadable: 'The file could not be read: it is missing, or you may not read it.',
};

const fr: typeof en = {
  signature: (kind, field, signer, status, level) =>
    `${kind === 'signature' ? 'Signature' : 'Horodatage'} «\u00a0${field}\u00a0»${signer ? ` de ${signer}` : ''}\u00a0: ${{ valid: 'valable', undetermined: 'indéterminé', invalid: 'NON VALABLE' }[status]}${level ? ` (PAdES ${level})` : ''}`,
  source: ({ state, root, closed, differing }) => {
    if (state === 'absent')
      return [
        'Le fichier ne contient pas d’empreinte de son texte\u00a0: ce texte n’a été soumis à personne pour validation, ou le procès-verbal a été retiré.',
      ];
    if (state === 'broken')
      return [
        `Le texte ou les données que contient le fichier ne sont pas ceux que lie son empreinte${differing.length > 0 ? `\u00a0: ${differing.join(', ')}` : ''}.`,
      ];
    return [
      `Le texte et les données que contient le fichier sont ceux que lie l’empreinte\u00a0: ${root ?? '—'}.`,
      ...(closed.length > 0
        ? [
            `Les mots à diffusion restreinte de ces passages ne peuvent être comparés qu’avec la clé du procès-verbal\u00a0: ${closed.join(', ')}.`,
          ]
        : []),
    ];
  },
  altered:
    'Après sa création et avant toute signature, le document a été MODIFIÉ\u00a0: ce que l’on voit n’est pas forcément le texte qu’il contient.',
  rebuilt: (rebuilt, fault) =>
    ({
      same: 'Reconstruit à partir du contenu, le document signé est identique, octet par octet.',
      other:
        'Reconstruit à partir du contenu, le document N’EST PAS celui qui a été signé\u00a0: le contenu, les gabarits ou le programme diffèrent.',
      'no edition':
        'Le contenu n’a pas d’édition dans les langues de ce fichier\u00a0; le document N’A PAS pu être reconstruit.',
      failed: `Le document N’A PAS pu être reconstruit\u00a0: ${fault ?? '—'}.`,
    })[rebuilt],
  registered: {
    yes: 'Le registre connaît ce fichier même.',
    no: 'Le registre ne connaît pas ce fichier même\u00a0: un fichier antérieur ou postérieur y est inscrit.',
    broken:
      'Le registre N’EST PAS intact\u00a0: des événements, ou des fichiers qu’il cite, ont été modifiés ou retirés.',
  },
  overtaken: ({ by, on }) =>
    ({
      withdrawn: `Le procès-verbal a été RETIRÉ le ${on}\u00a0: il n’est plus valable.`,
      corrected: `Le procès-verbal a été CORRIGÉ le ${on}\u00a0: le registre dit ce qu’il faut lire.`,
      circulated: `UN AUTRE TEXTE du procès-verbal a été soumis le ${on}\u00a0: celui-ci n’est plus en vigueur.`,
    })[by],
  missing: ({ what, named }, folder) =>
    named === undefined
      ? `Le fichier ne dit pas de quelle réunion il s’agit\u00a0; il N’A PAS pu être comparé au dossier de contenu «\u00a0${folder}\u00a0».`
      : what === 'meeting'
        ? `Le dossier de contenu «\u00a0${folder}\u00a0» n’a pas de réunion «\u00a0${named}\u00a0»\u00a0; le fichier N’A PAS pu y être comparé\u00a0: donnez le dossier qui contient la série de la réunion.`
        : `Le dossier de contenu «\u00a0${folder}\u00a0» n’a pas de registre où ce procès-verbal a été soumis (${named})\u00a0; le fichier N’A PAS pu y être comparé.`,
  notHeld: (valid) => `${valid}, MAIS NON COMPARÉ AU CONTENU`,
  status: {
    valid: 'VALABLE',
    undetermined: 'INDÉTERMINÉ',
    invalid: 'NON VALABLE',
    unsigned: 'NON SIGNÉ',
    unreadable: 'ILLISIBLE',
  },
  unreadable:
    'Le fichier n’a pas pu être lu\u00a0: il n’existe pas, ou vous n’avez pas le droit de le lire.',
};

/** The words for a reader; English where there are none of the reader's language yet. */
export function sayVerified(language: Lang): typeof en {
  return language === 'fr' ? fr : en;
}
