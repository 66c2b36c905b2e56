import type { EventTable } from '../core/eventTable';
import { type FindingContext, homeAddresses } from '../core/findings/findingContext';
import { defaultThresholds } from '../core/findings/thresholds';
import { ceilingNotes, flatCeilings } from '../core/flatCeilings';
import { type QualityNote, qualityCodes } from '../core/quality';
import { findingKnowledge } from '../knowledge/findings/findingKnowledge';

/** What the detectors are told of a table whatever is selected; worked out once, and anew when the table has grown. */
export class Judging {
  readonly #table: EventTable;
  readonly #home: readonly string[];
  #addresses = -1;
  #knowledge!: ReturnType<typeof findingKnowledge> & Pick<FindingContext, 'isHome'>;
  #rows = -1;
  #ceilings: FindingContext['ceilings'] = [];

  /** @param home own networks, CIDR; empty: the private ranges */
  constructor(table: EventTable, home: readonly string[]) {
    this.#table = table;
    this.#home = home;
  }

  /** What is known of the addresses and ports. */
  get knowledge(): ReturnType<typeof findingKnowledge> & Pick<FindingContext, 'isHome'> {
    const { addresses } = this.#table;
    if (this.#addresses !== addresses.size) {
      this.#addresses = addresses.size;
      this.#knowledge = { ...findingKnowledge(addresses), isHome: homeAddresses(this.#table, this.#home) };
    }
    return this.#knowledge;
  }

  /** Ceilings that the lines hit; none while times are still to be resolved. */
  get ceilings(): FindingContext['ceilings'] {
    const { length, resolvedRows } = this.#table;
    if (this.#rows !== length && resolvedRows === length) {
      this.#rows = length;
      this.#ceilings = flatCeilings(this.#table, defaultThresholds.rateLimit);
    }
    return this.#ceilings;
  }

  /** The notes of the reader and those on ceilings, in the order of the codes. */
  quality(notes: readonly QualityNote[]): readonly QualityNote[] {
    const all = [...notes, ...ceilingNotes(this.ceilings)];
    return all.sort((a, b) => qualityCodes.indexOf(a.code) - qualityCodes.indexOf(b.code));
  }
}
