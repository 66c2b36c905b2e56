import type { Finding } from '../../core/findings/finding';
import { type Citation, citation } from '../citation';
import { commonPorts, type PortBook } from '../ownPorts';
import type { Language } from '../text';
import { confidenceReasonWords, confidenceWords } from './confidenceWords';
import { meaningOf } from './meanings';
import { numberWriter } from './numbers';
import { remedyOf } from './remedies';
import { sentenceOf } from './sentences';

/** A finding in words. Plain text: whoever shows it escapes it, as addresses and prefixes come from the log. */
export interface FindingWords {
  /** A heading, a few words. */
  readonly title: string;
  /** What happened, with its numbers: one sentence, or two. */
  readonly what: string;
  /** So what. */
  readonly soWhat: string;
  /** What to do, never empty. */
  readonly toDo: readonly string[];
  /** How sure it is, and why. */
  readonly confidence: string;
  /** Who scans openly from the source, if anybody. */
  readonly scanner?: string;
  /** That there are more findings of the kind. */
  readonly more?: string;
  readonly references: readonly Citation[];
  /** MITRE ATT&CK ids. */
  readonly mitre: readonly string[];
}

/** Words for a finding. @param ports what is known of ports, the person's own words first */
export function findingWords(finding: Finding, language: Language, ports: PortBook = commonPorts): FindingWords {
  const { title, soWhat, references, mitre } = meaningOf(finding);
  const { scanner, more } = finding;
  const reason = confidenceReasonWords[finding.reason][language];
  return {
    title: title[language],
    what: sentenceOf(finding, language, ports),
    soWhat: soWhat[language],
    toDo: remedyOf(finding).steps.map((step) => step[language]),
    confidence: `${confidenceWords[finding.confidence][language]}: ${reason}`,
    ...(scanner === undefined ? {} : { scanner: scannerWords(scanner, language) }),
    ...(more === undefined ? {} : { more: moreWords(more, language) }),
    references: references.map((one) => citation(one, language)),
    mitre,
  };
}

function scannerWords(operator: string, language: Language): string {
  return language === 'ja'
    ? `この送信元は ${operator} の公開スキャナーです。`
    : `The source belongs to ${operator}, which scans the internet openly.`;
}

function moreWords({ findings, events }: { readonly findings: number; readonly events: number }, language: Language) {
  const { count } = numberWriter(language);
  return language === 'ja'
    ? `ほかに同種の項目が ${count(findings)} 件あります (${count(events)} パケット)。`
    : `And ${count(findings)} more like it (${count(events)} packets).`;
}

/** What to say when there is no finding. */
export function nothingRemarkable(language: Language): string {
  return language === 'ja' ? '特記事項はありません。' : 'Nothing remarkable.';
}
