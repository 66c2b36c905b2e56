import type { FindingCard } from '../protocol/page';
import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import { techniqueUrl, webUrl } from './reference';

/** All findings as Markdown, for a ticket or a mail. What comes from the log is escaped: its senders wrote it. */
export function findingsMarkdown(title: string, findings: readonly FindingCard[], strings: SummaryStrings): string {
  const parts = findings.map((finding) => one(finding, strings));
  return `${[`# ${escaped(strings.findings)}: ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}

function one(finding: FindingCard, strings: SummaryStrings): string {
  const { severity, technique, references, todo, rules = [], ruleRefused } = finding;
  const labelled = (label: string, text: string) => `**${escaped(label)}**: ${text}`;
  const url = technique === undefined ? undefined : techniqueUrl(technique);
  return [
    `## ${escaped(strings[severity])}: ${escaped(finding.title)}`,
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
    labelled(strings.filter, code(finding.query)),
  ].join('\n\n');
}

function link(text: string, url: string | undefined): string {
  return url === undefined ? escaped(text) : `[${escaped(text)}](<${url}>)`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/\s+/g, ' ');
}

/** A code span whose fence is longer than any run of backticks in it. */
function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  return `${fence} ${text} ${fence}`;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
