import * as vscode from 'vscode';
import type { LensFact } from '../../language/lensFacts';
import { eventCount, language, percent } from './language';
import { severityWord } from './severityWords';

/** The title of a lens: `Critical · 23/tcp telnet: bots try passwords · 1,234 events · 75% from one source`. Plain text. */
export function lensWords({ port, transport, severity, service, phrase, events, topShare }: LensFact): string {
  const name = service === 'unknown' ? `${port}/${transport}` : `${port}/${transport} ${service}`;
  const share =
    topShare === undefined || events < 2
      ? undefined
      : topShare === 1
        ? vscode.l10n.t('all from one source')
        : vscode.l10n.t('{0} from one source', percent(topShare));
  const parts = [severityWord(severity), `${name}: ${phrase[language()]}`, eventCount(events), share];
  return parts.filter((part) => part !== undefined).join(' · ');
}
