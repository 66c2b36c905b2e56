import { type Action, type ActionRule, actions, inferAction } from './action';
import { ByteInterner } from './byteInterner';
import type { Packet } from './packet';
import { encodeUtf8 } from './utf8';

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

/** Every distinct (prefix, interfaces, action) of a log under a small number, in the order of first sight. */
export class RouteTable {
  readonly #prefixes = new ByteInterner();
  readonly #interfaces = new ByteInterner();
  readonly #routes: Route[] = [];
  readonly #keys: number[] = [];
  readonly #ids = new Map<number, number>();
  readonly #lastOfPrefix: number[] = [];

  constructor(readonly rules: readonly ActionRule[] = []) {}

  get size(): number {
    return this.#routes.length;
  }

  route(id: number): Route {
    return this.#routes[id] as Route;
  }

  /** The number of the route that a packet took. */
  id(bytes: Uint8Array, packet: Packet): number {
    const prefix = this.#prefixes.id(bytes, packet.prefixStart, packet.prefixEnd);
    const input = this.#interfaces.id(bytes, packet.inputStart, packet.inputEnd);
    const output = this.#interfaces.id(bytes, packet.outputStart, packet.outputEnd);
    return this.#find(prefix, input, output, packet.action, packet.flow);
  }

  /** Takes over a route of another table. */
  adopt(other: RouteTable, id: number): number {
    const route = other.route(id);
    const key = other.#keys[id] as number;
    return this.#find(
      this.#adoptText(this.#prefixes, route.prefix),
      this.#adoptText(this.#interfaces, route.input),
      this.#adoptText(this.#interfaces, route.output),
      (Math.floor(key / 4) % 8) - 1,
      route.flow,
    );
  }

  #adoptText(interner: ByteInterner, text: string): number {
    const bytes = encodeUtf8(text);
    return interner.id(bytes, 0, bytes.length);
  }

  #find(prefix: number, input: number, output: number, saidAction: number, flow: number): number {
    // Below 2^53 while there are fewer than 2^24 prefixes and 4,096 interfaces.
    const key = (((prefix * 4096 + input) * 4096 + output) * 8 + saidAction + 1) * 4 + flow;
    const last = this.#lastOfPrefix[prefix];
    if (last !== undefined && this.#keys[last] === key) return last;
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
      this.#keys.push(key);
      this.#ids.set(key, id);
    }
    this.#lastOfPrefix[prefix] = id;
    return id;
  }
}
