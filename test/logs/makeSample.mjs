// Writes the sample logs: `node test/logs/makeSample.mjs [folder]`. The same lines on every machine, every time; the
// committed files are its output, a unit test compares them.
//
// Addresses are documentation addresses (RFC 5737, RFC 3849), with one exception: machines that everybody knows and
// whose answers every firewall sees (the DNS root servers, public resolvers and time servers). They only ever answer
// here, they never attack.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routerLog } from './routerLog.mjs';
import { seilLog } from './seilLog.mjs';
import { windowsLog } from './windowsLog.mjs';
import { yamahaLog } from './yamahaLog.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const logs = {
  'router.log': routerLog(),
  'seil.log': seilLog(),
  'pfirewall.log': windowsLog(),
  'yamaha.log': yamahaLog(),
};
for (const [name, lines] of Object.entries(logs)) {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  console.log(`${name}: ${lines.length} lines`);
}
