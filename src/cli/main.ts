import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LogEngine } from './engine';
import { streamOutput } from './output';
import { run } from './run';

const { stdout, stderr, env, argv } = process;
const home = join(__dirname, '..');

// Whoever reads may stop reading (`| head`): that is no error, and there is nobody left to tell.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
stderr.on('error', () => undefined);

void run(argv.slice(2), {
  stdout: { ...streamOutput(stdout), isTTY: stdout.isTTY },
  stderr,
  env,
  version: () => JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version,
  countryDatabase: join(home, 'media', 'geoip', 'dbip-country.mmdb'),
  createEngine: (listener) => new LogEngine(listener),
}).then((status) => {
  process.exitCode = status;
});
