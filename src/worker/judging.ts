import type { EventTable } from '../core/eventTable';
import type { FindingContext } from '../core/findings/findingContext';
import { thresholdsFrom } from '../core/findings/thresholdSettings';
import { ceilingNotes, flatCeilings } from '../core/flatCeilings';
import { type QualityNote, qualityCodes } from '../core/quality';
import { parseQuery, type Term } from '../core/query';
import type { PortFacts } from '../core/summarize';
import { findingKnowledge } from '../knowledge/findings/findingKnowledge';
import { portBook } from '../knowledge/ownPorts';
import type { JudgeOptions } from '../protocol/analysis';

type Knowledge = ReturnType<typeof findingKnowledge>;

/** What the detectors are told of a table whatever is selected; worked out once, and anew when the table has grown. */
export class Judging {
  /** Queries whose events raise no finding and no lens. */
  readonly ignored: readonly (readonly Term[])[];
  readonly thresholds: FindingContext['thresholds'] & {};
  readonly #table: EventTable;
  readonly #ports: ReturnType<typeof portBook>;
  readonly #scanners: NonNullable<JudgeOptions['scanners']>;
  #addresses = -1;
  #knowledge!: Knowledge;
  #rows = -1;
  #ceilings: FindingContext['ceilings'] = [];

  /** @throws QueryError when something to ignore makes no sense */
  constructor(table: EventTable, options: JudgeOptions) {
    const { ignore = [], ports = [], scanners = [], thresholds = {} } = options;
    const silent = ports.filter((one) => one.silent);
    this.#table = table;
    this.#ports = portBook(ports);
    this.#scanners = scanners;
    this.thresholds = thresholdsFrom(thresholds);
    this.ignored = [...ignore, ...silent.map(({ port, transport }) => `dpt:${port} proto:${transport}`)].map(
      parseQuery,
    );
  }

  /** What is known of the addresses and ports. */
  get knowledge(): Knowledge {
    const { addresses } = this.#table;
    if (this.#addresses !== addresses.size) {
      this.#addresses = addresses.size;
      this.#knowledge = findingKnowledge(addresses, this.#ports, this.#scanners);
    }
    return this.#knowledge;
  }

  /** Ceilings that the lines hit; none while times are still to be resolved. */
  get ceilings(): FindingContext['ceilings'] {
    const { length, resolvedRows } = this.#table;
    if (this.#rows !== length && resolvedRows === length) {
      this.#rows = length;
      this.#ceilings = flatCeilings(this.#table, this.thresholds.rateLimit);
    }
    return this.#ceilings;
  }

  /** The notes of the reader and those on ceilings, in the order of the codes. */
  quality(notes: readonly QualityNote[]): readonly QualityNote[] {
    const all = [...notes, ...ceilingNotes(this.ceilings)];
    return all.sort((a, b) => qualityCodes.indexOf(a.code) - qualityCodes.indexOf(b.code));
  }

  /** The name and reputation of a port, the person's own words first. */
  portFacts(port: number, transport: 'tcp' | 'udp'): PortFacts {
    const service = this.#ports.serviceName(port, transport);
    const severity = this.#ports.portCard(port, transport)?.severity;
    return { ...(service === undefined ? {} : { service }), ...(severity === undefined ? {} : { severity }) };
  }
}
