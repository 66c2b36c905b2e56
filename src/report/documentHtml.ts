import type { FindingCard } from '../protocol/page';
import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import { chartSvgs } from './chartSvg';
import type { ReportDocument, ReportSection, ReportTable } from './document';
import { findingFacts } from './findingFacts';
import type { Formats } from './format';
import { element, escapedHtml } from './html';
import { techniqueUrl, webUrl } from './links';
import { reportStyle } from './reportStyle';

/** Shape and colour both tell the severity; the word beside it does, too. */
const marks = { critical: '⬣', high: '▲', medium: '◆', low: '●', info: 'ℹ' } as const;

/**
 * The document as one web page that needs nothing else: no script, no network, its style inside; light and dark as the
 * reader has it. Ends with a newline.
 */
export function documentHtml(report: ReportDocument): string {
  const { strings, title } = report;
  const name = fill(strings.labelled, strings.attackSummary, title);
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return `<!DOCTYPE html>
<html lang="${escapedHtml(report.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapedHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapedHtml(name)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
${[head(report), findings(report), ...report.sections.map((one) => section(one, strings)), quality(report), credits(report)].join('\n')}
</main>
</body>
</html>
`;
}

function head({ strings, title, facts, baseline, notices }: ReportDocument): string {
  const figures = facts.map(([name, value]) => element('div', {}, words('dt', name), words('dd', value)));
  return element(
    'header',
    {},
    words('p', strings.attackSummary, 'overline'),
    words('h1', title),
    ...notices.map((notice) => words('p', notice, 'notice')),
    element('dl', { class: 'facts' }, ...figures),
    baseline === undefined ? '' : words('p', baseline, 'note'),
  );
}

function findings({ strings, formats, findings: all, answers, limits }: ReportDocument): string {
  const answered = answers.flatMap(({ question, answer }) => [words('dt', question), words('dd', answer)]);
  const content =
    all.length === 0
      ? [words('p', strings.nothingRemarkable)]
      : [element('ul', { class: 'findings' }, ...all.map((one) => finding(one, strings, formats)))];
  return element(
    'section',
    {},
    words('h2', strings.findings),
    answers.length === 0 ? '' : element('dl', { class: 'answers' }, ...answered),
    ...content,
    ...limits.map((limit) => words('p', limit, 'note')),
  );
}

function finding(card: FindingCard, strings: SummaryStrings, formats: Formats): string {
  const { severity, title, what, soWhat, todo, confidence, techniques, references, rules = [], ruleRefused } = card;
  const labelled = (name: string, value: string) => [words('dt', name), element('dd', {}, value)];
  const badge = element(
    'span',
    { class: `badge ${severity}` },
    element('span', { 'aria-hidden': 'true' }, marks[severity]),
    ` ${escapedHtml(strings[severity])}`,
  );
  const link = (text: string, url: string | undefined) =>
    url === undefined ? escapedHtml(text) : element('a', { href: url, rel: 'noreferrer' }, escapedHtml(text));
  const list = (items: readonly string[]) => element('ul', {}, ...items.map((item) => element('li', {}, item)));
  const details = element(
    'dl',
    {},
    ...labelled(strings.soWhat, escapedHtml(soWhat)),
    ...(todo.length === 0 ? [] : labelled(strings.whatToDo, list(todo.map(escapedHtml)))),
    ...labelled(strings.confidence, escapedHtml(confidence)),
    ...findingFacts(card, strings, formats).flatMap(([name, value]) => labelled(name, escapedHtml(value))),
    ...(techniques.length === 0
      ? []
      : labelled(strings.technique, techniques.map((one) => link(one, techniqueUrl(one))).join(', '))),
    ...(references.length === 0
      ? []
      : labelled(strings.references, list(references.map((one) => link(one.title, webUrl(one.url)))))),
    ...rules.flatMap(({ product, text }) =>
      labelled(fill(strings.ruleFor, product), element('pre', { tabindex: 0 }, escapedHtml(text))),
    ),
  );
  return element(
    'li',
    {},
    element('h3', {}, badge, ' ', escapedHtml(title)),
    words('p', what),
    element(
      'details',
      {},
      words('summary', strings.whatToDo),
      details,
      ruleRefused === undefined ? '' : words('p', ruleRefused),
    ),
  );
}

function section(
  { heading, finding: sentence, charts = [], tables = [], notes }: ReportSection,
  strings: SummaryStrings,
): string {
  const shown = tables.flatMap((table) => [
    table.caption === undefined ? '' : words('h3', table.caption),
    tableHtml(table, table.caption ?? heading),
  ]);
  return element(
    'section',
    {},
    words('h2', heading),
    sentence === '' ? '' : words('p', sentence, 'finding'),
    ...(charts.length === 0 ? shown : charts.flatMap((chart) => chartSvgs(chart, sentence))),
    ...notes.map((note) => words('p', note, 'note')),
    charts.length === 0 || tables.length === 0
      ? ''
      : element('details', {}, words('summary', fill(strings.asTable, heading)), ...shown),
  );
}

function tableHtml({ columns, rows }: ReportTable, caption: string): string {
  const side = (index: number) => (columns[index]?.numeric === true ? 'numeric' : undefined);
  const headings = columns.map(({ heading }, index) =>
    element('th', { scope: 'col', class: side(index) }, escapedHtml(heading)),
  );
  const lines = rows.map(([first = '', ...cells]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, escapedHtml(first)),
      ...cells.map((cell, index) => element('td', { class: side(index + 1) }, escapedHtml(cell))),
    ),
  );
  const table = element(
    'table',
    {},
    words('caption', caption),
    element('thead', {}, element('tr', {}, ...headings)),
    element('tbody', {}, ...lines),
  );
  // What scrolls must be reachable by the keyboard.
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, table);
}

function quality({ strings, quality: notes }: ReportDocument): string {
  if (notes.length === 0) return '';
  const list = element('ul', {}, ...notes.map((note) => words('li', note)));
  return element('section', {}, words('h2', strings.quality), list);
}

function credits({ credits: all }: ReportDocument): string {
  const lines = all.map(({ text, url }) =>
    element(
      'p',
      {},
      url === undefined ? escapedHtml(text) : element('a', { href: url, rel: 'noreferrer' }, escapedHtml(text)),
    ),
  );
  return element('footer', {}, ...lines);
}

function words(name: string, text: string, kind?: string): string {
  return element(name, { class: kind }, escapedHtml(text));
}
