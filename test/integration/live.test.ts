import * as vscode from 'vscode';
import * as assert from './assert';
import { eventually, pause } from './eventually';
import { completeFigures, extensionUnderTest, type SummaryView, showSummary } from './extensionUnderTest';
import { closeAll, open, sample, ssdpLine } from './logs';

/** Only Node's host can append to a file, and only there a log is followed. */
const node = (globalThis as { process?: NodeJS.Process }).process;
const hasNode = typeof node?.getBuiltinModule === 'function';
const fs = hasNode ? node.getBuiltinModule('node:fs') : undefined;

const log = sample('router-live.log');
/** Lines that are there before: a usual month. */
const oldLines = 100_000;
const linesPerSecond = 1_000;
const linesAtOnce = 50;
const seconds = 4;
/** The promise is a second, and what it was is printed; a loaded test machine gets ten before the test fails. */
const longestLag = 10_000;

suite('a log that grows', () => {
  suiteSetup(async function () {
    if (!hasNode) this.skip();
    await extensionUnderTest();
    await vscode.workspace.getConfiguration('firewallLog').update('follow', true);
  });
  setup(() => fs?.writeFileSync(log.fsPath, lines(0, oldLines)));
  teardown(closeAll);
  suiteTeardown(async () => {
    if (!hasNode) return;
    await vscode.workspace.getConfiguration('firewallLog').update('follow', undefined);
    fs?.rmSync(log.fsPath);
  });

  test('1,000 lines a second arrive in the figures within a second of being written', async () => {
    const view = await showSummary(log);
    assert.equal((await completeFigures(view)).events, oldLines);
    const written: { readonly events: number; readonly at: number }[] = [];
    const lags: number[] = [];
    const collect = (): void => {
      const events = shownEvents(view);
      while (written[0] !== undefined && written[0].events <= events) lags.push(Date.now() - written.shift()!.at);
    };
    const watch = setInterval(collect, 10);
    const begin = Date.now();
    for (let done = 0; done < seconds * linesPerSecond; done += linesAtOnce) {
      await pause(begin + (done / linesPerSecond) * 1_000 - Date.now());
      fs?.appendFileSync(log.fsPath, lines(oldLines + done, linesAtOnce));
      written.push({ events: oldLines + done + linesAtOnce, at: Date.now() });
    }
    await eventually('the last line', () => written.length === 0);
    clearInterval(watch);
    lags.sort((a, b) => a - b);
    const figures = `median ${lags[lags.length >> 1]} ms, longest ${lags.at(-1)} ms`;
    console.log(`@@TEST     from written to counted: ${figures}`);
    assert.ok((lags.at(-1) ?? 0) < longestLag, `lines took too long: ${figures}`);
    assert.equal(view.figures?.summary.lines, oldLines + seconds * linesPerSecond);
  });

  test('a log that is open in an editor, too, is read on whenever that reloads it', async () => {
    fs?.writeFileSync(log.fsPath, lines(0, 1_000));
    const { document } = await open(log);
    const view = await showSummary(log);
    await completeFigures(view);
    const states = new Set<string | undefined>();
    const watch = setInterval(() => states.add(view.figures?.state), 5);
    for (let done = 0; done < seconds * linesPerSecond; done += linesAtOnce) {
      fs?.appendFileSync(log.fsPath, lines(1_000 + done, linesAtOnce));
      await pause(linesAtOnce);
    }
    // While lines come, VS Code reloads the document all the time: nobody waits for a pause.
    assert.ok(shownEvents(view) > 1_000 + (seconds - 2) * linesPerSecond, `${shownEvents(view)} events`);
    const all = 1_000 + seconds * linesPerSecond;
    await eventually('the last line', () => shownEvents(view) === all && document.lineCount === all + 1);
    clearInterval(watch);
    assert.equal([...states].join(), 'complete');
  });

  test('half a line waits for its other half', async () => {
    const view = await showSummary(log);
    await completeFigures(view);
    fs?.appendFileSync(log.fsPath, ssdpLine.slice(0, 60));
    await pause(1_000);
    assert.equal(view.figures?.summary.lines, oldLines);
    fs?.appendFileSync(log.fsPath, `${ssdpLine.slice(60)}\n`);
    await eventually('the whole line', () => shownEvents(view) === oldLines + 1);
    assert.equal(view.figures?.summary.unparsed, 0);
  });

  test('a truncated log is read anew', async () => {
    const view = await showSummary(log);
    await completeFigures(view);
    fs?.writeFileSync(log.fsPath, lines(0, 10));
    await eventually('ten lines', () => view.figures?.state === 'complete' && shownEvents(view) === 10);
  });

  test('a rotated log is read anew', async () => {
    const view = await showSummary(log);
    await completeFigures(view);
    fs?.renameSync(log.fsPath, `${log.fsPath}.1`);
    fs?.writeFileSync(log.fsPath, lines(0, oldLines + 20));
    await eventually('the new log', () => shownEvents(view) === oldLines + 20);
    fs?.rmSync(`${log.fsPath}.1`);
  });
});

/** Lines of many sources to many ports. */
function lines(first: number, count: number): string {
  let text = '';
  for (let n = first; n < first + count; n++) {
    text += `${ssdpLine.replace('198.51.100.7', `198.51.100.${n % 250}`).replace('1900', String(1 + (n % 5_000)))}\n`;
  }
  return text;
}

function shownEvents(view: SummaryView): number {
  return view.figures?.summary.events ?? 0;
}
