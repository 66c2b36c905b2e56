import { commands, type Disposable, env, l10n, Uri, window } from 'vscode';
import { lookupUrl } from '../language/lookupUrl';
import { addressAtCursor } from './copyCommands';
import type { Errors } from './errors';
import { commandIds } from './names';
import { packetAtCursor } from './packetAtCursor';
import { portUnderCursor } from './portUnderCursor';
import { settings } from './settings';

/** The command *Look Up…*: opens the address or the port under the cursor at a site of the person's choice, and only then. */
export function registerLookUp(errors: Errors): {
  /** The site that was handed to the browser last. */
  readonly lookedUp: () => string | undefined;
  readonly registration: Disposable;
} {
  let site: string | undefined;
  const registration = commands.registerCommand(commandIds.lookUp, () =>
    errors.guard(async () => {
      const at = packetAtCursor();
      if (at === undefined) return;
      const address = addressAtCursor(at);
      const { port, transport } = portUnderCursor(at.editor) ?? {};
      const values = { address, port: port?.toString(), transport };
      const sites = settings.lookups().flatMap((lookup) => {
        const url = lookupUrl(lookup.url, values);
        const description = /\{port\}/.test(lookup.url) ? `${port}/${transport}` : address;
        return url === undefined ? [] : [{ label: lookup.name, description: description ?? '', url }];
      });
      if (sites.length === 0) {
        void window.showInformationMessage(
          l10n.t('No site is set for this packet. See the setting firewallLog.lookups.'),
        );
        return;
      }
      const placeHolder = l10n.t('Opens the site in the browser');
      const chosen = await window.showQuickPick(sites, { placeHolder, matchOnDescription: true });
      if (chosen === undefined) return;
      site = chosen.url;
      await env.openExternal(Uri.parse(chosen.url, true));
    }),
  );
  return { lookedUp: () => site, registration };
}
