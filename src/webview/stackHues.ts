import { type Hue, hueNames } from './theme';

/** What has its hue everywhere on the page, whatever it is stacked with. */
const fixed: Readonly<Record<string, Hue>> = {
  drop: 'one',
  accept: 'three',
  reject: 'four',
  limit: 'five',
  audit: 'six',
  inbound: 'one',
  outbound: 'two',
  internal: 'three',
  forwarded: 'four',
  unknown: 'rest',
  rest: 'rest',
};

/** Gives the groups of a stack their hues: one that stays while the others change keeps its own. */
export class StackHues {
  #hues = new Map<string, Hue>();

  /** The hues of at most six groups, and of the rest. */
  of(keys: readonly string[]): readonly Hue[] {
    const next = new Map<string, Hue>();
    for (const key of keys) {
      const known = fixed[key] ?? this.#hues.get(key);
      if (known !== undefined) next.set(key, known);
    }
    for (const key of keys) {
      if (next.has(key)) continue;
      const taken = new Set(next.values());
      next.set(key, hueNames.find((hue) => hue !== 'rest' && !taken.has(hue)) ?? 'rest');
    }
    this.#hues = next;
    return keys.map((key) => next.get(key) ?? 'rest');
  }
}
