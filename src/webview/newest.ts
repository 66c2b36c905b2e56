import { setAttribute } from './dom';

/**
 * Questions to the host of which only the newest counts: answers to older ones, and failures of them, are dropped. The same
 * question is not asked twice.
 */
export class Newest {
  readonly #card: () => Element;
  #asked = 0;
  #about: string | undefined;

  /** `card` shows the answers: until they come it is busy to assistive technology. */
  constructor(card: () => Element) {
    this.#card = card;
  }

  /**
   * Asks, and calls one of both when the answer comes, unless another question was asked meanwhile.
   * @param about what the answer depends on; when it is that of the question before, nothing is asked
   */
  ask<T>(about: string, question: () => Promise<T>, answered: (value: T) => void, failed: () => void): void {
    if (about === this.#about) return;
    this.#about = about;
    const number = ++this.#asked;
    setAttribute(this.#card(), 'aria-busy', 'true');
    const isNewest = () => {
      if (number !== this.#asked) return false;
      setAttribute(this.#card(), 'aria-busy', false);
      return true;
    };
    question().then(
      (value) => isNewest() && answered(value),
      () => {
        if (!isNewest()) return;
        this.#about = undefined;
        failed();
      },
    );
  }

  /** Drops what was asked and is not answered yet; the next question is asked in any case. */
  forget(): void {
    this.#asked++;
    this.#about = undefined;
    setAttribute(this.#card(), 'aria-busy', false);
  }
}

/** What the answer to a question about the events of a summary depends on. */
export function aboutEvents(summary: { readonly events: number; readonly lines: number }, query: string): string {
  return `${summary.events} ${summary.lines} ${query}`;
}
