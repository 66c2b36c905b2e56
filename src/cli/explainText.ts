import { citation } from '../knowledge/citation';
import { type PortCard, portCard, portRange, portRangeWords } from '../knowledge/ports';
import { registeredService } from '../knowledge/services';
import type { Paint } from './paint';
import type { Speech } from './speech';
import { pad, textWidth, wrap } from './textWidth';

type Transport = 'tcp' | 'udp';

/** What is known about a port; without a transport, about both. Ends without a newline. */
export function explainText(port: number, transport: Transport | undefined, speech: Speech, paint: Paint): string {
  const transports: readonly Transport[] = transport === undefined ? ['tcp', 'udp'] : [transport];
  const cards = transports.map((one) => portCard(port, one)).filter((card) => card !== undefined);
  if (cards.length > 0) {
    return cards.map((card) => cardText(card, speech, paint)).join('\n\n');
  }
  return unknownText(port, transports, speech);
}

function unknownText(port: number, transports: readonly Transport[], { say, language }: Speech): string {
  const name = transports.length === 1 ? `${port}/${transports[0]}` : String(port);
  const registered = transports
    .map((transport) => ({ transport, service: registeredService(port, transport) }))
    .filter(({ service }) => service !== undefined)
    .map(({ transport, service }) => `${service} (${port}/${transport})`);
  const lines = [say('explain.unknown', name), portRangeWords[portRange(port)][language]];
  return (registered.length > 0 ? [...lines, say('explain.registered', registered.join(', '))] : lines).join('\n');
}

function cardText(card: PortCard, speech: Speech, paint: Paint): string {
  const { say, language } = speech;
  const rows: readonly (readonly [title: string, text: string])[] = [
    [say('explain.severity'), `${say(`severity.${card.severity}`)} (${say(`confidence.${card.confidence}`)})`],
    [say('explain.why'), card.why[language]],
    [say('explain.fix'), card.fix[language]],
    [say('explain.malware'), card.malware.join(', ')],
    [say('explain.cves'), card.cves.map((cve) => cveText(cve, card, speech)).join(', ')],
    [say('explain.amplification'), amplificationText(card, speech)],
    [
      say('explain.sources'),
      card.references
        .map((reference) => citation(reference, language))
        .map(({ title, url }) => (url ? `${title} <${url}>` : title))
        .join('\n'),
    ],
  ];
  const said = rows.filter(([, text]) => text !== '');
  const width = Math.max(...said.map(([title]) => textWidth(title)));
  const lines = said.flatMap(([title, text]) =>
    text
      .split('\n')
      .flatMap((paragraph) => wrap(paragraph, 100 - width, language))
      .map((line, index) => `${paint.bold(pad(index === 0 ? title : '', width, 'start'))}  ${line}`.trimEnd()),
  );
  return [paint.bold(`${card.port}/${card.transport}  ${card.title[language]}`), ...lines].join('\n');
}

function cveText(cve: string, card: PortCard, { say }: Speech): string {
  return card.knownExploited.includes(cve) ? say('explain.knownExploited', cve) : cve;
}

function amplificationText({ amplification }: PortCard, { say, number, language }: Speech): string {
  if (amplification === undefined) {
    return '';
  }
  const { min, max, source } = amplification;
  return min === max
    ? say('explain.amplification.one', number(min), source[language])
    : say('explain.amplification.range', number(min), number(max), source[language]);
}
