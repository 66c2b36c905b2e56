import * as vscode from 'vscode';
import { citation } from '../../knowledge/citation';
import { portRangeWords, type Reference } from '../../knowledge/ports';
import type { PortFact, PortMeaning } from '../../language/portFacts';
import type { PortSighting } from '../../protocol/analysis';
import { eventCount, language, list, number, percent, sourceCount } from './language';
import { type Card, code, plain, sentence, words } from './markdown';
import { confidenceWords, severityWord } from './severityWords';

/** References that a hover has room for; the explain page has them all. */
const fewReferences = 3;

/** @param sighting what this log says about the port, once the worker has read it */
export function portWords(fact: PortFact, sighting: PortSighting | undefined): Card {
  const { port, role, meanings, other } = fact;
  const [meaning] = meanings;
  const title = titleOf(fact);
  const isSingle = meanings.length === 1 && meaning !== undefined;
  const isSought = role === 'destination' && isSingle && fact.side === undefined;
  const severity = isSought && meaning.card ? severityWord(meaning.card.severity) : undefined;
  return {
    title: severity === undefined ? title : `${title} · ${severity}`,
    facts: [
      sideWords(fact),
      ...(isSought ? meaningFacts(meaning) : meanings.map((one) => briefMeaning(port, one))),
      meanings.every(isUnknown) ? unknownWords(fact) : undefined,
      fact.length?.probe && words(fact.length.probe.words),
      other && isSought ? briefMeaning(port, other) : undefined,
      meaning?.card === undefined ? sentence(portRangeWords[fact.range]) : undefined,
      sighting && isSought ? sightingWords(sighting) : undefined,
      isSought && meaning.card !== undefined && meaning.card.references.length > 0
        ? vscode.l10n.t(
            'Severity: {0} ({1})',
            severityWord(meaning.card.severity),
            confidenceWords(meaning.card.confidence),
          )
        : undefined,
      isSought && meaning.card !== undefined && meaning.card.references.length > 0
        ? vscode.l10n.t(
            'References: {0}',
            meaning.card.references.slice(0, fewReferences).map(referenceLink).join('; '),
          )
        : undefined,
    ],
  };
}

function titleOf({ port, role, meanings, protocol }: PortFact): string {
  const transports = meanings.map(({ transport }) => transport);
  const suffix = protocol?.toLowerCase() ?? (transports.length === 1 ? transports[0] : undefined);
  const name = suffix === undefined ? String(port) : `${port}/${suffix}`;
  const service = meanings.length === 1 ? meanings[0].service : undefined;
  const shown = service === undefined ? code(name) : `${code(name)} ${plain(service)}`;
  return role === 'source' ? vscode.l10n.t('Source port {0}', shown) : vscode.l10n.t('Destination port {0}', shown);
}

function isUnknown({ service, card }: PortMeaning): boolean {
  return service === undefined && card === undefined;
}

function unknownWords({ protocol, side }: PortFact): string | undefined {
  if (side === 'client') return undefined;
  if (protocol !== undefined) return vscode.l10n.t('Ports of this protocol are not in the collection.');
  return vscode.l10n.t('Unknown: neither a registered service nor a known attack. No cause is guessed.');
}

function sideWords({ role, side }: PortFact): string | undefined {
  if (side === 'client' && role === 'destination') {
    return vscode.l10n.t('The packet is an answer: this is the port of the side that asked, not a service.');
  }
  if (side === 'client') return vscode.l10n.t('The arbitrary port of a client: it says nothing about the packet.');
  if (side === 'service') return vscode.l10n.t('The port of a service: the packet seems to be an answer.');
  return undefined;
}

/** What is known, at length. */
function meaningFacts({ card }: PortMeaning): (string | undefined)[] {
  if (card === undefined) return [];
  const { malware, cves, amplification } = card;
  return [
    words(card.why),
    malware.length > 0 ? vscode.l10n.t('Known for: {0}', plain(list(malware, 5))) : undefined,
    cves.length > 0 ? vscode.l10n.t('Flaws tried: {0}', plain(list(cves, 4))) : undefined,
    amplification &&
      vscode.l10n.t(
        'Amplifies a forged request {0} times (source: {1}).',
        plain(factor(amplification)),
        words(amplification.source),
      ),
    words(card.fix) === '' ? undefined : vscode.l10n.t('What to do: {0}', words(card.fix)),
  ];
}

/** The title, as a link where there is an address. */
export function referenceLink(reference: Reference): string {
  const { title, url } = citation(reference, language());
  return url === undefined ? plain(title) : `[${plain(title)}](<${url}>)`;
}

/** The page of a CVE in NIST's National Vulnerability Database. */
export function flawUrl(cve: string): string {
  return `https://nvd.nist.gov/vuln/detail/${encodeURIComponent(cve)}`;
}

/** `556.9`, `24 – 54` */
export function factor({ min, max }: { readonly min: number; readonly max: number }): string {
  return min === max ? number(min) : `${number(min)} – ${number(max)}`;
}

/** One line: `389/udp cldap: CLDAP reflector · High` */
export function briefMeaning(port: number, { transport, service, card }: PortMeaning): string | undefined {
  if (service === undefined && card === undefined) return undefined;
  const name = `${code(`${port}/${transport}`)} ${plain(service ?? '')}`.trim();
  return card === undefined ? name : `${name}: ${words(card.title)} · ${severityWord(card.severity)}`;
}

/** `In this log: 1,234 events from 56 sources, first in line 12. Loudest: 203.0.113.9 (75%)` */
export function sightingWords({ events, sources, firstLine, topSource }: PortSighting): string {
  const [all, from, first] = [eventCount(events), sourceCount(sources), number(firstLine)];
  if (topSource === undefined || sources < 2 || events === 0) {
    return vscode.l10n.t('In this log: {0} from {1}, first in line {2}.', all, from, first);
  }
  return vscode.l10n.t(
    'In this log: {0} from {1}, first in line {2}. Loudest: {3} ({4}).',
    all,
    from,
    first,
    code(topSource.address),
    percent(topSource.events / events),
  );
}
