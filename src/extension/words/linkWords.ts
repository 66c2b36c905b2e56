import * as vscode from 'vscode';
import type { InterfaceFact, InterfaceKind } from '../../language/interfaceFacts';
import type { EtherTypeFact, MacAddress, MacFact, MacKind } from '../../language/macFacts';
import { type Card, code, plain } from './markdown';

/** The link-layer header of a line, split into its parts; the one under the cursor comes first. */
export function macWords({ form, part, destination, source, etherType, rest }: MacFact): Card {
  if (form !== 'header') {
    const address = form === 'source' ? source : destination;
    return {
      title:
        form === 'source'
          ? vscode.l10n.t('Source MAC {0}', code(address?.text ?? ''))
          : vscode.l10n.t('Destination MAC {0}', code(address?.text ?? '')),
      facts: [address && kindWords(address.kind), form === 'source' ? lastHop() : undefined],
    };
  }
  const parts = {
    destination: destination && vscode.l10n.t('Destination {0}', addressWords(destination)),
    source: source && vscode.l10n.t('Source {0}', addressWords(source)),
    etherType: etherType && vscode.l10n.t('Type {0}', etherTypeText(etherType)),
    rest: rest && vscode.l10n.t('More than an Ethernet header: {0}. Some drivers add bytes of the packet.', code(rest)),
  };
  const first = part === undefined ? undefined : parts[part];
  const others = Object.values(parts).filter((words) => words !== first);
  const isEmpty = Object.values(parts).every((words) => words === undefined);
  return {
    title: vscode.l10n.t('Ethernet header'),
    facts: [
      isEmpty ? vscode.l10n.t('None: the interface (PPP, tunnel) has no MAC addresses, or they were cut.') : undefined,
      first,
      ...others,
      source && lastHop(),
    ],
  };
}

function lastHop(): string {
  return vscode.l10n.t('The source MAC is the last device on this segment, often a router, not the sender far away.');
}

function addressWords({ text, kind }: MacAddress): string {
  const words = kindWords(kind);
  return words === undefined ? code(text) : `${code(text)} (${words})`;
}

function kindWords(kind: MacKind): string | undefined {
  switch (kind) {
    case 'broadcast':
      return vscode.l10n.t('broadcast');
    case 'multicast4':
      return vscode.l10n.t('IPv4 multicast');
    case 'multicast6':
      return vscode.l10n.t('IPv6 multicast');
    case 'multicast':
      return vscode.l10n.t('multicast');
    case 'zero':
      return vscode.l10n.t('all zero: loopback');
    case 'local':
      return vscode.l10n.t('locally administered: virtual machine, container or private Wi-Fi address');
    case 'global':
      return undefined;
  }
}

function etherTypeText({ hex, name }: { readonly hex: string; readonly name?: string }): string {
  return name === undefined ? code(hex) : `${code(hex)} ${plain(name)}`;
}

/** `MACPROTO=0800` */
export function etherTypeWords(fact: EtherTypeFact): Card {
  return { title: vscode.l10n.t('Ethernet type {0}', etherTypeText(fact)), facts: [] };
}

/** `IN=`, `OUT=`, `PHYSIN=`, `PHYSOUT=`, and SEIL's interface. */
export function interfaceWords({ role, name, kind, vlan, way }: InterfaceFact): Card {
  return {
    title: interfaceTitle(role, name),
    facts: [
      kind && interfaceKindWords(kind),
      vlan === undefined ? undefined : vscode.l10n.t('VLAN {0}', vlan),
      way && wayWords(way),
    ],
  };
}

function interfaceTitle(role: InterfaceFact['role'], name: string): string {
  switch (role) {
    case 'input':
      return name === '' ? vscode.l10n.t('No input interface') : vscode.l10n.t('Came in by {0}', code(name));
    case 'output':
      return name === '' ? vscode.l10n.t('No output interface') : vscode.l10n.t('Leaves by {0}', code(name));
    case 'bridgeInput':
      return vscode.l10n.t('Came in by port {0} of the bridge', code(name));
    case 'bridgeOutput':
      return vscode.l10n.t('Leaves by port {0} of the bridge', code(name));
    case 'interface':
      return vscode.l10n.t('Interface {0}', code(name));
  }
}

function wayWords(way: NonNullable<InterfaceFact['way']>): string {
  switch (way) {
    case 'toHost':
      return vscode.l10n.t('The packet is for this host itself, or was dropped before routing (no OUT).');
    case 'fromHost':
      return vscode.l10n.t('This host made the packet (no IN).');
    case 'through':
      return vscode.l10n.t('The packet goes through this host (IN and OUT).');
  }
}

function interfaceKindWords(kind: InterfaceKind): string {
  switch (kind) {
    case 'loopback':
      return vscode.l10n.t('Loopback: the host talks to itself.');
    case 'ppp':
      return vscode.l10n.t('PPP or PPPoE: usually the line to the provider.');
    case 'bridge':
      return vscode.l10n.t('Bridge: several ports that act as one network.');
    case 'container':
      return vscode.l10n.t('Container network.');
    case 'virtualMachine':
      return vscode.l10n.t('Port of a virtual machine.');
    case 'tunnel':
      return vscode.l10n.t('Tunnel or VPN.');
    case 'ipsec':
      return vscode.l10n.t('IPsec tunnel.');
    case 'wireless':
      return vscode.l10n.t('Wireless LAN.');
    case 'mobile':
      return vscode.l10n.t('Mobile network or USB modem.');
    case 'bond':
      return vscode.l10n.t('Several network ports used as one.');
    case 'vlan':
      return vscode.l10n.t('VLAN.');
    case 'ethernet':
      return vscode.l10n.t('Ethernet.');
  }
}
