import { readdirSync, rmSync } from 'node:fs';
import { context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const node = { platform: 'node', target: 'node20', format: 'cjs' };
const browser = { platform: 'browser', target: 'es2022' };

/** Unit tests that start programs, read files, or try thousands of cases or lines; the others must take two seconds altogether. */
const slowTests =
  /^(cliMerge|cliRun|cliSamples|core(Details|KernelLine|UsualLines|Numbers|Properties|Summary)|countries|findings\w+|oracles|readme|worker(Growth|Reading))\./;
const testFiles = readdirSync('test/unit').filter((name) => name.endsWith('.test.ts'));

/** One bundle of many test files: a process for each would cost more than the tests. */
const unitTests = (name, files) => ({
  ...node,
  stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: 'test/unit' },
  outfile: `out/test/unit/${name}.test.js`,
});

/** Every bundle of the project: what it is made from, and for which platform. */
const bundles = [
  { ...node, entryPoints: ['src/extension/node/main.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/extension/web/main.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['src/worker/node.ts'], outfile: 'dist/worker.js' },
  { ...browser, format: 'iife', entryPoints: ['src/worker/web.ts'], outfile: 'dist/web/worker.js' },
  { ...browser, format: 'iife', entryPoints: ['src/webview/page.ts'], outfile: 'dist/page.js' },
  { ...browser, entryPoints: ['src/webview/style/page.css'], outfile: 'dist/page.css' },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

const testBundles = [
  { ...node, entryPoints: ['test/conformance/conformance.ts'], outfile: 'out/test/conformance/conformance.js' },
  ...['inProcess', 'latencies'].map((name) => ({
    ...node,
    entryPoints: [`test/bench/${name}.ts`],
    outfile: `out/test/bench/${name}.js`,
  })),
  unitTests(
    'quick',
    testFiles.filter((file) => !slowTests.test(file)),
  ),
  unitTests(
    'slow',
    testFiles.filter((file) => slowTests.test(file)),
  ),
  {
    ...node,
    entryPoints: ['test/integration/index.ts'],
    outfile: 'out/test/integration/index.js',
    external: ['vscode'],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['test/integration/index.ts'],
    outfile: 'out/test/web/index.js',
    external: ['vscode'],
  },
];

const shared = {
  bundle: true,
  charset: 'utf8',
  logLevel: 'warning',
  minify: production,
  // Constants such as character codes become plain numbers: the engine's inner loops depend on it.
  minifySyntax: true,
  sourcemap: !production,
};

// Bundles of test files that are gone must not run any more.
if (!production) rmSync('out/test', { recursive: true, force: true });
for (const bundle of [...bundles, ...(production ? [] : testBundles)]) {
  const build = await context({ ...shared, ...bundle });
  if (watch) await build.watch();
  else {
    await build.rebuild();
    await build.dispose();
  }
}
