import type { Dialect } from './dialect';
import { Netfilter } from './netfilter';
import { Pfirewall } from './pfirewall';
import { Seil } from './seil';
import { Yamaha } from './yamaha';

/** Every dialect the reader knows, most usual first. A new one is a file beside this one and a line here. */
export function createDialects(): readonly Dialect[] {
  return [new Netfilter(), new Seil(), new Pfirewall(), new Yamaha()];
}
