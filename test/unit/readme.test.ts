import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

test('the READMEs list the settings and commands of the manifest', () => {
  execFileSync(process.execPath, ['media/readme/settings.mjs', '--check']);
});
