import type { PortRow } from './summary';

/** Ports are busy with this many events on some day, unless somebody sets another figure. */
export const busyPortEvents = 100;

/** The ports that got at least so many events on some day, as people choose them by hand for their charts. */
export function busyPorts(ports: readonly PortRow[], leastOnSomeDay: number): PortRow[] {
  return ports.filter(({ maxPerDay }) => maxPerDay >= leastOnSomeDay);
}
