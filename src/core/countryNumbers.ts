/** The countries of a log's sources as small numbers, in the order of the addresses. */
export class CountryNumbers {
  /** How many addresses the log has. */
  readonly addresses: number;
  readonly #numbers: Uint16Array;
  readonly #codes: string[] = [];

  /** @param sourceEvents events by number of the source; a country is looked up where there are any */
  constructor(sourceEvents: Float64Array, countryOf: (address: number) => string) {
    this.addresses = sourceEvents.length;
    this.#numbers = new Uint16Array(sourceEvents.length);
    const numbers = new Map<string, number>();
    for (let source = 0; source < sourceEvents.length; source++) {
      if (sourceEvents[source] === 0) continue;
      const code = countryOf(source);
      let number = numbers.get(code);
      if (number === undefined) {
        number = this.#codes.push(code) - 1;
        numbers.set(code, number);
      }
      this.#numbers[source] = number;
    }
  }

  /** How many different countries there are. */
  get size(): number {
    return this.#codes.length;
  }

  /** The number of a source's country. */
  of(source: number): number {
    return this.#numbers[source]!;
  }

  /** ISO 3166-1 alpha-2, `-`, `private` or `masked`. */
  code(number: number): string {
    return this.#codes[number]!;
  }
}
