import * as vscode from 'vscode';
import type { Action } from '../../core/action';
import type { ActionFact, DirectionFact, PrefixFact } from '../../language/headFacts';
import type { OwnerFact, PlainFact } from '../../language/plainFacts';
import { type Card, code } from './markdown';

/** What the firewall did, in words. */
export function actionWords(action: Action): string {
  switch (action) {
    case 'drop':
      return vscode.l10n.t('Dropped: thrown away without an answer.');
    case 'reject':
      return vscode.l10n.t('Rejected: thrown away, and the sender was told.');
    case 'accept':
      return vscode.l10n.t('Accepted: let through.');
    case 'audit':
      return vscode.l10n.t('Audit: only noted; another line says what was done, so it is not counted twice.');
    case 'limit':
      return vscode.l10n.t('Limited: the sender came too often.');
    case 'unknown':
      return vscode.l10n.t('Says nothing about what was done with the packet.');
  }
}

/** The rule's own text. */
export function prefixWords({ text, action, by, word = '' }: PrefixFact): Card {
  return {
    title: vscode.l10n.t('Log prefix {0}', code(text)),
    facts: [
      actionWords(action),
      by === 'word' ? vscode.l10n.t('Inferred from the word {0}.', code(word)) : undefined,
      by === 'letter' ? vscode.l10n.t('Inferred from the letter {0}.', code(word)) : undefined,
      by === 'settings' ? vscode.l10n.t('Inferred by your own setting.') : undefined,
      vscode.l10n.t('Whoever wrote the rule chose this text.'),
    ],
  };
}

/** SEIL's action. */
export function seilActionWords({ text, action }: ActionFact): Card {
  return { title: vscode.l10n.t('Action {0}', code(text)), facts: [actionWords(action)] };
}

/** SEIL's direction. */
export function directionWords({ way, text }: DirectionFact): Card {
  const title = vscode.l10n.t('Direction {0}', code(text));
  switch (way) {
    case 'in':
      return { title, facts: [vscode.l10n.t('Filtered while coming in by the interface.')] };
    case 'out':
      return { title, facts: [vscode.l10n.t('Filtered while leaving by the interface.')] };
    case 'redirect':
      return { title, facts: [vscode.l10n.t('Filtered before being redirected.')] };
    case 'other':
      return { title, facts: [] };
  }
}

/** `UID=`, `GID=` */
export function ownerWords({ kind, id }: OwnerFact): Card {
  const isUser = kind === 'uid';
  return {
    title: isUser ? vscode.l10n.t('User id {0}', code(id)) : vscode.l10n.t('Group id {0}', code(id)),
    facts: [
      vscode.l10n.t('Owner of the program on this host that sent the packet.'),
      id === 0 ? vscode.l10n.t('0 is root: a system service, or a program with all rights.') : undefined,
    ],
  };
}

/** Fields that only need their name explained. */
export function plainWords({ field, text }: PlainFact): Card {
  const value = code(text);
  switch (field) {
    case 'host':
      return card(vscode.l10n.t('Host {0}', value), vscode.l10n.t('The device that wrote the line, or its address.'));
    case 'vlan':
      return card(vscode.l10n.t('VLAN {0}', value), vscode.l10n.t('Number of the virtual LAN (802.1Q).'));
    case 'tunnel':
      return card(vscode.l10n.t('Tunnel {0}', value), vscode.l10n.t('Outer addresses of the tunnel it came through.'));
    case 'flowLabel':
      return card(
        vscode.l10n.t('Flow label {0}', value),
        vscode.l10n.t('Groups the packets of one IPv6 connection; arbitrary, 0 when unused.'),
      );
    case 'mtu':
      return card(
        vscode.l10n.t('MTU {0}', value),
        vscode.l10n.t('The largest packet that fits the next link: the sender must use smaller ones. Do not block it.'),
      );
    case 'spi':
      return card(
        vscode.l10n.t('SPI {0}', value),
        vscode.l10n.t('Number of the IPsec connection (security association).'),
      );
    case 'mark':
      return card(
        vscode.l10n.t('Mark {0}', value),
        vscode.l10n.t("The firewall's own note on the packet, for its rules and routing; never on the wire."),
      );
    case 'incomplete':
      return card(vscode.l10n.t('Incomplete header'), vscode.l10n.t('The packet ended before its header did.'));
    case 'arp':
      return card(
        vscode.l10n.t('ARP {0}', value),
        vscode.l10n.t('Address resolution inside the local network; not IP.'),
      );
    case 'arpOperation':
      return card(vscode.l10n.t('ARP operation {0}', value), vscode.l10n.t('1 asks who has an address, 2 answers.'));
    case 'headerLength':
      return card(
        vscode.l10n.t('Header {0} bytes', value),
        vscode.l10n.t('Length of the IP header; 20 without options.'),
      );
    case 'priority':
      return card(vscode.l10n.t('Syslog priority {0}', value), syslogWords(Number(text) >> 3, Number(text) & 7));
    case 'level':
      return card(
        vscode.l10n.t('Syslog facility and level {0}', value),
        vscode.l10n.t('Says which part of the system spoke, and how urgent it thought the line was.'),
      );
    case 'description':
      return card(vscode.l10n.t('Description {0}', value), vscode.l10n.t('Name of the rule; long ones are cut.'));
    case 'rule':
      return card(vscode.l10n.t('Rule {0}', value), vscode.l10n.t('Rule set and number of the rule in it.'));
    case 'filter':
      return card(vscode.l10n.t('Filter {0}', value), vscode.l10n.t('Name of the filter as configured.'));
    case 'options':
      return card(vscode.l10n.t('Option {0}', value), vscode.l10n.t("SEIL's own note; IIJ does not document it."));
    case 'application':
      return card(
        vscode.l10n.t('Application {0}', value),
        vscode.l10n.t('Recognised by the content, not by the port.'),
      );
    case 'repeat':
      return card(
        vscode.l10n.t('Repeated {0} times', value),
        vscode.l10n.t('The line stands for that many equal lines; all are counted.'),
      );
  }
}

/** Keywords of RFC 5424, 6.2.1. */
const facilities =
  'kern user mail daemon auth syslog lpr news uucp cron authpriv ftp ntp audit alert clock local0 local1 local2 local3 local4 local5 local6 local7';
const levels = 'emerg alert crit err warning notice info debug';

function syslogWords(facility: number, level: number): string {
  const facilityName = facilities.split(' ')[facility] ?? String(facility);
  return vscode.l10n.t('Facility {0}, level {1}.', code(facilityName), code(levels.split(' ')[level] ?? ''));
}

function card(title: string, fact: string): Card {
  return { title, facts: [fact] };
}
