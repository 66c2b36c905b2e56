import * as vscode from 'vscode';
import { type PortCard, portRangeWords } from '../../knowledge/ports';
import type { ExplainFacts } from '../../language/explainFacts';
import type { PortMeaning } from '../../language/portFacts';
import type { PortSighting } from '../../protocol/analysis';
import { number } from './language';
import { code, plain, sentence, words } from './markdown';
import { factor, flawUrl, referenceLink, sightingWords } from './portWords';
import { confidenceWords, severityWord } from './severityWords';

/**
 * Everything that is known about a port, as a Markdown page.
 * @param sighting what the log at hand says about the port, if there is one
 */
export function explainWords(facts: ExplainFacts, sighting?: PortSighting): string {
  const { port, transport, service, card, range, other, probes } = facts;
  const name = `${port}/${transport}`;
  const blocks = [
    `# ${plain(service === undefined ? name : `${name} ${service}`)}`,
    card === undefined ? undefined : `**${words(card.title)}**`,
    card === undefined ? unknownWords(service) : severityLine(card),
    bullets([
      sentence(portRangeWords[range]),
      card && card.service !== service && service !== undefined
        ? vscode.l10n.t('Registered service: {0}', plain(service))
        : undefined,
      sighting && sightingWords(sighting),
    ]),
    ...(card === undefined ? [] : cardBlocks(card)),
    ...(probes.length === 0 ? [] : [heading(vscode.l10n.t('Recognised by its length')), probeTable(probes)]),
    ...(other === undefined ? [] : otherBlocks(port, other)),
    ...(card === undefined || card.references.length === 0
      ? []
      : [heading(vscode.l10n.t('References')), references(card)]),
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

function heading(text: string): string {
  return `## ${text}`;
}

function bullets(items: readonly (string | undefined)[]): string {
  return items
    .filter((item) => item !== undefined && item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

function severityLine({ severity, confidence }: PortCard): string {
  return vscode.l10n.t('Severity: {0} ({1})', severityWord(severity), confidenceWords(confidence));
}

function unknownWords(service: string | undefined): string {
  return service === undefined
    ? vscode.l10n.t('Unknown: neither a registered service nor a known attack. No cause is guessed.')
    : vscode.l10n.t('A registered service. No attack on it is known to this collection.');
}

function cardBlocks(card: PortCard): readonly (string | undefined)[] {
  const { why, malware, cves, knownExploited, amplification, fix } = card;
  return [
    ...(words(why) === '' ? [] : [heading(vscode.l10n.t('Why packets arrive here')), words(why)]),
    bullets([
      malware.length > 0 ? vscode.l10n.t('Known for: {0}', malware.map(plain).join(', ')) : undefined,
      amplification &&
        vscode.l10n.t(
          'Amplification: a forged request grows {0} times ({1}).',
          plain(factor(amplification)),
          words(amplification.source),
        ),
    ]),
    ...(cves.length > 0 ? [heading(vscode.l10n.t('Flaws tried')), flaws(cves, knownExploited)] : []),
    ...(words(fix) === '' ? [] : [heading(vscode.l10n.t('What to do')), words(fix)]),
  ];
}

function flaws(cves: readonly string[], knownExploited: readonly string[]): string {
  return bullets(
    cves.map((cve) => {
      const link = `[${plain(cve)}](${flawUrl(cve)})`;
      return knownExploited.includes(cve) ? `${link} · ${vscode.l10n.t('known to be exploited (CISA)')}` : link;
    }),
  );
}

function probeTable(probes: ExplainFacts['probes']): string {
  const rows = probes.map(({ payloadBytes: [min, max], words: text }) => {
    const bytes = min === max ? number(min) : `${number(min)}–${number(max)}`;
    const packet = min === max ? number(min + 28) : `${number(min + 28)}–${number(max + 28)}`;
    return `| ${bytes} | ${packet} | ${words(text)} |`;
  });
  const head = [vscode.l10n.t('UDP data, bytes'), vscode.l10n.t('IPv4 packet, bytes'), vscode.l10n.t('Meaning')];
  return [`| ${head.join(' | ')} |`, '| ---: | ---: | --- |', ...rows].join('\n');
}

function otherBlocks(port: number, { transport, service, card }: PortMeaning): readonly string[] {
  const name = code(`${port}/${transport}`);
  const title =
    transport === 'udp'
      ? vscode.l10n.t('The same number on UDP: {0}', name)
      : vscode.l10n.t('The same number on TCP: {0}', name);
  if (card === undefined) return [heading(title), plain(service ?? '')];
  return [heading(title), `${words(card.title)} · ${severityWord(card.severity)}`, words(card.why)];
}

function references({ references: all }: PortCard): string {
  return bullets(all.map(referenceLink));
}
