import { answers } from './answers.mjs';
import { background, flood } from './background.mjs';
import { at, dropped, syn } from './netfilter.mjs';
import { rareShapes } from './rareShapes.mjs';

/** Ten days of a home router, 1 to 10 April 2020: its lines in the order of time. */
export function routerLog() {
  const first = dropped(at(1, 0, 0, 0), syn({ src: '192.0.2.23', dpt: 23, ttl: 52 }));
  const lines = [first, ...background(), ...flood(), ...answers(), ...rareShapes()];
  return lines
    .map((line, order) => ({ ...line, order }))
    .sort((a, b) => a.seconds - b.seconds || a.order - b.order)
    .map(({ text }) => text);
}
