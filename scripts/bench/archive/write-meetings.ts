/** Content of very many meetings: a body that has met a thousand times, in two languages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scaffold } from '../../../src/check/scaffold.ts';

const words = {
  en: {
    opening: 'The co-chairs opened the meeting, and recalled what had been agreed before.',
    plan: 'The two sides considered the draft of the work plan, and what was to be changed in it.',
    decision: 'The work plan is adopted.',
    action: 'The secretariat sends the work plan to both parties.',
  },
  fr: {
    opening: 'Les coprésidents ouvrent la réunion et rappellent ce qui a été convenu auparavant.',
    plan: 'Les deux parties examinent le projet de plan de travail et les modifications à y apporter.',
    decision: 'Le plan de travail est adopté.',
    action: 'Le secrétariat transmet le plan de travail aux deux parties.',
  },
} as const;

/** Paragraphs in each section. */
const paragraphs = 6;

/** Writes a content folder. */
export async function writeMeetings(folder: string, count: number): Promise<void> {
  await mkdir(join(folder, 'jt'), { recursive: true });
  await writeFile(join(folder, 'jt/series.yaml'), scaffold['jt/series.yaml'] ?? '');
  for (let nth = 1; nth <= count; nth += 1) {
    const meeting = join(folder, `jt/jt-${nth}`);
    await mkdir(meeting);
    const day = new Date(Date.UTC(1994, 0, 1 + nth)).toISOString().slice(0, 10);
    const facts = (scaffold['jt/jt-1/meeting.yaml'] ?? '')
      .replace('ordinal: 1', `ordinal: ${nth}`)
      .replace('2024-03-05', day);
    await writeFile(join(meeting, 'meeting.yaml'), facts);
    for (const lang of ['en', 'fr'] as const)
      await writeFile(join(meeting, `${lang}.md`), textOf(lang, nth, day));
  }
}

function textOf(lang: keyof typeof words, nth: number, day: string): string {
  const { opening, plan, decision, action } = words[lang];
  const many = (words: string) => Array.from({ length: paragraphs }, () => words).join('\n\n');
  return `## ${lang === 'en' ? 'Opening' : 'Ouverture'} {#opening}

${many(opening)}

## Plan {#plan}

${many(plan)}

:::decision{#D-${nth}}
${decision}
:::

:::action{#A-${nth} owner=office due=${day.slice(0, 4)}-12-31}
${action}
:::
`;
}
