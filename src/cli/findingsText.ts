import type { FindingsReport } from '../core/findings/findFindings';
import type { Finding } from '../core/findings/finding';
import type { RedactionMode } from '../core/redact/redactor';
import type { SeverityName } from '../core/summary';
import { baselineOf, baselineWords } from '../knowledge/findings/baseline';
import { limitWords } from '../knowledge/findings/confidenceWords';
import { findingWords, nothingRemarkable } from '../knowledge/findings/findingWords';
import { verdictOf } from '../knowledge/findings/verdict';
import { findingRules } from '../report/findingCards';
import type { Paint } from './paint';
import type { Speech } from './speech';
import { harmless, pad, wrap } from './textWidth';

/** Columns that a paragraph takes at most. */
const width = 100;
const indent = '  ';
/** Where commands begin, behind the product's name. */
const productWidth = 8;

/**
 * The findings for people, the most important first. Without a filter also the log in four answers, how loud it is, and
 * what a log of this shape cannot tell: of some packets alone neither can be said. Ends without a newline.
 */
export function findingsText(
  report: FindingsReport,
  filter: string,
  redacted: RedactionMode | undefined,
  speech: Speech,
  paint: Paint,
): string {
  const { language } = speech;
  const found = report.findings.map((finding) => findingText(finding, redacted, speech, paint));
  const hasRules = report.findings.some((finding) => findingRules(finding, language, redacted).rules !== undefined);
  const findings = [
    ...(found.length > 0 ? found : [nothingRemarkable(language)]),
    ...(hasRules ? [wrap(speech.say('findings.rules'), width, language).join('\n')] : []),
  ];
  return (filter === '' ? [verdict(report, speech, paint), ...findings, notes(report, speech, paint)] : findings).join(
    '\n\n',
  );
}

function verdict(report: FindingsReport, { language }: Speech, paint: Paint): string {
  return verdictOf(report, language)
    .map(({ question, answer, tone }) => {
      const lines = wrap(answer, width, language).map((line) => `${indent}${line}`);
      return [paint[tone === 'bad' ? 'red' : 'bold'](question), ...lines].join('\n');
    })
    .join('\n');
}

function notes({ limits, unasked }: FindingsReport, { language }: Speech, paint: Paint): string {
  return [baselineWords(baselineOf(unasked), language), ...limits.map((limit) => limitWords[limit][language])]
    .flatMap((note) => wrap(note, width, language))
    .map((line) => paint.dim(line))
    .join('\n');
}

function findingText(finding: Finding, redacted: RedactionMode | undefined, speech: Speech, paint: Paint): string {
  const { say, language } = speech;
  const words = findingWords(finding, language);
  const { rules = [], ruleRefused } = findingRules(finding, language, redacted);
  const paragraph = (text: string): readonly string[] => wrap(text, width, language);
  const confidence = `${words.confidence}${language === 'ja' ? '。' : '.'}`;
  return [
    `${paint[colours[finding.severity]](say(`severity.${finding.severity}`))}  ${paint.bold(harmless(words.title))}`,
    ...[
      ...paragraph(harmless([words.what, words.scanner, words.more].filter((part) => part !== undefined).join(' '))),
      ...paragraph(words.soWhat),
      ...words.toDo.flatMap((step) => paragraph(`- ${step}`)),
      // A command is copied as it stands: it is not broken into lines.
      ...rules.flatMap(({ product, text }) => commandLines(product, text)),
      ...(ruleRefused === undefined ? [] : paragraph(ruleRefused)),
      ...paragraph(`${confidence} ${place(finding, speech)} ${[finding.code, ...words.mitre].join(', ')}`),
      ...words.references.map(({ title, url }) => paint.dim(url === undefined ? title : `${title} <${url}>`)),
    ].map((line) => `${indent}${line}`),
  ].join('\n');
}

function commandLines(product: string, text: string): readonly string[] {
  return text
    .split('\n')
    .map((line, index) => `${pad(index === 0 ? product : '', productWidth, 'start')}  ${harmless(line)}`);
}

/** `Lines 24 to 64, 2020-04-06 16:05:29 to 16:05:31.` */
function place({ lines: [first, last], from, to }: Finding, { say, time }: Speech): string {
  const lines = first === last ? say('findings.line', first) : say('findings.lines', first, last);
  if (from === '') return lines;
  const [begin, end] = [time(from), time(to)];
  return `${lines} ${begin === end ? say('findings.at', begin) : say('findings.period', begin, end)}`;
}

const colours: Readonly<Record<SeverityName, keyof Paint>> = {
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};
