import type { FindingCard, VerdictAnswer } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { findingFacts } from './findingFacts';
import { techniqueUrl, webUrl } from './links';
import { code, escaped, fenced, link } from './markdown';
import type { Wording } from './words';

/** All findings as Markdown, for a ticket or a mail. What comes from the log is escaped: its senders wrote it. */
export function findingsMarkdown(
  title: string,
  findings: readonly FindingCard[],
  wording: Wording,
  verdict: readonly VerdictAnswer[] = [],
): string {
  const answers = verdict.map(({ question, answer }) => `- **${escaped(question)}** ${escaped(answer)}`);
  const parts = findings.map((finding) => findingMarkdown(finding, wording, 2));
  return `${[`# ${escaped(wording.strings.findings)}: ${escaped(title)}`, ...(answers.length > 0 ? [answers.join('\n')] : []), ...parts].join('\n\n')}\n`;
}

/** One finding under a heading of this level. */
export function findingMarkdown(finding: FindingCard, { strings, formats }: Wording, level: number): string {
  const { severity, techniques, references, todo, rules = [], ruleRefused } = finding;
  const labelled = (label: string, text: string) => `**${escaped(label)}**: ${text}`;
  return [
    `${'#'.repeat(level)} ${escaped(strings[severity])}: ${escaped(finding.title)}`,
    escaped(finding.what),
    findingFacts(finding, strings, formats)
      .map(([name, value]) => labelled(name, escaped(value)))
      .join('  \n'),
    labelled(strings.soWhat, escaped(finding.soWhat)),
    ...(todo.length === 0
      ? []
      : [
          `${labelled(strings.whatToDo, '')}\n\n${todo.map((step, index) => `${index + 1}. ${escaped(step)}`).join('\n')}`,
        ]),
    labelled(strings.confidence, escaped(finding.confidence)),
    ...(techniques.length === 0
      ? []
      : [labelled(strings.technique, techniques.map((one) => link(one, techniqueUrl(one))).join(', '))]),
    ...(references.length === 0
      ? []
      : [
          `${labelled(strings.references, '')}\n\n${references.map((ref) => `- ${link(ref.title, webUrl(ref.url))}`).join('\n')}`,
        ]),
    ...rules.map(({ product, text }) => `${labelled(fill(strings.ruleFor, product), '')}\n\n${fenced(text)}`),
    ...(ruleRefused === undefined ? [] : [escaped(ruleRefused)]),
    ...(finding.query === '' ? [] : [labelled(strings.filter, code(finding.query))]),
  ].join('\n\n');
}
