import type { FindingsReport } from '../core/findings/findFindings';
import type { Finding } from '../core/findings/finding';
import type { SeverityName } from '../core/summary';
import { baselineOf, baselineWords } from '../knowledge/findings/baseline';
import { limitWords } from '../knowledge/findings/confidenceWords';
import { findingWords, nothingRemarkable } from '../knowledge/findings/findingWords';
import { verdictOf } from '../knowledge/findings/verdict';
import type { Paint } from './paint';
import type { Speech } from './speech';
import { harmless, wrap } from './textWidth';

/** Columns that a paragraph takes at most. */
const width = 100;
const indent = '  ';

/** The findings for people, the most important first, and what a log of this shape cannot tell. Ends without a newline. */
export function findingsText(report: FindingsReport, speech: Speech, paint: Paint): string {
  const { language } = speech;
  const { findings, limits, unasked } = report;
  const verdict = verdictOf(report, language).map(({ question, answer, tone }) => {
    const lines = wrap(answer, width, language).map((line) => `${indent}${line}`);
    return [paint[tone === 'bad' ? 'red' : 'bold'](question), ...lines].join('\n');
  });
  const found = findings.map((finding) => findingText(finding, speech, paint));
  const baseline = wrap(baselineWords(baselineOf(unasked), language), width, language);
  const notes = [...baseline, ...limits.map((limit) => limitWords[limit][language])].map((note) => paint.dim(note));
  return [
    verdict.join('\n'),
    ...(found.length > 0 ? found : [nothingRemarkable(language)]),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n');
}

function findingText(finding: Finding, speech: Speech, paint: Paint): string {
  const { say, language } = speech;
  const words = findingWords(finding, language);
  const colour = colours[finding.severity];
  const severity = say(`severity.${finding.severity}`);
  const [first, last] = finding.lines;
  const lines = first === last ? say('findings.line', first) : say('findings.lines', first, last);
  const paragraphs = [
    harmless([words.what, words.scanner, words.more].filter((part) => part !== undefined).join(' ')),
    words.soWhat,
    ...words.toDo.map((step) => `- ${step}`),
    `${words.confidence}${fullStop(language)} ${lines} ${[finding.code, ...words.mitre].join(', ')}`,
  ];
  return [
    `${paint[colour](severity)}  ${paint.bold(harmless(words.title))}`,
    ...paragraphs.flatMap((text) => wrap(text, width, language).map((line) => `${indent}${line}`)),
  ].join('\n');
}

const colours: Readonly<Record<SeverityName, keyof Paint>> = {
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};

function fullStop(language: Speech['language']): string {
  return language === 'ja' ? '。' : '.';
}
