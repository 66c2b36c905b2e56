import { fill } from '../protocol/summaryStrings';
import { stepOf } from '../report/mapSteps';
import type { PageContext } from './context';
import { h, setAttribute, setText } from './dom';
import { door } from './door';
import { KeyedList } from './keyedList';
import { MapLegend } from './mapLegend';
import { RovingFocus } from './rovingFocus';
import { type MapPoint, WorldChart } from './worldChart';

/** A country with events: what is said of it, and the query that selects them. */
export interface MapCountry {
  readonly code: string;
  readonly events: number;
  readonly label: string;
  readonly filter: string;
}

/**
 * The map with one door per country. The doors lie unseen at their countries, in the order of their events: the keyboard
 * and screen readers use them, and a click on the land or the dot of a country is handed to its door.
 */
export class CountryMap {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #nameOf: (code: string) => string;
  readonly #chart: WorldChart;
  readonly #legend: MapLegend;
  readonly #tip = h('div', { class: 'map-tip', 'aria-hidden': 'true', hidden: true });
  readonly #area: HTMLElement;
  readonly #list: KeyedList<MapCountry, HTMLButtonElement>;
  readonly #focus: RovingFocus;
  readonly #doors = new Map<string, HTMLButtonElement>();
  readonly #current = new Map<HTMLElement, MapCountry>();

  constructor(context: PageContext, nameOf: (code: string) => string) {
    this.#context = context;
    this.#nameOf = nameOf;
    const { strings } = context;
    const doors = h('div', {
      class: 'map-doors',
      role: 'group',
      'aria-label': strings.map,
      'aria-description': strings.barKeys,
    });
    this.#list = new KeyedList<MapCountry, HTMLButtonElement>(doors, {
      key: ({ code }) => code,
      create: () => this.#createDoor(),
      update: (element, country) => {
        this.#current.set(element, country);
        setAttribute(element, 'aria-label', country.label);
      },
    });
    this.#focus = new RovingFocus(doors, () => this.#list.rows);
    this.#chart = new WorldChart(() => this.#place());
    this.#area = h('div', { class: 'map-area' }, this.#chart.canvas, doors, this.#tip);
    this.#legend = new MapLegend(context);
    this.element = h(
      'div',
      { class: 'map' },
      this.#area,
      this.#legend.element,
      h('p', { class: 'map-note' }, `${strings.countryMeaning} ${strings.mapNote}`),
    );
    this.#listen(doors);
  }

  /** Shows the countries, most events first. */
  show(countries: readonly MapCountry[], finding: string): void {
    const steps = Math.max(0, ...countries.map(({ events }) => stepOf(events)));
    this.#list.show(countries);
    this.#doors.clear();
    for (const [index, { code }] of countries.entries()) this.#doors.set(code, this.#list.rows[index]!);
    this.#focus.refresh();
    this.#legend.show(steps);
    this.#chart.show(new Map(countries.map(({ code, events }) => [code, events])), steps, finding);
  }

  recolour(): void {
    this.#chart.recolour();
  }

  #createDoor(): HTMLButtonElement {
    const element: HTMLButtonElement = door(
      this.#context,
      { class: 'map-door' },
      () => this.#current.get(element)?.filter,
    );
    return element;
  }

  #listen(doors: HTMLElement): void {
    const { canvas } = this.#chart;
    canvas.addEventListener('mousemove', (event) => this.#point(this.#chart.codeAt(pointOf(event)), pointOf(event)));
    canvas.addEventListener('mouseleave', () => this.#point(undefined));
    canvas.addEventListener('click', (event) => {
      const { ctrlKey, metaKey } = event;
      const code = this.#chart.codeAt(pointOf(event)) ?? '';
      this.#doors.get(code)?.dispatchEvent(new MouseEvent('click', { ctrlKey, metaKey }));
    });
    doors.addEventListener('focusin', ({ target }) => {
      const code = this.#current.get(target as HTMLElement)?.code;
      this.#point(code, code === undefined ? undefined : this.#chart.placeOf(code));
    });
    doors.addEventListener('focusout', () => this.#point(undefined));
  }

  /** Outlines a country and says its figure beside the point. */
  #point(code: string | undefined, at?: MapPoint): void {
    this.#chart.point(code);
    const door = this.#doors.get(code ?? '');
    this.#chart.canvas.classList.toggle('leads', door !== undefined);
    this.#tip.hidden = code === undefined || at === undefined;
    if (code === undefined || at === undefined) return;
    const country = door && this.#current.get(door);
    setText(this.#tip, country?.label ?? fill(this.#context.strings.labelled, this.#nameOf(code), '0'));
    const { width, height } = this.#area.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.#tip;
    const below = at.y + 16 + offsetHeight <= height;
    style.left = `${Math.max(0, Math.min(at.x + 12, width - offsetWidth))}px`;
    style.top = `${below ? at.y + 16 : Math.max(0, at.y - offsetHeight - 8)}px`;
  }

  #place(): void {
    for (const [code, { style }] of this.#doors) {
      const { x, y } = this.#chart.placeOf(code) ?? { x: 0, y: 0 };
      style.left = `${x}px`;
      style.top = `${y}px`;
    }
  }
}

function pointOf({ offsetX, offsetY }: MouseEvent): MapPoint {
  return { x: offsetX, y: offsetY };
}
