import type { LineReading } from '../core/lineReading';
import type { Zone } from '../core/zone';
import { hasCountry, ipv4Kind, ipv6Kind } from '../knowledge/addressKinds';
import { ipv4Number, ipv6Bytes } from '../knowledge/addressText';
import { timeFact } from './headFacts';
import { PacketView, type PortTransport } from './packetView';
import { portFact } from './portFacts';

/** The service that usually listens on the port before the hint. */
export interface ServiceHint {
  readonly code: 'service';
  readonly port: number;
  readonly transport: PortTransport;
  readonly service: string;
}

/** The address before the hint has a country; which one is for the worker to say. */
export interface CountryHint {
  readonly code: 'country';
  /** As in the line. */
  readonly address: string;
}

/** The time before the hint, as the clocks of the person's zone show it. */
export interface LocalTimeHint {
  readonly code: 'localTime';
  /** Milliseconds since 1970 as if that zone were UTC. */
  readonly local: number;
  /** Whether the clocks show another day than the line does. */
  readonly otherDay: boolean;
}

/** A hint behind a field; `at` is its column in UTF-16 units. */
export type InlayFact = (ServiceHint | CountryHint | LocalTimeHint) & { readonly at: number };

/**
 * The few hints of a line, in its order: at most one time, one country (the remote side's, as far as the line tells) and one
 * service (of the side that is asked).
 */
export function inlayFacts(reading: LineReading, zone: Zone): readonly InlayFact[] {
  if (reading.kind !== 'packet') return [];
  const view = new PacketView(reading, false);
  const hints = [localTimeHint(view, zone), countryHint(view), serviceHint(view)];
  return hints.filter((hint) => hint !== undefined).sort((a, b) => a.at - b.at);
}

function localTimeHint(view: PacketView, zone: Zone): InlayFact | undefined {
  const time = view.field('time');
  const fact = time && timeFact(time.text);
  if (fact?.clock !== 'utc') return undefined;
  const stated = fact.milliseconds + statedOffset(fact.text);
  const local = fact.milliseconds + zone.offsetAt(fact.milliseconds);
  if (stated === local) return undefined;
  const otherDay = dayOf(stated) !== dayOf(local);
  return { code: 'localTime', local, otherDay, at: time?.end ?? 0 };
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** Milliseconds that `...+09:00`, `... +0900` or `...Z` is ahead of UTC. */
function statedOffset(text: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)\W*$/.exec(text) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -offset : offset;
}

/** The source's country; the destination's when the source has none: what leaves goes somewhere. */
function countryHint(view: PacketView): InlayFact | undefined {
  const sides = [view.field('source'), view.field('destination')];
  const remote = sides.find((side) => side !== undefined && isLocatable(side.text));
  return remote && { code: 'country', address: remote.text, at: remote.end };
}

function isLocatable(text: string): boolean {
  const v4 = ipv4Number(text);
  if (v4 !== undefined) return hasCountry(ipv4Kind(v4));
  const v6 = text.includes(':') ? ipv6Bytes(text) : undefined;
  return v6 !== undefined && hasCountry(ipv6Kind(v6));
}

function serviceHint(view: PacketView): InlayFact | undefined {
  return serviceOf(view, 'destination') ?? serviceOf(view, 'source');
}

function serviceOf(view: PacketView, role: 'source' | 'destination'): InlayFact | undefined {
  const field = view.field(`${role}Port`);
  const port = view.number(`${role}Port`);
  if (field === undefined || port === undefined || port > 65535) return undefined;
  const { side, meanings } = portFact(view, role, port);
  const [meaning] = meanings;
  const isAsked = role === 'destination' ? side === undefined : side === 'service';
  if (!isAsked || meanings.length !== 1 || meaning?.service === undefined) return undefined;
  return { code: 'service', port, transport: meaning.transport, service: meaning.service, at: field.end };
}
