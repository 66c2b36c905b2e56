import * as assert from './assert';
import { completeFigures, extensionUnderTest, showSummary } from './extensionUnderTest';
import { closeAll, writeCompressed } from './logs';

suite('compressed logs', () => {
  suiteSetup(extensionUnderTest);
  teardown(closeAll);

  test('are read like any other', async () => {
    const log = await writeCompressed('router.log.2.gz', 3_000);
    assert.equal((await completeFigures(await showSummary(log))).events, 3_000);
  });

  test('a damaged one is called so', async () => {
    const log = await writeCompressed('router.log.3.gz', 3_000, 200);
    assert.match((await (await showSummary(log)).failure()) ?? '', /router\.log\.3\.gz is damaged/);
  });
});
