import type { SourceRow } from '../core/summary';
import type { PortView } from '../protocol/details';
import { pageRows } from '../protocol/page';
import { fill } from '../protocol/summaryStrings';
import { patternName } from '../report/words';
import { AlsoSeenCard } from './alsoSeenCard';
import { Card } from './card';
import type { PageContext } from './context';
import { h } from './dom';
import { Figures } from './figures';
import { LengthsCard } from './lengthsCard';
import { PortCountries } from './portCountries';
import { PortKnowledge } from './portKnowledge';
import { SeriesCard } from './seriesCard';
import { sourcesTable } from './sourcesTable';
import type { Table } from './table';
import { trendSentence } from './trendBadge';
import { TtlCard } from './ttlCard';

/** Everything about one port: its days, countries, packet lengths, TTLs, sources, and what is known about it. */
export class PortDetailView {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #figures = new Figures();
  readonly #series: SeriesCard;
  readonly #countries: PortCountries;
  readonly #knowledge: PortKnowledge;
  readonly #lengths: LengthsCard;
  readonly #ttl: TtlCard;
  readonly #sources: Card;
  readonly #sourcesTable: Table<SourceRow>;
  readonly #alsoSeen: AlsoSeenCard;
  #within = '';
  #years = true;

  constructor(context: PageContext) {
    const { strings } = context;
    this.#context = context;
    this.#series = new SeriesCard(context, 'port-time');
    this.#countries = new PortCountries(context);
    this.#knowledge = new PortKnowledge(context);
    this.#lengths = new LengthsCard(context);
    this.#ttl = new TtlCard(context, 'port-ttl');
    const within = () => this.#within;
    this.#sourcesTable = sourcesTable(context, { years: () => this.#years, within, ports: false });
    this.#sources = new Card(context, {
      id: 'port-sources',
      heading: strings.sources,
      table: this.#sourcesTable.element,
    });
    this.#alsoSeen = new AlsoSeenCard(context);
    const cards = [
      this.#series,
      this.#knowledge,
      this.#countries,
      this.#lengths,
      this.#ttl,
      this.#alsoSeen,
      this.#sources,
    ].map(({ element }) => element);
    this.element = h('div', {}, this.#figures.element, h('div', { class: 'cards' }, ...cards));
  }

  /** Shows a port whose events `within` selects. */
  show(view: PortView, within: string): void {
    const { strings, formats } = this.#context;
    const { detail } = view;
    const { row, first, last, ttl } = detail;
    this.#within = within;
    this.#years = formats.yearsDiffer(first, last);
    this.#figures.show([
      { label: strings.events, meaning: strings.eventsMeaning, value: formats.count(row.events) },
      { label: strings.perDay, value: formats.rate(row.perDay) },
      { label: strings.mostInDay, value: formats.count(row.maxPerDay) },
      { label: strings.sources, meaning: strings.sourcesMeaning, value: formats.count(row.sources) },
      { label: strings.first, value: formats.moment(first, this.#years) || '–' },
      { label: strings.last, value: formats.moment(last, this.#years) || '–' },
      { label: strings.trend, meaning: strings.trendMeaning, value: row.trend ? strings[row.trend.direction] : '–' },
      {
        label: strings.pattern,
        meaning: strings.patternMeaning,
        value: patternName(row.pattern, this.#years, this.#context) || '–',
      },
    ]);
    const steps = detail.steps.map(({ day }) => day);
    this.#series.show(detail.series, within, this.#changes(view), steps);
    this.#countries.show(view, within);
    this.#knowledge.show(view);
    this.#lengths.show(view, within);
    this.#ttl.showPart(ttl, within);
    this.#showSources(detail.sources, row.events);
    this.#alsoSeen.show(view);
  }

  recolour(): void {
    for (const card of [this.#series, this.#countries, this.#lengths, this.#ttl]) card.recolour();
  }

  #changes({ detail }: PortView): readonly string[] {
    const { strings, formats } = this.#context;
    const { steps, row } = detail;
    // A step says more than the slope it makes.
    const trend = row.trend === undefined || steps.length > 0 ? '' : trendSentence(row.trend, this.#context);
    return [
      trend === '' ? '' : `${trend} ${strings.trendMeaning}`,
      ...steps.map(({ day, before, after }) => {
        const sentence = after > before ? strings.moreSince : strings.fewerSince;
        return fill(sentence, formats.day(day), formats.mean(before), formats.mean(after));
      }),
      steps.length === 0 ? '' : strings.stepMeaning,
    ].filter((text) => text !== '');
  }

  #showSources(sources: readonly SourceRow[], events: number): void {
    const { strings, formats } = this.#context;
    const [first] = sources;
    this.#sources.setEmpty(first === undefined ? strings.noSources : undefined);
    if (first === undefined) return;
    const share = formats.share(first.events, events);
    this.#sources.setFinding(
      fill(strings.leads, first.address, formats.count(first.events), formats.count(events), share),
    );
    const cut = sources.length >= pageRows;
    this.#sourcesTable.show(sources, cut ? fill(strings.mostFrequentOnly, formats.count(pageRows)) : undefined);
  }
}
