import type { AnalysisListener, Progress } from '../protocol/analysis';
import type { Speech } from './speech';

/** Milliseconds between two updates: fast enough to look alive. */
const pause = 100;

/** One line on a terminal that tells how far reading got; silent where nobody looks. */
export class ProgressLine implements AnalysisListener {
  #shown = false;
  #last = 0;

  constructor(
    readonly stream: { readonly isTTY?: boolean; write(text: string): unknown },
    readonly speech: Speech,
  ) {}

  async progress({ bytesRead, bytesTotal, lines }: Progress): Promise<void> {
    const now = performance.now();
    if (this.stream.isTTY !== true || now - this.#last < pause) {
      return;
    }
    this.#last = now;
    this.#shown = true;
    const { say, number, percent } = this.speech;
    const text =
      bytesTotal > 0
        ? say('progress.share', percent(Math.min(1, bytesRead / bytesTotal)), number(lines))
        : say('progress.unknown', number(lines));
    this.stream.write(`\r\x1b[K${text}`);
  }

  /** Leaves the terminal as it was. */
  clear(): void {
    if (this.#shown) {
      this.stream.write('\r\x1b[K');
      this.#shown = false;
    }
  }
}
