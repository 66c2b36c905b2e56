/**
 * Questions to the host of which only the newest counts: answers to older ones, and failures of them, are dropped. The same
 * question is not asked twice.
 */
export class Newest {
  #asked = 0;
  #about: string | undefined;

  /**
   * Asks, and calls one of both when the answer comes, unless another question was asked meanwhile.
   * @param about what the answer depends on; when it is that of the question before, nothing is asked
   */
  ask<T>(about: string, question: () => Promise<T>, answered: (value: T) => void, failed: () => void): void {
    if (about === this.#about) return;
    this.#about = about;
    const number = ++this.#asked;
    question().then(
      (value) => number === this.#asked && answered(value),
      () => {
        if (number !== this.#asked) return;
        this.#about = undefined;
        failed();
      },
    );
  }

  /** Drops what was asked and is not answered yet; the next question is asked in any case. */
  forget(): void {
    this.#asked++;
    this.#about = undefined;
  }
}

/** What the answer to a question about the events of a summary depends on. */
export function aboutEvents(summary: { readonly events: number; readonly lines: number }, query: string): string {
  return `${summary.events} ${summary.lines} ${query}`;
}
