import { directions } from '../direction';
import type { EventBlock } from '../eventTable';
import type { Selection } from '../selection';
import { ActionCode, actionsOfRoutes, isRefusal } from './eventAtHand';
import type { FindingContext } from './findingContext';
import { Reason } from './reasons';

const inbound = directions.indexOf('inbound');
const outbound = directions.indexOf('outbound');
const internal = directions.indexOf('internal');

/**
 * Which way events go and who sent them: route and own addresses decide alone, so everything is known beforehand. Three
 * times four bytes a route.
 */
export class Sides {
  readonly #isHome: Uint8Array;
  /** By route * 4 + from home * 2 + to home. */
  readonly #direction: Uint8Array;
  readonly #isFromOutside: Uint8Array;
  readonly #isUnasked: Uint8Array;
  /** What becomes of a packet from outside that no rule is about: a value of `Reason`, or 0. */
  readonly #plainReason: Uint8Array;

  constructor({ table }: Pick<Selection, 'table'>, { direction }: Pick<FindingContext, 'direction'>) {
    const actionOf = actionsOfRoutes(table);
    const size = table.routes.size * 4;
    this.#isHome = direction.isHome;
    this.#direction = Uint8Array.from({ length: size }, (_none, at) =>
      direction.between(at >> 2, (at & 2) !== 0, (at & 1) !== 0),
    );
    this.#isFromOutside = this.#direction.map((way, at) =>
      way === inbound || (way !== outbound && way !== internal && (at & 2) === 0) ? 1 : 0,
    );
    this.#isUnasked = this.#isFromOutside.map((fromOutside, at) =>
      fromOutside === 1 || (this.#direction[at] === internal && isRefusal(actionOf[at >> 2]!)) ? 1 : 0,
    );
    this.#plainReason = this.#isFromOutside.map((fromOutside, at) => {
      const action = actionOf[at >> 2]!;
      if (fromOutside === 0 || action === ActionCode.audit) return 0;
      return action === ActionCode.accept ? Reason.allowed : Reason.attack;
    });
  }

  /** Whether the firewall let in, or kept out, a plain request from outside; 0 when it cannot be one. */
  plainReason(side: number): number {
    return this.#plainReason[side]!;
  }

  /** What the other questions are asked with. */
  of(block: EventBlock, place: number): number {
    return block.route[place]! * 4 + this.#isHome[block.source[place]!]! * 2 + this.#isHome[block.destination[place]!]!;
  }

  /** Index into `directions`. */
  direction(side: number): number {
    return this.#direction[side]!;
  }

  isFromOutside(side: number): boolean {
    return this.#isFromOutside[side] === 1;
  }

  /** From outside, or refused on the inside: not what the own side sends on its own business. */
  isUnasked(side: number): boolean {
    return this.#isUnasked[side] === 1;
  }

  /** Whether the own side can have sent any packet of any route. */
  get knowOwn(): boolean {
    return this.#isUnasked.includes(0);
  }
}
