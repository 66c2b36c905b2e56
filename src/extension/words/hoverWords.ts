import * as vscode from 'vscode';
import type { HoverFact } from '../../language/hoverFact';
import type { AddressSighting, CountryData, PortSighting } from '../../protocol/analysis';
import { addressWords } from './addressWords';
import { icmpNumberWords, icmpWords } from './icmpWords';
import {
  fragmentFlagWords,
  fragmentWords,
  idWords,
  lengthWords,
  protocolWords,
  serviceClassWords,
  ttlWords,
} from './ipWords';
import { etherTypeWords, interfaceWords, macWords } from './linkWords';
import { type Card, cardMarkdown } from './markdown';
import { directionWords, ownerWords, plainWords, prefixWords, seilActionWords } from './plainWords';
import { portWords } from './portWords';
import { tcpWords } from './tcpWords';
import { type TimeContext, timeWords, uptimeWords } from './timeWords';

/** What a hover may say beyond its line. Everything may be missing: the worker may still be reading. */
export interface HoverContext extends TimeContext {
  /** For a destination port: what the log says about it. */
  readonly port?: PortSighting;
  /** For an address. */
  readonly address?: AddressSighting;
  readonly countryData?: readonly CountryData[];
}

/** The hover's text for one fact, in the person's language. */
export function hoverWords(fact: HoverFact, context: HoverContext = {}): vscode.MarkdownString {
  const card = cardOf(fact, context);
  const quoted = vscode.l10n.t('Speaks of the packet that the ICMP message quotes, not of the one that arrived.');
  return cardMarkdown(fact.quoted ? { title: card.title, facts: [quoted, ...card.facts] } : card);
}

function cardOf(fact: HoverFact, context: HoverContext): Card {
  switch (fact.code) {
    case 'port':
      // The log's figures count logged packets, so they have nothing to say about a quoted one.
      return portWords(fact, fact.quoted ? undefined : context.port);
    case 'address':
      return addressWords(fact, context.address, context.countryData ?? []);
    case 'ttl':
      return ttlWords(fact);
    case 'protocol':
      return protocolWords(fact);
    case 'length':
      return lengthWords(fact);
    case 'id':
      return idWords(fact);
    case 'fragment':
      return fragmentWords(fact);
    case 'fragmentFlag':
      return fragmentFlagWords(fact);
    case 'serviceClass':
      return serviceClassWords(fact);
    case 'tcpFlags':
    case 'reserved':
    case 'urgent':
    case 'window':
    case 'sequence':
    case 'options':
      return tcpWords(fact);
    case 'icmp':
      return icmpWords(fact);
    case 'icmpNumber':
      return icmpNumberWords(fact);
    case 'mac':
      return macWords(fact);
    case 'etherType':
      return etherTypeWords(fact);
    case 'interface':
      return interfaceWords(fact);
    case 'time':
      return timeWords(fact, context);
    case 'uptime':
      return uptimeWords(fact);
    case 'prefix':
      return prefixWords(fact);
    case 'action':
      return seilActionWords(fact);
    case 'direction':
      return directionWords(fact);
    case 'owner':
      return ownerWords(fact);
    case 'plain':
      return plainWords(fact);
    case 'stopped':
      return {
        title: vscode.l10n.t('Not understood from here on'),
        facts: [vscode.l10n.t('A firewall line, but damaged or of an unknown kind. It is counted as unparsed.')],
      };
  }
}
