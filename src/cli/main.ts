import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LogEngine } from './engine';
import { streamOutput } from './output';
import { run } from './run';

const { stdout, stderr, env, argv } = process;
const home = join(__dirname, '..');

stderr.on('error', () => undefined);

void run(argv.slice(2), {
  stdout: { ...streamOutput(stdout), isTTY: stdout.isTTY },
  stderr,
  env,
  version: () => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version,
  countryDatabase: join(home, 'media', 'geoip', 'dbip-country.mmdb'),
  japanese: () => JSON.parse(readFileSync(join(home, 'media', 'l10n', 'bundle.l10n.ja.json'), 'utf8')),
  writeFile: (path, text) => writeFile(path, text),
  createEngine: (listener) => new LogEngine(listener, join(__dirname, 'worker.js')),
}).then((status) => {
  process.exitCode = status;
});
