import { setTimeout as pause } from 'node:timers/promises';

/** How long assertions may take to hold, in milliseconds. */
const PATIENCE_MS = 30_000;

/**
 * Tries assertions about what still moves until they hold; fails with what the last try failed with.
 * @param {() => Promise<void>} assertions
 */
export async function eventually(assertions) {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(100)) {
    try {
      return await assertions();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
