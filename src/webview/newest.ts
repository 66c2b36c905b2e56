/** Questions to the host of which only the newest counts: answers to older ones, and failures of them, are dropped. */
export class Newest {
  #asked = 0;

  /** Calls one of both when `question` is answered, unless another was asked meanwhile. */
  ask<T>(question: Promise<T>, answered: (value: T) => void, failed: () => void): void {
    const number = ++this.#asked;
    question.then(
      (value) => number === this.#asked && answered(value),
      () => number === this.#asked && failed(),
    );
  }

  /** Drops what was asked and is not answered yet. */
  forget(): void {
    this.#asked++;
  }
}
