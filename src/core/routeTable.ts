import { type Action, type ActionRule, actions, inferAction } from './action';
import { ByteInterner, type PackedPieces, pieceOf } from './byteInterner';
import type { Packet } from './packet';

/** What lines of one rule have in common: prefix, interfaces, and what follows from them. */
export interface Route {
  /** The prefix, or SEIL's filter name; may be empty. */
  readonly prefix: string;
  readonly input: string;
  readonly output: string;
  readonly action: Action;
  /** 1 in, 2 out, 0 unsaid: SEIL's direction. */
  readonly flow: number;
}

/** A {@link RouteTable} as arrays: five numbers a route (prefix, input, output, said action, flow). */
export interface PackedRoutes {
  readonly prefixes: PackedPieces;
  readonly interfaces: PackedPieces;
  readonly parts: readonly number[];
}

const partsOfRoute = 5;

/** Keys are made of numbers below this one, so that two of them and the codes below stay within 2^53. */
const half = 2 ** 23;
const actionCodes = 8;
const flowCodes = 4;

/** Every distinct (prefix, interfaces, action) of a log under a small number, in the order of first sight. */
export class RouteTable {
  readonly #prefixes = new ByteInterner();
  readonly #interfaces = new ByteInterner();
  readonly #routes: Route[] = [];
  readonly #parts: number[] = [];
  readonly #pairs = new Map<number, number>();
  readonly #ids = new Map<number, number>();
  /** The route that a prefix had last, by prefix: most often the next one, too. */
  readonly #lastOfPrefix: number[] = [];

  constructor(readonly rules: readonly ActionRule[] = []) {}

  get size(): number {
    return this.#routes.length;
  }

  /** Whether any line told of an action. */
  hasAction(action: Action): boolean {
    return this.#routes.some((route) => route.action === action);
  }

  route(id: number): Route {
    return this.#routes[id]!;
  }

  /** The number of the route that a packet took. */
  id(bytes: Uint8Array, packet: Packet): number {
    const prefix = this.#prefixes.id(bytes, packet.prefixStart, packet.prefixEnd);
    const input = this.#interfaces.id(bytes, packet.inputStart, packet.inputEnd);
    const output = this.#interfaces.id(bytes, packet.outputStart, packet.outputEnd);
    return this.#find(prefix, input, output, packet.action, packet.flow);
  }

  /** Everything as arrays, for another thread. */
  pack(): PackedRoutes {
    return { prefixes: this.#prefixes.pack(), interfaces: this.#interfaces.pack(), parts: this.#parts };
  }

  /** Takes over the routes of another table. Returns their numbers here by their numbers there. */
  adopt({ prefixes, interfaces, parts }: PackedRoutes): Uint32Array {
    const numbers = new Uint32Array(parts.length / partsOfRoute);
    const adopted = (interner: ByteInterner, packed: PackedPieces, id: number): number => {
      const piece = pieceOf(packed, id);
      return interner.id(piece, 0, piece.length);
    };
    for (const id of numbers.keys()) {
      const [prefix, input, output, action, flow] = parts.slice(id * partsOfRoute, (id + 1) * partsOfRoute);
      numbers[id] = this.#find(
        adopted(this.#prefixes, prefixes, prefix!),
        adopted(this.#interfaces, interfaces, input!),
        adopted(this.#interfaces, interfaces, output!),
        action!,
        flow!,
      );
    }
    return numbers;
  }

  #find(prefix: number, input: number, output: number, saidAction: number, flow: number): number {
    const last = this.#lastOfPrefix[prefix];
    if (last !== undefined) {
      const at = last * partsOfRoute;
      const parts = this.#parts;
      const same = parts[at + 1] === input && parts[at + 2] === output && parts[at + 3] === saidAction;
      if (same && parts[at + 4] === flow) return last;
    }
    const key = ((prefix * half + this.#pair(input, output)) * actionCodes + saidAction + 1) * flowCodes + flow;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#routes.length;
      const text = this.#prefixes.textOf(prefix);
      this.#routes.push({
        prefix: text,
        input: this.#interfaces.textOf(input),
        output: this.#interfaces.textOf(output),
        action: actions[saidAction] ?? inferAction(text, this.rules),
        flow,
      });
      this.#parts.push(prefix, input, output, saidAction, flow);
      this.#ids.set(key, id);
    }
    this.#lastOfPrefix[prefix] = id;
    return id;
  }

  /** The number of a pair of interfaces. */
  #pair(input: number, output: number): number {
    const key = input * half + output;
    let pair = this.#pairs.get(key);
    if (pair === undefined) {
      pair = this.#pairs.size;
      this.#pairs.set(key, pair);
    }
    return pair;
  }
}
