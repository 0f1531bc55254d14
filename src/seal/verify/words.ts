/** What verification can say, in the languages of its readers. `{…}` are filled in. */

const en = {
  'file-unreadable':
    'The file is not built as a PDF must be, so that two readers could see two different documents: {detail}.',
  'not-a-pdf': 'The file is no PDF.',
  'no-signatures': 'Nobody has signed this document.',
  'signature-loose':
    'There is a signature that belongs to no field (object {number}): somebody cut it loose.',
  'signature-shared':
    'One signature stands in several fields ({fields}): whoever made it signed in one of them only.',
  'signature-missing': 'The field is marked as signed, but there is no signature in it.',
  'format-unknown': 'The signature has a form that is not known here ({form}).',
  'byte-range-missing': 'The signature does not say which bytes it is about.',
  'byte-range-broken': 'The signature says in an impossible way which bytes it is about.',
  'contents-missing': 'The signature is empty.',
  'gap-not-contents':
    'The signature leaves out more of the document than itself: what was left out can be changed unnoticed.',
  'range-not-revision': 'The signature does not cover the document up to the end of a revision.',
  'range-other-revision': 'The signature was brought in later than the revision that it covers.',
  'cms-unreadable': 'The signature cannot be read.',
  padding: 'Behind the signature, in the room that was kept for it, stands something else.',
  'certificate-missing': 'The certificate of the signer is missing.',
  'certificate-wrong':
    'The signature is bound to another certificate than the one that came with it.',
  'certificate-not-bound': 'The signature is not bound to its certificate.',
  'digest-differs':
    'The document was changed after it was signed: its bytes are not those that were signed.',
  'signature-wrong': 'The signature was not made with the key of this certificate.',
  'algorithm-weak': 'The signature uses a method that is too weak to be relied on.',
  'algorithm-unknown': 'The signature uses a method that is not known here.',
  'signing-time-claimed':
    'The signature claims a time in a way that PAdES does not allow; the claim is not used.',
  intact: 'What was signed has not been changed.',
  'removed-later': 'The signature was taken out of the document later.',
  'chain-incomplete': 'The certificate of {who} does not lead to an authority that you trust.',
  'chain-expired': 'The certificate of {who} had expired at {time}.',
  'chain-not-yet-valid': 'The certificate of {who} was not yet valid at {time}.',
  'chain-not-authority':
    'The certificate of {who} was issued by somebody who may not issue certificates.',
  'chain-extension': 'The certificate of {who} has a condition that is not known here.',
  'chain-usage': 'The certificate of {who} is not meant for this use.',
  'chain-trusted': 'The certificate of {who} leads to {anchor}, which you trust.',
  revoked: 'The certificate of {who} was revoked on {time}.',
  'revocation-unknown':
    'Nothing in the document tells whether the certificate of {who} was revoked.',
  'revocation-good':
    'Proofs in the document show that nobody had revoked the certificate of {who}.',
  'revocation-not-asked':
    'You trust the certificate of {who} itself: whether it was revoked was not asked.',
  'revocation-exempt': 'The certificate of {who} says that nobody need ask whether it was revoked.',
  'time-proven': 'A timestamp proves that the signature existed on {time}.',
  'time-claimed': 'No timestamp proves when the signature was made; the signer says {time}.',
  'timestamp-wrong': 'The timestamp does not hold ({detail}).',
  'timestamp-untrusted': 'The timestamp is by somebody whom you do not trust.',
  'later-signed': 'Later, the field “{field}” was signed.',
  'later-forbidden':
    'Later, the field “{field}” was signed, although the signature allows nothing to be signed after it.',
  'later-timestamped': 'Later, a timestamp was added.',
  'later-validation-data': 'Later, proofs for checking the signatures were added.',
  'later-extensions': 'Later, the version of PDF or the list of extensions in use was changed.',
  'later-described':
    'Later, a signing program wrote its name and the time into the description of the document.',
  'changed-catalog': 'After signing, a setting of the whole document was changed ({key}).',
  'changed-form': 'After signing, the form was changed ({key}).',
  'changed-field': 'After signing, a field was changed ({key}).',
  'changed-signature': 'After signing, a signature was changed or taken out ({field}).',
  'changed-pages': 'After signing, pages were added, removed or changed.',
  'changed-annotation': 'After signing, an annotation was changed.',
  'changed-structure': 'After signing, the structure that is read aloud was changed.',
  'changed-font': 'After signing, a font was changed: other letters may be seen than were signed.',
  'changed-metadata': 'After signing, the description of the document was changed.',
  'changed-content': 'After signing, text or pictures were changed.',
  'changed-object': 'After signing, a part of the document was changed (object {number}).',
  'removed-object': 'After signing, a part of the document was removed (object {number}).',
  'filled-reference':
    'After signing, something was put into a place that was left empty before (object {number}).',
  'unexplained-object':
    'After signing, something was added that no signature needs (object {number}).',
} as const;

/** Names of findings. */
export type FindingId = keyof typeof en;

const fr: Readonly<Record<FindingId, string>> = {
  'file-unreadable':
    'Le fichier n’est pas construit comme un PDF doit l’être ; deux lecteurs pourraient y voir deux documents différents : {detail}.',
  'not-a-pdf': 'Le fichier n’est pas un PDF.',
  'no-signatures': 'Personne n’a signé ce document.',
  'signature-loose':
    'Une signature n’appartient à aucun champ (objet {number}) : quelqu’un l’en a détachée.',
  'signature-shared':
    'Une même signature se trouve dans plusieurs champs ({fields}) : son auteur n’a signé que dans l’un d’eux.',
  'signature-missing': 'Le champ est marqué comme signé, mais il ne contient aucune signature.',
  'format-unknown': 'La signature est d’une forme inconnue ici ({form}).',
  'byte-range-missing': 'La signature ne dit pas sur quels octets elle porte.',
  'byte-range-broken': 'La signature dit d’une manière impossible sur quels octets elle porte.',
  'contents-missing': 'La signature est vide.',
  'gap-not-contents':
    'La signature laisse hors d’elle plus qu’elle-même : ce qui est laissé peut être modifié sans que cela se voie.',
  'range-not-revision': 'La signature ne couvre pas le document jusqu’à la fin d’une révision.',
  'range-other-revision': 'La signature a été introduite après la révision qu’elle couvre.',
  'cms-unreadable': 'La signature est illisible.',
  padding: 'Derrière la signature, dans la place qui lui est réservée, se trouve autre chose.',
  'certificate-missing': 'Le certificat du signataire manque.',
  'certificate-wrong': 'La signature est liée à un autre certificat que celui qui l’accompagne.',
  'certificate-not-bound': 'La signature n’est pas liée à son certificat.',
  'digest-differs':
    'Le document a été modifié après la signature : ses octets ne sont pas ceux qui ont été signés.',
  'signature-wrong': 'La signature n’a pas été faite avec la clé de ce certificat.',
  'algorithm-weak': 'La signature emploie une méthode trop faible pour que l’on s’y fie.',
  'algorithm-unknown': 'La signature emploie une méthode inconnue ici.',
  'signing-time-claimed':
    'La signature affirme une heure d’une manière que PAdES n’admet pas ; il n’en est pas tenu compte.',
  intact: 'Ce qui a été signé n’a pas été modifié.',
  'removed-later': 'La signature a été retirée du document par la suite.',
  'chain-incomplete':
    'Le certificat de {who} ne mène à aucune autorité à laquelle vous faites confiance.',
  'chain-expired': 'Le certificat de {who} avait expiré le {time}.',
  'chain-not-yet-valid': 'Le certificat de {who} n’était pas encore valable le {time}.',
  'chain-not-authority':
    'Le certificat de {who} a été délivré par quelqu’un qui ne peut pas en délivrer.',
  'chain-extension': 'Le certificat de {who} pose une condition inconnue ici.',
  'chain-usage': 'Le certificat de {who} n’est pas destiné à cet usage.',
  'chain-trusted': 'Le certificat de {who} mène à {anchor}, à qui vous faites confiance.',
  revoked: 'Le certificat de {who} a été révoqué le {time}.',
  'revocation-unknown': 'Rien dans le document ne dit si le certificat de {who} a été révoqué.',
  'revocation-good':
    'Des preuves dans le document montrent que personne n’avait révoqué le certificat de {who}.',
  'revocation-not-asked':
    'Vous faites confiance au certificat de {who} lui-même : il n’a pas été demandé s’il était révoqué.',
  'revocation-exempt':
    'Le certificat de {who} indique que personne n’a à demander s’il était révoqué.',
  'time-proven': 'Un horodatage prouve que la signature existait le {time}.',
  'time-claimed':
    'Aucun horodatage ne prouve quand la signature a été faite ; le signataire indique {time}.',
  'timestamp-wrong': 'L’horodatage ne tient pas ({detail}).',
  'timestamp-untrusted': 'L’horodatage vient de quelqu’un à qui vous ne faites pas confiance.',
  'later-signed': 'Plus tard, le champ « {field} » a été signé.',
  'later-forbidden':
    'Plus tard, le champ « {field} » a été signé, alors que la signature n’admet aucune autre signature après elle.',
  'later-timestamped': 'Plus tard, un horodatage a été ajouté.',
  'later-validation-data':
    'Plus tard, des preuves servant à vérifier les signatures ont été ajoutées.',
  'later-extensions':
    'Plus tard, la version de PDF ou la liste des extensions employées a été modifiée.',
  'later-described':
    'Plus tard, un programme de signature a inscrit son nom et l’heure dans la description du document.',
  'changed-catalog': 'Après la signature, un réglage de tout le document a été modifié ({key}).',
  'changed-form': 'Après la signature, le formulaire a été modifié ({key}).',
  'changed-field': 'Après la signature, un champ a été modifié ({key}).',
  'changed-signature': 'Après la signature, une signature a été modifiée ou retirée ({field}).',
  'changed-pages': 'Après la signature, des pages ont été ajoutées, retirées ou modifiées.',
  'changed-annotation': 'Après la signature, une annotation a été modifiée.',
  'changed-structure': 'Après la signature, la structure qui est lue à voix haute a été modifiée.',
  'changed-font':
    'Après la signature, une police a été modifiée : on peut voir d’autres lettres que celles qui ont été signées.',
  'changed-metadata': 'Après la signature, la description du document a été modifiée.',
  'changed-content': 'Après la signature, du texte ou des images ont été modifiés.',
  'changed-object': 'Après la signature, une partie du document a été modifiée (objet {number}).',
  'removed-object': 'Après la signature, une partie du document a été retirée (objet {number}).',
  'filled-reference':
    'Après la signature, quelque chose a été mis à une place laissée vide (objet {number}).',
  'unexplained-object':
    'Après la signature, quelque chose a été ajouté dont aucune signature n’a besoin (objet {number}).',
};

/** The languages in which verification speaks. */
export const verifyWords = { en, fr } satisfies Record<string, Readonly<Record<FindingId, string>>>;
