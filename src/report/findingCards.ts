import type { Finding } from '../core/findings/finding';
import type { RedactionMode } from '../core/redact/redactor';
import { type BlockRule, blockRule, noRuleWords, type Product, products } from '../knowledge/findings/blockRule';
import { findingWords } from '../knowledge/findings/findingWords';
import { commandsOf } from '../knowledge/findings/remedies';
import { commonPorts, type PortBook } from '../knowledge/ownPorts';
import type { Language } from '../knowledge/text';
import type { FoundReport } from '../protocol/analysis';
import type { FindingCard } from '../protocol/page';

/** How findings are told. */
export interface FindingTelling {
  readonly ports?: PortBook;
  /** What was redacted: there are no rules against pseudonyms. */
  readonly redacted?: RedactionMode | undefined;
}

/** Findings in the person's language, the most important first. @param query the filter they were found under */
export function findingCards(
  { findings, places }: Pick<FoundReport, 'findings' | 'places'>,
  query: string,
  language: Language,
  { ports = commonPorts, redacted }: FindingTelling = {},
): readonly FindingCard[] {
  return findings.map((finding, index) => {
    const words = findingWords(finding, language, ports);
    const line = places[index];
    const [first, last] = finding.lines;
    const firstShown = line?.line ?? first;
    return {
      code: finding.code,
      severity: finding.severity,
      title: words.title,
      what: [words.what, words.scanner, words.more].filter((sentence) => sentence !== undefined).join(' '),
      soWhat: words.soWhat,
      todo: words.toDo,
      confidence: words.confidence,
      references: words.references,
      techniques: words.mitre,
      events: finding.events,
      from: finding.from,
      to: finding.to,
      lines: [firstShown, firstShown + last - first] as const,
      query: findingQuery(finding, query),
      ...(line === undefined ? {} : { line }),
      ...findingRules(finding, language, redacted),
    };
  });
}

/**
 * The words that select a finding's events, behind those of the filter it was found under; empty when no filter does: its
 * lines are no packets.
 */
export function findingQuery(finding: Finding, query: string): string {
  if (finding.code === 'dominated' && finding.of === 'function') return '';
  const { source, destination, port, transport, lines } = finding;
  const rule = finding.code === 'dominated' ? finding.rule : undefined;
  const words = [
    rule === undefined || rule.includes(',') ? '' : `prefix:${rule}`,
    source === undefined ? '' : `src:${source}`,
    destination === undefined ? '' : `dst:${destination}`,
    port === undefined ? '' : `dpt:${port}`,
    transport === undefined ? '' : `proto:${transport}`,
  ].filter((word) => word !== '' && !word.includes(' '));
  if (words.length === 0) words.push(`line:${lines[0]}-${lines[1]}`);
  const before = query.split(' ').filter((word) => word !== '' && !words.includes(word));
  return [...before, ...words].join(' ');
}

/** What to paste, by product: what closes the hole, and what keeps the source out, or why nothing may. */
export function findingRules(
  finding: Finding,
  language: Language,
  redacted?: RedactionMode,
): Pick<FindingCard, 'rules' | 'ruleRefused'> {
  const commands = commandsOf(finding);
  const offered = products.map((product) => [product, ruleAgainst(finding, product, redacted)] as const);
  const rules = offered.flatMap(([product, block]) => {
    const text = [commands[product], block.rule].filter((part) => part !== undefined).join('\n');
    return text === '' ? [] : [{ product, text }];
  });
  const refused = finding.source === undefined ? undefined : refusal(offered.map(([, block]) => block));
  // Where a command isolates the device itself, nothing is refused.
  const isAnswered = refused === 'notPublic' && rules.length > 0;
  return {
    ...(rules.length === 0 ? {} : { rules }),
    ...(refused === undefined || isAnswered ? {} : { ruleRefused: noRuleWords[refused][language] }),
  };
}

function ruleAgainst(finding: Finding, product: Product, redacted: RedactionMode | undefined): BlockRule {
  const offered = blockRule(finding, product);
  const isAgainstAddress = offered.rule !== undefined || offered.reason === 'severalFamilies';
  return redacted === 'all' && isAgainstAddress ? { reason: 'pseudonym' } : offered;
}

/** Why the source gets no rule; nothing when some firewall gets one. */
function refusal(blocks: readonly BlockRule[]): NonNullable<BlockRule['reason']> | undefined {
  return blocks.some(({ rule }) => rule !== undefined) ? undefined : blocks[0]?.reason;
}
