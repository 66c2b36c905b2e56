import { commonPorts, type PortBook } from '../knowledge/ownPorts';
import { isKnownBad } from '../knowledge/ports';
import { compareSeverity, type Severity } from '../knowledge/severity';
import type { Bilingual } from '../knowledge/text';
import type { PortTransport } from './packetView';

/** What a log says about one destination port: the part of the worker's answer that a lens needs. */
export interface LensSighting {
  readonly port: number;
  readonly transport: PortTransport;
  readonly events: number;
  /** 1-based. */
  readonly firstLine: number;
  readonly topSource?: { readonly address: string; readonly events: number };
}

/** One lens above the first line of a port with a bad name. */
export interface LensFact {
  /** 1-based. */
  readonly line: number;
  readonly port: number;
  readonly transport: PortTransport;
  readonly severity: Severity;
  /** `unknown` when nobody knows. */
  readonly service: string;
  readonly phrase: Bilingual;
  readonly events: number;
  /** Part of the events that the loudest source sent, 0 to 1; absent when no source is known. */
  readonly topShare?: number;
}

/**
 * The lenses of a log: ports of severity `medium` or worse, at most one a line (the worst, then the most frequent), the
 * worst first, then those with most events.
 */
export function lensFacts(
  sightings: readonly LensSighting[],
  ports: PortBook = commonPorts,
  maximum = 200,
): readonly LensFact[] {
  const lines = new Set<number>();
  return sightings
    .flatMap((sighting) => lensFact(sighting, ports) ?? [])
    .sort((a, b) => compareSeverity(a.severity, b.severity) || b.events - a.events)
    .filter(({ line }) => !lines.has(line) && lines.add(line))
    .slice(0, maximum);
}

function lensFact(
  { port, transport, events, firstLine, topSource }: LensSighting,
  ports: PortBook,
): LensFact | undefined {
  const card = ports.portCard(port, transport);
  if (card === undefined || !isKnownBad(card)) return undefined;
  const { severity, service, phrase } = card;
  const share = topSource === undefined || events === 0 ? undefined : topSource.events / events;
  const fact = { line: firstLine, port, transport, severity, service, phrase, events };
  return share === undefined ? fact : { ...fact, topShare: share };
}
