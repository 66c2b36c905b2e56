import type { WordKey } from './words';

/** What the person typed cannot be done: the key of a sentence, and what stands in it. */
export class UsageError extends Error {
  constructor(
    readonly key: WordKey & `usage.${string}`,
    readonly values: readonly (string | number)[] = [],
    /** A second sentence: what the option takes. */
    readonly takes?: { readonly key: WordKey; readonly values?: readonly string[] },
  ) {
    super(key);
  }
}
