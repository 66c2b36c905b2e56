import * as vscode from 'vscode';
import type { Zone } from '../../core/zone';
import { portCard } from '../../knowledge/ports';
import type { InlayFact } from '../../language/inlayFacts';
import { countryName, language } from './language';
import { severityWord } from './severityWords';

/** A hint as it stands in the line, and what it says under the mouse. */
export interface InlayWords {
  readonly label: string;
  readonly tooltip: string;
}

/**
 * @param country of an address: ISO 3166-1 alpha-2; anything else gets no hint
 * @param zone the person's time zone, as in the settings
 */
export function inlayWords(fact: InlayFact, country: string | undefined, zone: Zone): InlayWords | undefined {
  switch (fact.code) {
    case 'service':
      return { label: fact.service, tooltip: serviceTooltip(fact) };
    case 'country':
      return country === undefined || !/^[A-Z]{2}$/.test(country)
        ? undefined
        : { label: country, tooltip: countryName(country) };
    case 'localTime':
      return {
        label: clock(fact.local, fact.otherDay),
        tooltip: vscode.l10n.t('{0} in your time zone, {1}', fullTime(fact.local), zone.name),
      };
  }
}

/** `23/tcp: telnet · Critical: bots try passwords` */
function serviceTooltip({ port, transport, service }: Extract<InlayFact, { code: 'service' }>): string {
  const card = portCard(port, transport);
  const name = `${port}/${transport}: ${service}`;
  return card === undefined ? name : `${name} · ${severityWord(card.severity)}: ${card.phrase[language()]}`;
}

/** The shifted instant is shown as UTC: `Intl` does not take offsets as zones everywhere. */
function clock(local: number, withDay: boolean): string {
  return new Intl.DateTimeFormat(language(), {
    ...(withDay ? { month: 'numeric', day: 'numeric' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(local);
}

function fullTime(local: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeStyle: 'medium', timeZone: 'UTC' }).format(local);
}
