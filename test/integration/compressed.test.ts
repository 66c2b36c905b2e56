import * as vscode from 'vscode';
import * as assert from './assert';
import { completeFigures, extensionUnderTest, showSummary } from './extensionUnderTest';
import { closeAll, sample, ssdpLine } from './logs';

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

/** Writes that many lines, compressed, and of the outcome no more than `most` bytes. */
async function writeCompressed(name: string, lines: number, most?: number): Promise<vscode.Uri> {
  const packed = new Blob([`${ssdpLine}\n`.repeat(lines)]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  await vscode.workspace.fs.writeFile(sample(name), bytes.subarray(0, most));
  return sample(name);
}
