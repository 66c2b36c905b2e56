import { commands, type Disposable, env, l10n, version, window } from 'vscode';
import { logsOfCommand } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { commandIds } from './names';
import { windowRedactorOfAll } from './redaction';

/** So much shows what a reader stumbles over, and a person can still look through it. */
const reported = { lines: 20, bytes: 0x4000 } as const;
const shownMilliseconds = 5_000;

/**
 * The command *Copy Unparsed Lines for a Bug Report*: the first lines of a firewall that could not be read, without any
 * address, as Markdown. In English: it is for whoever repairs the reader.
 */
export function registerBugReport(analyses: Analyses, ownVersion: string, errors: Errors): Disposable {
  return commands.registerCommand(commandIds.copyBugReport, (resource: unknown, selected: unknown) =>
    errors.guard(async () => {
      const logs = await logsOfCommand(resource, selected);
      if (logs.length === 0) return;
      const { text, lines, total } = await analyses
        .use(...logs)
        .askWhenRead((service) => service.unparsedTexts(reported));
      if (total === 0) {
        void window.showInformationMessage(l10n.t('Every line of a firewall in this log could be read.'));
        return;
      }
      const redactor = windowRedactorOfAll();
      const redacted = new TextDecoder()
        .decode(text)
        .split('\n')
        .map((line) => redactor.line(line))
        .join('\n');
      const report = [
        `Firewall Log Lens ${ownVersion}, VS Code ${version}`,
        `Lines that could not be read: ${total}, here ${lines.length} of them; addresses are pseudonyms.`,
        // Nothing a line may hold ends a block of tildes this long.
        `~~~~~~~~text\n${redacted.replaceAll(/^~/gm, ' ~')}~~~~~~~~\n`,
      ].join('\n\n');
      await env.clipboard.writeText(report);
      window.setStatusBarMessage(`$(copy) ${l10n.t('Copied without any address')}`, shownMilliseconds);
    }),
  );
}
