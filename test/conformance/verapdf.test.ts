import { expect, test } from 'vitest';
import { brokenRules } from '../../scripts/conformance/verapdf/report.ts';

const job = (name: string, inside: string) =>
  `<job><item size="1"><name>${name}</name></item>${inside}</job>`;

test('each file has the rules that it breaks, and none where it follows all', () => {
  const report = `<report><jobs>${job('/a.pdf', '<validationReport isCompliant="true"/>')}${job(
    '/b.pdf',
    '<validationReport isCompliant="false"><details><rule clause="7.1" testNumber="5" status="failed" failedChecks="2"><description>A role map.</description><check><context>root</context><errorMessage>Em is unknown</errorMessage></check></rule><rule clause="7.2" testNumber="1" status="passed"/></details></validationReport>',
  )}${job('/c.pdf', '<taskException><exceptionMessage>no PDF</exceptionMessage></taskException>')}</jobs></report>`;
  expect(Object.fromEntries(brokenRules(report))).toEqual({
    '/a.pdf': [],
    '/b.pdf': ['clause 7.1, test 5, 2 times: A role map.; first at root: Em is unknown'],
    '/c.pdf': ['not validated: /c.pdfno PDF'],
  });
});
