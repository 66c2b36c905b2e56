import { commonPorts, type PortBook } from '../knowledge/ownPorts';
import { type PortRange, portRange } from '../knowledge/ports';
import { type Probe, probes } from '../knowledge/probes';
import type { PortTransport } from './packetView';
import { otherMeaning, type PortMeaning, portMeaning } from './portFacts';

/** Everything that is known about a port, for a page of its own. */
export interface ExplainFacts extends PortMeaning {
  readonly port: number;
  readonly range: PortRange;
  /** The same number on the other transport, when it means something else there. */
  readonly other?: PortMeaning;
  /** Probes that can be recognised by their size; empty for TCP. */
  readonly probes: readonly Probe[];
}

/** @param port 0 to 65535 */
export function explainFacts(port: number, transport: PortTransport, ports: PortBook = commonPorts): ExplainFacts {
  const meaning = portMeaning(port, transport, ports);
  const other = otherMeaning(port, meaning, ports);
  return {
    port,
    range: portRange(port),
    ...meaning,
    ...(other && { other }),
    probes: transport === 'udp' ? probes.filter((probe) => probe.port === port) : [],
  };
}
