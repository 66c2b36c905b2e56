import * as vscode from 'vscode';
import type { Language } from '../../knowledge/text';

/** The language of the knowledge room's texts for this person. */
export function language(): Language {
  return vscode.env.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** `92,890` */
export function number(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** `75%`; below one percent one more digit. @param share 0 to 1 */
export function percent(share: number): string {
  const maximumFractionDigits = share > 0 && share < 0.01 ? 1 : 0;
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits }).format(share);
}

/** `Mirai, Gafgyt, Mozi`, with `…` when there are more than `maximum`. */
export function list(items: readonly string[], maximum = items.length): string {
  const shown = items.slice(0, maximum);
  return [...shown, ...(items.length > maximum ? ['…'] : [])].join(language() === 'ja' ? '、' : ', ');
}

/** `1 event`, `1,234 events` */
export function eventCount(events: number): string {
  return events === 1 ? vscode.l10n.t('1 event') : vscode.l10n.t('{0} events', number(events));
}

/** `1 source`, `56 sources` */
export function sourceCount(sources: number): string {
  return sources === 1 ? vscode.l10n.t('1 source') : vscode.l10n.t('{0} sources', number(sources));
}

/**
 * A country's name.
 * @param country ISO 3166-1 alpha-2, or the engine's `-` (unknown), `private` and `masked`
 */
export function countryName(country: string): string {
  if (country === '-') return vscode.l10n.t('unknown country');
  if (country === 'private') return vscode.l10n.t('special-purpose address, no country');
  if (country === 'masked') return vscode.l10n.t('address hidden, no country');
  try {
    return new Intl.DisplayNames(language(), { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}
