/** ISO 8601 in UTC, or the empty string for an unknown time. */
export function isoTime(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString() : '';
}
