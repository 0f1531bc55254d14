/** Words around names. */
import { fold } from './fold.ts';

/** Forms of address before names, folded, as people of West Africa and Europe write them; no part of a name. */
export const honorifics: ReadonlySet<string> = new Set(
  [
    'mr mrs ms miss dr prof sir madam mister',
    'm mme mlle monsieur madame mademoiselle pr docteur professeur me',
    'alhaji alhaja hajiya hajia malam mallam elhadj elhadji hadj hadja hadjia el hadji',
    'chief barrister engr col gen capt colonel general he se',
    'السيد السيدة الدكتور الدكتورة الاستاذ الاستاذة الشيخ الشيخة الحاج الحاجة المدعو المدعوة المسمى المسماة',
    'sr sra srta dona dom herr frau',
  ].flatMap((line) => line.split(' ').map(fold)),
);

/** Words that join the parts of a name, folded. */
export const particles: ReadonlySet<string> = new Set(
  'de du des la le da do dos das di van von der den ter bin bint ibn ben abu abd abdel al el ould mint ag y e'.split(
    ' ',
  ),
);
