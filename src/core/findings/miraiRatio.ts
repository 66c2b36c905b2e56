import { weightAt } from '../eventTotals';
import type { SelectedBlock } from '../selection';
import type { DetectorTools, Tally } from './detector';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf, severityOf, sourceOf } from './telling';
import { Trait } from './traits';
import { visitUnasked } from './unasked';

const telnet = 23;
const alternative = 2323;

/** `mirai.ratio`: one source tries 23 and 2323 in the ratio of Mirai's scanner. Memory: 16 bytes for sources that try 2323. */
export class MiraiRatio implements Tally {
  readonly #tools: DetectorTools;
  readonly #placeOf: Uint32Array;
  readonly #onTelnet: Float64Array;
  readonly #onAlternative: Float64Array;

  constructor(tools: DetectorTools) {
    const { census, selection, thresholds } = tools;
    this.#tools = tools;
    this.#placeOf = new Uint32Array(selection.table.addresses.size);
    let places = 1;
    for (let source = 1; source < this.#placeOf.length; source++) {
      if (census.has(source, Trait.alternativeTelnet) && census.eventsOf(source) >= thresholds.miraiRatio.hits)
        this.#placeOf[source] = places++;
    }
    this.#onTelnet = new Float64Array(places);
    this.#onAlternative = new Float64Array(places);
  }

  count({ block, firstRow, places }: SelectedBlock): void {
    if (this.#onTelnet.length === 1) return;
    const { table } = this.#tools.selection;
    for (let i = 0; i < places.length; i++) {
      const row = places[i]!;
      const port = block.destinationPort[row]!;
      if ((port !== telnet && port !== alternative) || block.protocol[row] !== 6) continue;
      const place = this.#placeOf[block.source[row]!]!;
      if (place === 0) continue;
      const weight = weightAt(table, block.weight[row]!, firstRow + row);
      (port === telnet ? this.#onTelnet : this.#onAlternative)[place]! += weight;
    }
  }

  findings(): FindingOf<'mirai.ratio'>[] {
    const { least, most, hits } = this.#tools.thresholds.miraiRatio;
    const sources: number[] = [];
    let onTelnet = 0;
    let onAlternative = 0;
    for (let source = 0; source < this.#placeOf.length; source++) {
      const place = this.#placeOf[source]!;
      const first = this.#onTelnet[place]!;
      const second = this.#onAlternative[place]!;
      if (place === 0 || first + second < hits || first < least * second || first > most * second) continue;
      sources.push(source);
      onTelnet += first;
      onAlternative += second;
    }
    if (sources.length === 0) return [];
    const evidence = this.#gather(sources);
    return [
      {
        code: 'mirai.ratio',
        severity: severityOf(evidence),
        confidence: sources.length > 1 ? 'medium' : 'low',
        reason: 'ratioOnly',
        ...periodOf(evidence),
        ...sourceOf(this.#tools, sources.length === 1 ? sources[0] : undefined),
        transport: 'tcp',
        accepted: evidence.accepted,
        sources: sources.length,
        telnet: onTelnet,
        alternative: onAlternative,
      },
    ];
  }

  #gather(found: readonly number[]): Evidence {
    const evidence = new Evidence();
    const sources = new Uint8Array(this.#placeOf.length);
    for (const source of found) sources[source] = 1;
    const ports = new Uint8Array(131072);
    ports[telnet] = 1;
    ports[alternative] = 1;
    visitUnasked(this.#tools, { sources, ports }, (event) => evidence.add(event));
    return evidence;
  }
}
