import { runSuites } from './mochaRun';

/** What VS Code calls in the extension host, Node's and the browser's: the same source is bundled for both. */
export function run(): Promise<void> {
  return runSuites(() => import('./suites'));
}
