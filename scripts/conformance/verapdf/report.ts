/** Reads veraPDF's report. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** The rules that each file breaks, by path; empty where it follows all of them. */
export function brokenRules(report: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    below(parseXml(report).root, 'job').map((job) => {
      const [name] = below(job, 'name');
      const [validation] = below(job, 'validationReport');
      const rules = below(job, 'rule')
        .filter(({ attributes }) => attributes['status'] === 'failed')
        .map(sentence);
      const follows = validation?.attributes['isCompliant'] === 'true';
      const unread = follows || rules.length > 0 ? [] : [`not validated: ${job.text.trim()}`];
      return [name?.text ?? '', [...unread, ...rules]] as const;
    }),
  );
}

/** Clause, what it asks for, how often it is broken, and where first. */
function sentence(rule: XmlElement): string {
  const { clause, testNumber, failedChecks } = rule.attributes;
  const [asked, where, what] = ['description', 'context', 'errorMessage'].map((name) =>
    below(rule, name)[0]?.text.trim(),
  );
  return `clause ${clause}, test ${testNumber}, ${failedChecks} times: ${asked}; first at ${where}${what ? `: ${what}` : ''}`;
}

function below(element: XmlElement | null, name: string): readonly XmlElement[] {
  return (element?.children ?? []).flatMap((child) =>
    child instanceof XmlElement
      ? [...(child.name === name ? [child] : []), ...below(child, name)]
      : [],
  );
}
