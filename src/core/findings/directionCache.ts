import type { SelectedBlock } from '../selection';
import type { FindingContext } from './findingContext';

const unknown = 255;

/** Directions, remembered by route and by which ends are home: nothing else decides them. 4 bytes a route. */
export class DirectionCache {
  readonly #context: Pick<FindingContext, 'isHome' | 'direction'>;
  readonly #known: Uint8Array;

  constructor(context: Pick<FindingContext, 'isHome' | 'direction'>, routes: number) {
    this.#context = context;
    this.#known = new Uint8Array(routes * 4).fill(unknown);
  }

  /** Index into `directions`. */
  of({ block }: SelectedBlock, place: number): number {
    const { isHome, direction } = this.#context;
    const at = block.route[place]! * 4 + isHome[block.source[place]!]! * 2 + isHome[block.destination[place]!]!;
    const known = this.#known[at]!;
    if (known !== unknown) return known;
    const found = direction.of(block, place);
    this.#known[at] = found;
    return found;
  }
}
