import { type ConfigurationChangeEvent, type ConfigurationScope, type Uri, workspace } from 'vscode';
import { busyPortEvents } from '../core/busyPorts';
import { rareCountryEvents } from '../core/rareCountries';
import type { RedactionMode } from '../core/redact/redactor';
import { Zone } from '../core/zone';
import type { ReadOptions } from '../protocol/analysis';
import { pageRows, type SummaryLimits } from '../protocol/page';

/** First part of every setting's name. */
export const section = 'firewallLog';

/** What to do with a log that only its content gives away. */
export type DetectLanguage = 'automatic' | 'offer' | 'never';

const memoryLimit = 'maxInMemorySize';

/** Name of the setting that limits the logs in memory. */
export const memoryLimitSetting = `${section}.${memoryLimit}`;

/** A site where an address (`{address}`) or a port (`{port}`, `{transport}`) can be looked up. */
export interface Lookup {
  readonly name: string;
  readonly url: string;
}

/** The settings that change what the editor shows. Read anew at each use, so that a change acts at once. */
export const settings = {
  detectLanguage: (): DetectLanguage => value('detectLanguage', 'automatic'),
  hoverEnabled: (scope?: ConfigurationScope): boolean => value('hover.enabled', true, scope),
  diagnosticsEnabled: (scope?: ConfigurationScope): boolean => value('diagnostics.enabled', false, scope),
  codeLensEnabled: (scope?: ConfigurationScope): boolean => value('codeLens.enabled', true, scope),
  inlayHintsEnabled: (scope?: ConfigurationScope): boolean => value('inlayHints.enabled', true, scope),
  decorationsEnabled: (scope?: ConfigurationScope): boolean => value('decorations.enabled', true, scope),
  highlightsEnabled: (scope?: ConfigurationScope): boolean => value('highlights.enabled', true, scope),
  outlineEnabled: (scope?: ConfigurationScope): boolean => value('outline.enabled', true, scope),
  foldingEnabled: (scope?: ConfigurationScope): boolean => value('folding.enabled', true, scope),
  /** Whose addresses *Copy Redacted* takes out. */
  redact: (scope?: ConfigurationScope): RedactionMode => (text('redact', 'own', scope) === 'all' ? 'all' : 'own'),
  statusBarEnabled: (): boolean => value('statusBar.enabled', true),
  /** Own country databases; `undefined` entries never occur, wrong ones are reported when they are opened. */
  databases: (): readonly string[] => strings(value<unknown>('geoip.databases', [])),
  /** MiB of a log that may be in memory as a whole. */
  maxInMemorySize: (log: Uri): number => Number(value<unknown>(memoryLimit, 1024, log)) || 0,
  /** What is no site is left out. */
  lookups: (): readonly Lookup[] => {
    const list = value<unknown>('lookups', []);
    return Array.isArray(list) ? list.filter(isLookup) : [];
  },
  /** Whether a summary follows its log from the beginning. */
  follow: (log: Uri | undefined): boolean => value('follow', false, log),
};

/** How the worker is to read this log, without the databases. */
export function readOptions(log: Uri): ReadOptions {
  const wan = text('wanInterface', '', log);
  const home = strings(value<unknown>('home', [], log));
  const actions = Object.entries(value<Record<string, unknown>>('actions', {}, log)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    ...timeSettings(log),
    ...(home.length > 0 ? { home } : {}),
    ...(wan === '' ? {} : { wan }),
    ...(actions.length > 0 ? { actions: Object.fromEntries(actions) } : {}),
  };
}

/** How to read the times of this log. */
export function timeSettings(log: Uri): { readonly year?: number; readonly zone: string } {
  const year = value<number | null>('year', null, log);
  const zone = timeZone(log);
  return typeof year === 'number' ? { year, zone } : { zone };
}

/** `local`, `UTC`, an offset or an IANA name. What is none of these counts as `local`. */
export function timeZone(scope?: ConfigurationScope): string {
  const name = text('timeZone', 'local', scope);
  try {
    zoneNamed(name);
    return name;
  } catch {
    return 'local';
  }
}

/** The same as a zone. */
export function zoneOf(scope?: ConfigurationScope): Zone {
  return zoneNamed(timeZone(scope));
}

/** Making a zone takes milliseconds, and every request of the editor asks for one. */
const zones = new Map<string, Zone>();

function zoneNamed(name: string): Zone {
  const zone = zones.get(name) ?? new Zone(name);
  zones.set(name, zone);
  return zone;
}

/** What the person says of findings and ports, as it stands in the settings. */
export function judgeSettings(log: Uri | undefined) {
  return {
    thresholds: plain(value<Readonly<Record<string, unknown>>>('findings.thresholds', {}, log)),
    ignore: strings(value<unknown>('ignore', [], log)),
    ports: value<unknown>('ports', {}, log),
    scanners: strings(value<unknown>('scanners', [], log)),
  };
}

/** Names of the settings that change how findings and ports are judged: nothing need be read again. */
export const judgingSettings = ['findings.thresholds', 'ignore', 'ports', 'scanners'].map(
  (name) => `${section}.${name}`,
);

/** Names of the settings that change what is read; a change of one of them means to read again. */
export const readingSettings = ['year', 'timeZone', 'home', 'wanInterface', 'actions', 'geoip.databases'].map(
  (name) => `${section}.${name}`,
);

/** What the summary counts as little or much. */
export function summaryLimits(): Omit<SummaryLimits, 'savedFilters'> {
  return {
    // More rows than are counted cannot be listed.
    topRows: Math.min(count('summary.topRows', 0), pageRows),
    clip: count('summary.clip', 0),
    rareCountryEvents: count('summary.rareCountryEvents', rareCountryEvents),
    portThreshold: count('summary.portThreshold', busyPortEvents),
  };
}

/** True when a changed setting is one of {@link summaryLimits} or a saved filter. */
export function affectsLimits(change: ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration(`${section}.summary`) || change.affectsConfiguration(`${section}.filters`);
}

/** VS Code hands out proxies of objects, and a worker cannot be sent one. */
function plain<T>(setting: T): T {
  return JSON.parse(JSON.stringify(setting)) as T;
}

function isLookup(item: unknown): item is Lookup {
  const { name, url } = (item ?? {}) as Partial<Lookup>;
  return typeof name === 'string' && typeof url === 'string';
}

function value<T>(name: string, otherwise: T, scope?: ConfigurationScope): T {
  return workspace.getConfiguration(section, scope).get<T>(name, otherwise);
}

/** A whole number from 1; anything else counts as not set. */
function count(name: string, otherwise: number): number {
  const set = value<unknown>(name, otherwise);
  return typeof set === 'number' && Number.isInteger(set) && set >= 1 ? set : otherwise;
}

function text(name: string, otherwise: string, scope?: ConfigurationScope): string {
  return String(value<unknown>(name, otherwise, scope)).trim();
}

function strings(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string' && item.trim() !== '') : [];
}
