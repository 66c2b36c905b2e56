import type { FindingCard, VerdictAnswer } from '../protocol/page';
import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import { techniqueUrl, webUrl } from './links';
import { code, escaped, fenced, link } from './markdown';

/** All findings as Markdown, for a ticket or a mail. What comes from the log is escaped: its senders wrote it. */
export function findingsMarkdown(
  title: string,
  findings: readonly FindingCard[],
  strings: SummaryStrings,
  verdict: readonly VerdictAnswer[] = [],
): string {
  const answers = verdict.map(({ question, answer }) => `- **${escaped(question)}** ${escaped(answer)}`);
  const parts = findings.map((finding) => findingMarkdown(finding, strings, 2));
  return `${[`# ${escaped(strings.findings)}: ${escaped(title)}`, ...(answers.length > 0 ? [answers.join('\n')] : []), ...parts].join('\n\n')}\n`;
}

/** One finding under a heading of this level. */
export function findingMarkdown(finding: FindingCard, strings: SummaryStrings, level: number): string {
  const { severity, technique, references, todo, rules = [], ruleRefused } = finding;
  const labelled = (label: string, text: string) => `**${escaped(label)}**: ${text}`;
  const url = technique === undefined ? undefined : techniqueUrl(technique);
  return [
    `${'#'.repeat(level)} ${escaped(strings[severity])}: ${escaped(finding.title)}`,
    escaped(finding.what),
    labelled(strings.soWhat, escaped(finding.soWhat)),
    ...(todo.length === 0
      ? []
      : [
          `${labelled(strings.whatToDo, '')}\n\n${todo.map((step, index) => `${index + 1}. ${escaped(step)}`).join('\n')}`,
        ]),
    labelled(strings.confidence, escaped(finding.confidence)),
    ...(technique === undefined ? [] : [labelled(strings.technique, link(technique, url))]),
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
