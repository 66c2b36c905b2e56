import type { DetailSubject } from '../protocol/details';
import type { ViewState } from './viewState';

/** Which port or source is open in place of the cards, and over which others one came there. */
export class Trail {
  readonly #view: ViewState;
  readonly #listeners: (() => void)[] = [];

  constructor(view: ViewState) {
    this.#view = view;
  }

  /** What is open; undefined: the cards. */
  get subject(): DetailSubject | undefined {
    return this.#view.details.at(-1);
  }

  /** Where the way back leads; undefined: to the cards. */
  get before(): DetailSubject | undefined {
    return this.#view.details.at(-2);
  }

  /** Calls `listener` whenever something else is open. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Opens a port or source; goes back to it when the trail has it already. */
  open(subject: DetailSubject): void {
    const { details } = this.#view;
    const known = details.findIndex((other) => subjectName(other) === subjectName(subject));
    this.#set(known < 0 ? [...details, subject] : details.slice(0, known + 1));
  }

  back(): void {
    this.#set(this.#view.details.slice(0, -1));
  }

  #set(details: readonly DetailSubject[]): void {
    this.#view.details = details;
    for (const listener of this.#listeners) listener();
  }
}

/** `23/tcp`, `198.51.100.7` */
export function subjectName(subject: DetailSubject): string {
  return subject.kind === 'port' ? `${subject.port}/${subject.transport}` : subject.address;
}

/** Selects its events. */
export function subjectQuery(subject: DetailSubject): string {
  return subject.kind === 'port' ? `dpt:${subject.port} proto:${subject.transport}` : `src:${subject.address}`;
}
