import { OverviewRulerLane, type TextEditorDecorationType, ThemeColor, window } from 'vscode';
import type { Severity } from '../knowledge/severity';

/** The theme's colour for a severity; each can be set in `workbench.colorCustomizations`. */
export function severityColor(severity: Severity): ThemeColor {
  return new ThemeColor(`firewallLog.${severity === 'low' || severity === 'info' ? 'low' : severity}`);
}

/** How severe ports are underlined: told apart without colour too. */
const underlines: Readonly<Partial<Record<Severity, string>>> = { critical: 'solid', high: 'dashed', medium: 'dotted' };

/** A port in a line. Not in the overview ruler: most lines of a firewall's log have one. */
export function portType(severity: Severity): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: underlines[severity] ?? 'dotted',
    borderColor: severityColor(severity),
  });
}

/** Where a port with a bad name comes first; only in the overview ruler. */
export function firstPortType(severity: Severity): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    overviewRulerLane: OverviewRulerLane.Left,
    overviewRulerColor: severityColor(severity),
  });
}

/**
 * The line on which a finding begins: a rule above it, between it and its lens, and a mark in the middle of the overview
 * ruler. A bar at its start would look like the cursor.
 */
export function findingType(severity: Severity): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    borderWidth: '1px 0 0 0',
    borderStyle: 'solid',
    borderColor: severityColor(severity),
    overviewRulerLane: OverviewRulerLane.Center,
    overviewRulerColor: severityColor(severity),
  });
}

/** Lines on which something dangerous was let in, in the overview ruler: neighbours are one mark. */
export function letInRulerType(): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    overviewRulerLane: OverviewRulerLane.Right,
    overviewRulerColor: severityColor('critical'),
  });
}

/** The same lines in sight: tinted, with a bar. */
export function letInType(): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('firewallLog.letInBackground'),
    borderWidth: '0 0 0 2px',
    borderStyle: 'solid',
    borderColor: severityColor('critical'),
  });
}
