import * as vscode from 'vscode';
import type { EventFacts } from '../../core/eventFacts';
import type { Finding } from '../../core/findings/finding';
import { findingWords } from '../../knowledge/findings/findingWords';
import { numberWriter } from '../../knowledge/findings/numbers';
import type { LogFactsInShort } from '../../protocol/analysis';
import { eventCount, language, list, number, sourceCount } from './language';
import { severityWord } from './severityWords';

/** What the status bar item says. */
export interface FactWords {
  readonly text: string;
  readonly tooltip: string;
  /** For screen readers: without icons. */
  readonly spoken: string;
}

/** The log as a whole: `4,422 events · 3 unparsed · Critical`. @param findings the worst first */
export function logFactWords(
  { events, unparsed, sources, ports }: LogFactsInShort,
  findings: readonly Finding[],
): FactWords {
  const [worst] = findings;
  const parts = [
    eventCount(events),
    unparsed === 0 ? undefined : vscode.l10n.t('{0} unparsed', number(unparsed)),
    worst === undefined
      ? events === 0
        ? undefined
        : vscode.l10n.t('Nothing remarkable')
      : severityWord(worst.severity),
  ];
  const tooltip = [
    vscode.l10n.t('The whole log: {0}', list([eventCount(events), sourceCount(sources), portCount(ports)])),
    unparsed === 0 ? undefined : vscode.l10n.t('Lines of a firewall that could not be read: {0}', number(unparsed)),
    worst &&
      vscode.l10n.t('Worst finding: {0}, {1}', severityWord(worst.severity), findingWords(worst, language()).title),
  ];
  return inStatusBar(parts, tooltip);
}

/** Selected lines: `12 lines · 3 minutes · 4 sources · 6 ports`. */
export function selectionFactWords({ events, sources, ports, duration }: EventFacts, lines: number): FactWords {
  const parts = [
    vscode.l10n.t('{0} lines', number(lines)),
    duration === undefined ? undefined : numberWriter(language()).duration(duration / 1000),
    sourceCount(sources),
    portCount(ports),
  ];
  return inStatusBar(parts, [vscode.l10n.t('The selected lines: {0}', eventCount(events))]);
}

/** A log of which VS Code hands out no document. */
export function tooLargeWords(): FactWords {
  return inStatusBar(
    [vscode.l10n.t('Over 50 MB')],
    [vscode.l10n.t('VS Code hands no larger file to extensions: hover, hints, marks, lenses and outline are off.')],
  );
}

function inStatusBar(parts: readonly (string | undefined)[], tooltip: readonly (string | undefined)[]): FactWords {
  const said = parts.filter((part) => part !== undefined);
  const lines = [...tooltip, vscode.l10n.t('Click for the Attack Summary.')].filter((part) => part !== undefined);
  return {
    text: `$(shield) ${said.join(' · ')}`,
    tooltip: lines.join('\n'),
    spoken: [...said, ...lines].join(', '),
  };
}

function portCount(ports: number): string {
  return ports === 1 ? vscode.l10n.t('1 port') : vscode.l10n.t('{0} ports', number(ports));
}
