import type { OwnPort } from '../core/ownPort';
import { type PortCard, portCard, serviceName, type Transport } from './ports';
import { severities } from './severity';

/** Where the meaning of a port is looked up. */
export interface PortBook {
  portCard(port: number, transport: Transport): PortCard | undefined;
  serviceName(port: number, transport: Transport): string | undefined;
}

/** The collected knowledge alone. */
export const commonPorts: PortBook = { portCard, serviceName };

/** Longest phrase of a lens. */
const longestPhrase = 60;

/** The collected knowledge with a person's own ports before it. */
export function portBook(own: readonly OwnPort[]): PortBook {
  if (own.length === 0) return commonPorts;
  const cards = new Map(own.map((one) => [`${one.port}/${one.transport}`, cardOf(one)]));
  const find = (port: number, transport: Transport) => cards.get(`${port}/${transport}`);
  return {
    portCard: (port, transport) => find(port, transport) ?? portCard(port, transport),
    serviceName(port, transport) {
      const service = find(port, transport)?.service;
      return service === undefined || service === 'unknown' ? serviceName(port, transport) : service;
    },
  };
}

function cardOf({ port, transport, name, severity, text, silent }: OwnPort): PortCard {
  const known = portCard(port, transport);
  const service = name ?? known?.service ?? serviceName(port, transport) ?? 'unknown';
  const base = known ?? {
    port,
    transport,
    confidence: 'general',
    malware: [],
    cves: [],
    knownExploited: [],
    references: [],
    title: both(service),
    why: both(''),
    phrase: both(''),
    fix: both(''),
  };
  return {
    ...base,
    service,
    severity: silent ? 'info' : (severity ?? known?.severity ?? 'info'),
    ...(name === undefined ? {} : { title: both(name) }),
    ...(text === undefined ? {} : { why: both(text), phrase: both(shortened(text)) }),
  };
}

function both(text: string): { readonly en: string; readonly ja: string } {
  return { en: text, ja: text };
}

function shortened(text: string): string {
  return text.length <= longestPhrase ? text : `${text.slice(0, longestPhrase - 1).trimEnd()}…`;
}

/**
 * Own ports as people write them: by `8123/tcp`, or `8123` for tcp and udp alike, an object with `name`, `severity`, `text`
 * or `silent`. What makes no sense is left out.
 */
export function readOwnPorts(setting: unknown): readonly OwnPort[] {
  if (!isRecord(setting)) return [];
  return Object.entries(setting).flatMap(([key, value]) => {
    const [, digits, transport] = /^(\d{1,5})(?:\/(tcp|udp))?$/.exec(key) ?? [];
    const port = Number(digits);
    if (digits === undefined || port > 65535 || !isRecord(value)) return [];
    const transports = transport === undefined ? (['tcp', 'udp'] as const) : [transport as 'tcp' | 'udp'];
    const severity = severities.find((one) => one === value.severity);
    const facts = {
      ...textOf('name', value.name),
      ...(severity === undefined ? {} : { severity }),
      ...textOf('text', value.text),
      ...(value.silent === true ? { silent: true as const } : {}),
    };
    return transports.map((one) => ({ port, transport: one, ...facts }));
  });
}

function textOf<Key extends 'name' | 'text'>(key: Key, value: unknown): { readonly [K in Key]?: string } {
  const text = typeof value === 'string' ? value.trim() : '';
  return (text === '' ? {} : { [key]: text }) as { readonly [K in Key]?: string };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
