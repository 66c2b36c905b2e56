import { l10n, Uri } from 'vscode';
import { shownName } from './logSource';
import { linesScheme } from './names';

/** What a filtered view shows lines of. */
export interface LinesSubject {
  readonly logs: readonly Uri[];
  /** In the filter language; undefined: the lines of a firewall that could not be read. */
  readonly query: string | undefined;
}

/** The manifest gives files in this folder the language of firewall logs, whatever their name. */
const folder = '/firewall-log-lines';
const longestName = 80;

/** The address of a filtered view: it holds all that is needed to show it again after a restart. */
export function linesUri({ logs, query }: LinesSubject): Uri {
  const names = logs.map(shownName).join(', ');
  const what = query === undefined ? l10n.t('Unparsed lines') : query === '' ? l10n.t('All packets') : query;
  return Uri.from({
    scheme: linesScheme,
    // A slash would begin another folder.
    path: `${folder}/${`${what} · ${names}`.slice(0, longestName).replaceAll(/[/\\]/g, '∕')}`,
    query: JSON.stringify({ logs: logs.map(String), query }),
  });
}

/** What the view at an address shows; undefined when it is none. */
export function linesSubject(uri: Uri): LinesSubject | undefined {
  if (uri.scheme !== linesScheme) return undefined;
  try {
    const { logs, query } = JSON.parse(uri.query) as { readonly logs?: unknown; readonly query?: unknown };
    if (!Array.isArray(logs) || logs.length === 0) return undefined;
    return {
      logs: logs.map((log) => Uri.parse(String(log), true)),
      query: query === undefined ? undefined : String(query),
    };
  } catch {
    return undefined;
  }
}

/** The logs whose lines an editor shows: the document itself, or those that a filtered view is of. */
export function logsShownIn(document: Uri): readonly Uri[] {
  return linesSubject(document)?.logs ?? [document];
}
