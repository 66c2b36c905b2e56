import { weekdays } from '../core/query';
import type { Summary } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import { weekHourSentence } from '../report/weekSection';
import { Card } from './card';
import type { PageContext } from './context';
import { Table } from './table';
import { type WeekCell, WeekMap } from './weekMap';

/** Which hours of which weekdays are the busiest, by the clocks of the zone. */
export class WeekCard {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #card: Card;
  readonly #map: WeekMap;
  readonly #table: Table<WeekCell>;
  #cells: readonly WeekCell[] = [];
  #finding = '';
  #pointed: string | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, formats } = context;
    this.#map = new WeekMap(context, (label) => {
      this.#pointed = label;
      this.#card.setFinding(label ?? this.#finding);
    });
    this.#table = new Table<WeekCell>(context, {
      caption: strings.weekHours,
      rowHeading: strings.hour,
      atFirst: 24,
      key: ({ key }) => key,
      name: ({ name }) => name,
      filter: ({ query }) => query,
      columns: [
        { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
        { heading: strings.hoursLogged, numeric: true, cell: ({ times }) => formats.count(times) },
        { heading: strings.perHour, numeric: true, cell: ({ perHour }) => formats.columnRate(perHour) },
      ],
    });
    this.#card = new Card(context, {
      id: 'week',
      heading: strings.weekHours,
      chart: this.#map.element,
      table: this.#table.element,
      onTable: () => this.#showTable(),
    });
    this.element = this.#card.element;
  }

  show({ hourOfWeek: { events, times } }: Summary): void {
    const { strings, formats } = this.#context;
    this.#cells = events.map((count, place) => this.#cell(place, count, times[place] ?? 0));
    const busiest = this.#cells.reduce((most, cell) => (cell.perHour > most.perHour ? cell : most));
    this.#card.setEmpty(busiest.events === 0 ? strings.noTime : undefined);
    this.#finding = fill(strings.weekFinding, busiest.name, formats.rate(busiest.perHour));
    this.#card.setFinding(this.#pointed ?? this.#finding);
    this.#map.show(this.#cells, busiest, this.#finding);
    if (this.#card.tableShown) this.#showTable();
  }

  /** The busiest first: a table of 168 hours in order of the clock answers nothing. */
  #showTable(): void {
    const logged = this.#cells.filter(({ times }) => times > 0);
    this.#table.show([...logged].sort((a, b) => b.perHour - a.perHour));
  }

  #cell(place: number, events: number, times: number): WeekCell {
    const { formats } = this.#context;
    const day = Math.floor(place / 24);
    const hour = place % 24;
    const name = formats.hourOfWeek(place);
    const perHour = times === 0 ? 0 : events / times;
    return {
      key: String(place),
      name,
      events,
      times,
      perHour,
      query: events === 0 ? undefined : `weekday:${weekdays[day]} hour:${hour}`,
      label: weekHourSentence(place, events, times, this.#context),
    };
  }
}
