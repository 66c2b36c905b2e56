import { fill } from '../protocol/summaryStrings';
import type { ReportDocument, ReportSection, ReportTable } from './document';
import { findingMarkdown } from './findingsMarkdown';
import { escaped, link } from './markdown';

/** The document as Markdown (CommonMark with tables), for a ticket, a mail or a wiki. Ends with a newline. */
export function documentMarkdown(report: ReportDocument): string {
  const { strings, formats, findings, quality } = report;
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  const parts = [
    `# ${escaped(fill(strings.labelled, strings.attackSummary, report.title))}`,
    list(report.facts.map(([name, value]) => `**${escaped(name)}**: ${escaped(value)}`)),
    escaped(report.baseline ?? ''),
    ...report.notices.map((notice) => `> ${escaped(notice)}`),
    `## ${escaped(strings.findings)}`,
    list(report.answers.map(({ question, answer }) => `**${escaped(question)}** ${escaped(answer)}`)),
    ...(findings.length === 0
      ? [escaped(strings.nothingRemarkable)]
      : findings.map((one) => findingMarkdown(one, { strings, formats }, 3))),
    list(report.limits.map(escaped)),
    ...report.sections.flatMap(section),
    ...(quality.length === 0 ? [] : [`## ${escaped(strings.quality)}`, list(quality.map(escaped))]),
    '---',
    report.credits.map(({ text, url }) => link(text, url)).join('  \n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function section({ heading, finding, tables = [], notes }: ReportSection): readonly string[] {
  return [
    `## ${escaped(heading)}`,
    escaped(finding),
    ...tables.flatMap((table) => [...captionMarkdown(table), tableMarkdown(table)]),
    ...notes.map(escaped),
  ];
}

function captionMarkdown({ caption }: ReportTable): readonly string[] {
  return caption === undefined ? [] : [`### ${escaped(caption)}`];
}

function tableMarkdown({ columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ heading }) => escaped(heading))),
    line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...rows.map((cells) => line(cells.map(escaped))),
  ].join('\n');
}
