import { projectFolder } from './places.mjs';
import { cleanEnvironment, runToEnd } from './programs.mjs';

/** What decides where packages come from; it stays as the person has set it. */
const FROM_WHERE =
  /^npm_config_(.*registry|userconfig|globalconfig|cache|https?_proxy|proxy|noproxy|cafile|ca|strict_ssl)$/i;

/** What decides what an install does; given outright, so that nobody's settings change it. Scripts are never run. */
const INSTALL = ['--ignore-scripts', '--omit=dev', '--include=optional', '--global=false', '--engine-strict=false'];
const QUIET = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/**
 * `npm install` in a folder.
 * @param {string} folder
 * @param {readonly string[]} [packages] what to add; nothing: what the folder's package.json asks for
 */
export async function npmInstall(folder, packages = []) {
  await npm(folder, [
    'install',
    ...packages,
    ...INSTALL,
    '--no-save',
    '--workspaces=false',
    '--dry-run=false',
    ...QUIET,
  ]);
}

/**
 * Fetches one package, without what it depends on.
 * @param {string} folder where the .tgz goes
 * @param {string} packageSpec name@version
 * @returns {Promise<string>} the name of the .tgz
 */
export async function npmPack(folder, packageSpec) {
  const output = await npm(folder, ['pack', packageSpec, '--silent', '--json=false', '--dry-run=false']);
  return output.trim().split('\n').at(-1) ?? '';
}

/**
 * Runs a script of the project's package.json.
 * @param {string} script
 */
export async function npmRun(script) {
  await npm(projectFolder, ['run', '--silent', script]);
}

/**
 * @param {string} folder
 * @param {readonly string[]} args
 */
function npm(folder, args) {
  const kept = Object.entries(process.env).filter(([name]) => FROM_WHERE.test(name));
  const env = cleanEnvironment(/** @type {Record<string, string>} */ (Object.fromEntries(kept)));
  // npm tells its scripts where it is itself; otherwise it is on the PATH.
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return runToEnd(process.execPath, [cli, ...args], { cwd: folder, env });
  return runToEnd('npm', args, { cwd: folder, env, shell: process.platform === 'win32' });
}
