import { type BackscatterRows, findBackscatter } from '../core/backscatterRows';
import type { CountryNumbers } from '../core/countryNumbers';
import { DirectionFinder } from '../core/direction';
import { allowedLines } from '../core/findings/allowedLines';
import type { FindingContext } from '../core/findings/findingContext';
import { parseQuery, QueryError, type Term } from '../core/query';
import { type Selection, select } from '../core/selection';
import type { RankingContext } from '../core/summarize';
import type { Zone } from '../core/zone';
import type { ReadOptions } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import type { AddressCountries } from './addressCountries';
import type { Judging } from './judging';
import type { Logs } from './logs';

/** What facts are derived from. */
export interface FactSources {
  readonly logs: Logs;
  readonly zone: Zone;
  readonly judging: Judging;
  readonly countries: AddressCountries;
  readonly options: Pick<ReadOptions, 'home' | 'wan'>;
}

interface Kept {
  events?: number;
  direction?: DirectionFinder;
  backscatter?: BackscatterRows;
  allowedLines?: Uint32Array;
  /** What was selected last: a filter is asked about several times. */
  selected?: { readonly query: string; readonly selection: Selection };
}

/** What several questions about the same packets need: worked out when it is first needed, and anew when the table has grown. */
export class DerivedFacts {
  readonly #sources: FactSources;
  #kept: Kept = {};
  #keptRows = 0;

  constructor(sources: FactSources) {
    this.#sources = sources;
  }

  /** All events, whatever is selected. */
  get events(): number {
    this.#current.events ??= this.#sources.logs.table.totalWeight();
    return this.#current.events;
  }

  get direction(): DirectionFinder {
    const { logs, options } = this.#sources;
    const { home = [], wan } = options;
    this.#current.direction ??= new DirectionFinder(logs.table, wan === undefined ? { home } : { home, wan });
    return this.#current.direction;
  }

  get backscatter(): BackscatterRows {
    this.#current.backscatter ??= findBackscatter(
      this.#sources.logs.table,
      () => this.select(''),
      () => this.findingContext,
    );
    return this.#current.backscatter;
  }

  /** The lines of packets that were let in and are dangerous. */
  get allowedLines(): Uint32Array {
    this.#current.allowedLines ??= allowedLines(this.selectNoted(''), this.findingContext);
    return this.#current.allowedLines;
  }

  get findingContext(): FindingContext {
    const { logs, zone, judging, countries } = this.#sources;
    const { systemOf } = countries;
    return {
      ...judging.knowledge,
      zone,
      direction: this.direction,
      ceilings: judging.ceilings,
      thresholds: judging.thresholds,
      quality: logs.quality,
      functions: logs.functions,
      lines: logs.counts.lines,
      countryOf: (address) => this.countries.codeOf(address),
      ...(systemOf === undefined ? {} : { systemOf }),
    };
  }

  /** For tables of at most `top` rows. */
  rankingContext(top: number): RankingContext {
    const { zone, judging } = this.#sources;
    return {
      zone,
      top,
      countries: this.countries,
      portFacts: (port, transport) => judging.portFacts(port, transport),
    };
  }

  get countries(): CountryNumbers {
    return this.#sources.countries.numbers;
  }

  /** The packets under a query; throws `badQuery`. */
  select(query: string): Selection {
    const { length, resolvedRows } = this.#sources.logs.table;
    // While a log is read, times still change.
    if (resolvedRows < length) return this.#select(query, []);
    const kept = this.#current;
    if (kept.selected?.query !== query) kept.selected = { query, selection: this.#select(query, []) };
    return kept.selected.selection;
  }

  /** The same without the packets that a person has said to ignore. */
  selectNoted(query: string): Selection {
    const { ignored } = this.#sources.judging;
    return ignored.length === 0 ? this.select(query) : this.#select(query, ignored);
  }

  #select(query: string, except: readonly (readonly Term[])[]): Selection {
    const { logs, zone } = this.#sources;
    const { direction, countries } = this;
    const context = { zone, direction, countries, backscatter: () => this.backscatter };
    try {
      return select(logs.table, parseQuery(query), context, logs.times, except);
    } catch (error) {
      throw asHumanError(error);
    }
  }

  get #current(): Kept {
    const { length } = this.#sources.logs.table;
    if (length !== this.#keptRows) {
      this.#keptRows = length;
      this.#kept = {};
    }
    return this.#kept;
  }
}

/** What is wrong with a query, in the words of the protocol; every other error as it is. */
export function asHumanError(error: unknown): unknown {
  return error instanceof QueryError
    ? new HumanError('badQuery', { column: error.column + 1, word: error.word })
    : error;
}
