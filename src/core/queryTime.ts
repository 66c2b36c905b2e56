import { dayMs, daysFromCivil } from './calendar';
import type { Term } from './query';
import type { Zone } from './zone';

/** The time that a query asks for, UTC milliseconds, `to` not included; infinite where it asks for none. */
export function timeAsked(terms: readonly Term[], zone: Zone): { readonly from: number; readonly to: number } {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    if (term.key !== 'time' || term.negated) continue;
    const spans = term.spans.map((span) => instants(span, zone));
    from = Math.max(from, Math.min(...spans.map((span) => span.from)));
    to = Math.min(to, Math.max(...spans.map((span) => span.to)));
  }
  return { from, to };
}

/** A day, month or hour as the end of a span is meant whole; an exact instant is not part of it. */
export function instants(
  span: { readonly from: string; readonly to: string },
  zone: Zone,
): { from: number; to: number } {
  return {
    from: span.from === '' ? Number.NEGATIVE_INFINITY : instant(span.from, zone, false),
    to: span.to === '' ? Number.POSITIVE_INFINITY : instant(span.to, zone, true),
  };
}

function instant(text: string, zone: Zone, asEnd: boolean): number {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?)?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(
    text,
  );
  const [year, month, day, hour, minute, second] = (match ?? []).slice(1, 7).map((part) => part && Number(part));
  let days = daysFromCivil(Number(year), Number(month), Number(day ?? 1));
  if (asEnd && day === undefined)
    days = daysFromCivil(Number(year) + (month === 12 ? 1 : 0), (Number(month) % 12) + 1, 1);
  let local = days * dayMs + Number(hour ?? 0) * 3_600_000 + Number(minute ?? 0) * 60_000 + Number(second ?? 0) * 1000;
  if (asEnd && day !== undefined && second === undefined)
    local += minute !== undefined ? 60_000 : hour !== undefined ? 3_600_000 : dayMs;
  const offset = match?.[7];
  if (offset === undefined) return zone.toUtc(local);
  if (offset === 'Z') return local;
  const sign = offset.startsWith('-') ? 1 : -1;
  return local + sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * 60_000;
}
