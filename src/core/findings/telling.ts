import { portOfKey } from '../eventTotals';
import { isoTime } from '../isoTime';
import { AddressKind } from '../packet';
import type { SeverityName } from '../summary';
import type { DetectorTools } from './detector';
import type { Evidence } from './evidence';
import type { FindingBase, PortText, SourceScope } from './finding';
import { AddressNature } from './findingContext';

/** Ports listed by number in a finding. */
const listedPorts = 10;

/** What a finding says of its events. */
export function periodOf(
  evidence: Pick<Evidence, 'events' | 'from' | 'to' | 'firstLine' | 'lastLine'>,
): Pick<FindingBase, 'events' | 'from' | 'to' | 'lines'> {
  return {
    events: evidence.events,
    from: isoTime(evidence.from),
    to: isoTime(evidence.to),
    lines: [evidence.firstLine, evidence.lastLine],
  };
}

/** What a finding says of its source; nothing when there is none. */
export function sourceOf(
  { selection: { table }, context }: DetectorTools,
  address: number | undefined,
): Pick<FindingBase, 'source' | 'sourceScope' | 'country' | 'scanner'> {
  if (address === undefined || address === 0) return {};
  const country = context.countryOf(address);
  const { operators, operatorOf } = context.scanners;
  const scanner = operators[operatorOf[address]! - 1];
  return {
    source: table.addresses.text(address),
    sourceScope: scopeOf(
      table.addresses.kind(address),
      context.natures[address]!,
      context.direction.isHome[address] === 1,
    ),
    ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
    ...(scanner === undefined ? {} : { scanner }),
  };
}

function scopeOf(kind: number, nature: number, isHome: boolean): SourceScope {
  if (kind === AddressKind.text) return 'masked';
  if (isHome) return 'home';
  return nature === AddressNature.public ? 'public' : 'invalid';
}

/** Port and transport of a port key. */
export function portOf(portKey: number): { port: number; transport: 'tcp' | 'udp' } {
  return portOfKey(portKey);
}

/** How many ports, and the first of them by number. */
export function portsOf(keys: ReadonlySet<number>): { ports: number; portList: readonly PortText[] } {
  const sorted = [...keys].sort((a, b) => (a & 0xffff) - (b & 0xffff) || a - b);
  return { ports: keys.size, portList: sorted.slice(0, listedPorts).map(portText) };
}

/** `22/tcp` */
export function portText(portKey: number): PortText {
  const { port, transport } = portOfKey(portKey);
  return `${port}/${transport}`;
}

/**
 * The severity of what came unasked, by what became of it: let in is high, kept out is low, and medium when the log does
 * not say; so a refused scan never stands above an accepted one.
 */
export function severityOf({
  events,
  accepted,
  refused,
}: Pick<Evidence, 'events' | 'accepted' | 'refused'>): SeverityName {
  if (accepted > 0) return 'high';
  return refused >= events ? 'low' : 'medium';
}
