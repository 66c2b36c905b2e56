/** The clocks of real time zones change on quarters of an hour, their own and those of UTC. */
export const quarterMs = 900_000;

/** A time zone: offsets from UTC, quick for times that lie close together. */
export class Zone {
  /** As `Intl` spells it, or `+09:00`. */
  readonly name: string;
  readonly #fixed: number | undefined;
  readonly #format: Intl.DateTimeFormat | undefined;
  readonly #offsets = new Map<number, number>();
  #quarter = Number.NaN;
  #offset = 0;

  /**
   * @param name `local`, `UTC`, `Z`, an offset such as `+09:00`, or an IANA name.
   * @throws RangeError when there is no such zone.
   */
  constructor(name: string) {
    const fixed = fixedOffset(name);
    if (fixed !== undefined) {
      this.name = fixed === 0 ? 'UTC' : name;
      this.#fixed = fixed;
      return;
    }
    this.#format = new Intl.DateTimeFormat('en-US', {
      ...(name === 'local' ? {} : { timeZone: name }),
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    this.name = this.#format.resolvedOptions().timeZone;
  }

  /** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
  offsetAt(utc: number): number {
    if (this.#fixed !== undefined) return this.#fixed;
    const quarter = Math.floor(utc / quarterMs);
    if (quarter === this.#quarter) return this.#offset;
    let offset = this.#offsets.get(quarter);
    if (offset === undefined) {
      offset = this.#computeOffset(quarter * quarterMs);
      this.#offsets.set(quarter, offset);
    }
    this.#quarter = quarter;
    this.#offset = offset;
    return offset;
  }

  /**
   * The instant at which the zone's clocks show `local` (milliseconds, counted as if they were UTC). A time that the clocks
   * skip is read with the offset before the change, a time they show twice is the first.
   */
  toUtc(local: number): number {
    if (this.#fixed !== undefined) return local - this.#fixed;
    const before = this.offsetAt(local - 86_400_000);
    const early = local - before;
    if (this.offsetAt(early) === before) return early;
    const after = local - this.offsetAt(early);
    return this.offsetAt(after) === local - after ? after : early;
  }

  #computeOffset(utc: number): number {
    const parts: Record<string, number> = {};
    for (const { type, value } of this.#format?.formatToParts(utc) ?? []) parts[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return Math.round((local - utc) / 60_000) * 60_000;
  }
}

function fixedOffset(name: string): number | undefined {
  if (name === 'UTC' || name === 'Z') return 0;
  const match = /^([+-])([01]\d|2[0-3]):?([0-5]\d)$/.exec(name);
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}
