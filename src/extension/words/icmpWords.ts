import * as vscode from 'vscode';
import type { IcmpFact, IcmpNumberFact, QuotedPacket } from '../../language/icmpFacts';
import { type Card, code, sentence, words } from './markdown';

/** An ICMP message: its type and code in words, and the packet that it complains about. */
export function icmpWords({ version, type, icmpCode, meaning, quotes }: IcmpFact): Card {
  const name = version === 6 ? 'ICMPv6' : 'ICMP';
  const title =
    icmpCode === undefined
      ? vscode.l10n.t('{0} type {1}', name, type)
      : vscode.l10n.t('{0} type {1}, code {2}', name, type, icmpCode);
  if (meaning === undefined) return { title, facts: [vscode.l10n.t('Not an assigned ICMP type.')] };
  return {
    title: `${title}: ${words(meaning.type.words)}`,
    facts: [meaning.code && sentence(meaning.code.words), quotes && quotedWords(quotes)],
  };
}

function quotedWords({ source, destination, protocol, sourcePort, destinationPort }: QuotedPacket): string {
  const end = (address: string | undefined, port: number | undefined) =>
    code(port === undefined ? (address ?? '?') : `${address ?? '?'} ${port}`);
  const from = end(source, sourcePort);
  const to = end(destination, destinationPort);
  return protocol === undefined
    ? vscode.l10n.t('Answers a packet from {0} to {1}, quoted in the brackets.', from, to)
    : vscode.l10n.t('Answers a {0} packet from {1} to {2}, quoted in the brackets.', code(protocol), from, to);
}

/** Identifier, sequence number and parameter. */
export function icmpNumberWords({ kind, text }: IcmpNumberFact): Card {
  switch (kind) {
    case 'id':
      return {
        title: vscode.l10n.t('Ping identifier {0}', code(text)),
        facts: [vscode.l10n.t('Chosen by the pinging program; the reply repeats it.')],
      };
    case 'sequence':
      return {
        title: vscode.l10n.t('Ping number {0}', code(text)),
        facts: [vscode.l10n.t('Counts the pings of one program; the reply repeats it.')],
      };
    case 'parameter':
      return {
        title: vscode.l10n.t('Parameter {0}', code(text)),
        facts: [vscode.l10n.t('Place of the byte that the answering host did not accept.')],
      };
  }
}
