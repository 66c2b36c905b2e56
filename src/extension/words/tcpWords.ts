import * as vscode from 'vscode';
import { type TcpFlagsCode, tcpFlagsWords } from '../../knowledge/tcpFlags';
import type { ScannerMark } from '../../language/scannerMarks';
import type {
  OptionsFact,
  ReservedFact,
  SequenceFact,
  TcpFact,
  TcpFlagsFact,
  UrgentFact,
  WindowFact,
} from '../../language/tcpFacts';
import { list, number } from './language';
import { type Card, code, plain, words } from './markdown';

/** The fields of the TCP header. */
export function tcpWords(fact: TcpFact): Card {
  switch (fact.code) {
    case 'tcpFlags':
      return flagsCard(fact);
    case 'reserved':
      return reservedCard(fact);
    case 'urgent':
      return urgentCard(fact);
    case 'window':
      return windowCard(fact);
    case 'sequence':
      return sequenceCard(fact);
    case 'options':
      return optionsCard(fact);
  }
}

function flagsCard({ flags, meaning, ecn }: TcpFlagsFact): Card {
  return {
    title: vscode.l10n.t('TCP flags {0}', code(flags.join(' '))),
    facts: [
      words(tcpFlagsWords[meaning]),
      ecn ? vscode.l10n.t('ECE, CWR and AE only speak of congestion; they do not change the meaning.') : undefined,
    ],
  };
}

/** A NULL scan has no flag to point at, so the fields around the gap say it. */
function nullScan(meaning: TcpFlagsCode | undefined): string | undefined {
  return meaning === 'nullScan' ? words(tcpFlagsWords.nullScan) : undefined;
}

function reservedCard({ text, zero, meaning }: ReservedFact): Card {
  return {
    title: vscode.l10n.t('Reserved bits {0}', code(text)),
    facts: [
      zero
        ? vscode.l10n.t('Unused bits of the TCP header: 0, as they should be.')
        : vscode.l10n.t('Unused bits of the TCP header should be 0: a new extension, a crafted packet or damage.'),
      nullScan(meaning),
    ],
  };
}

function urgentCard({ pointer, flagged, meaning }: UrgentFact): Card {
  return {
    title: vscode.l10n.t('Urgent pointer {0}', code(pointer)),
    facts: [
      flagged
        ? vscode.l10n.t('The URG flag is set: hardly any program uses it today.')
        : pointer === 0
          ? vscode.l10n.t('No urgent data.')
          : vscode.l10n.t('Without the URG flag the pointer has no meaning: a crafted packet or damage.'),
      nullScan(meaning),
    ],
  };
}

function windowCard({ window, opens, reset, marks }: WindowFact): Card {
  return {
    title: vscode.l10n.t('Window {0}', code(number(window))),
    facts: [
      vscode.l10n.t('Bytes that the sender can take before it must be answered.'),
      opens
        ? vscode.l10n.t("In a SYN: the first value of the sender's system or tool. A hint, never a proof.")
        : undefined,
      reset && window === 0 ? vscode.l10n.t('0 is normal in a reset.') : undefined,
      !reset && !opens && window === 0 ? vscode.l10n.t('0: the sender can take no more for now.') : undefined,
      !reset && !opens && window > 0
        ? vscode.l10n.t('Usually to be multiplied by a factor agreed in the SYN, which this line does not show.')
        : undefined,
      ...marks.map(markWords),
    ],
  };
}

function sequenceCard({ kind, value, flagged, marks }: SequenceFact): Card {
  const isSequence = kind === 'sequence';
  return {
    title: isSequence
      ? vscode.l10n.t('Sequence number {0}', code(value))
      : vscode.l10n.t('Acknowledgement number {0}', code(value)),
    facts: [
      isSequence
        ? vscode.l10n.t("Place of the data in the connection's stream; random in a SYN.")
        : flagged
          ? vscode.l10n.t('The next byte that the sender expects.')
          : vscode.l10n.t('Without the ACK flag it has no meaning.'),
      ...marks.map(markWords),
    ],
  };
}

/** What the numbers of a SYN give away. Also for the id of the IP packet. */
export function markWords(mark: ScannerMark): string {
  switch (mark) {
    case 'mirai':
      return vscode.l10n.t('Equals the destination address: the mark of Mirai and the bots derived from it.');
    case 'masscan':
      return vscode.l10n.t('Fits masscan: the IP id is made of address, port and sequence number.');
    case 'zmap':
      return vscode.l10n.t('Id 54321 with window 65535 fits ZMap before version 4.1.0 (March 2024) and its offshoots.');
  }
}

function optionsCard({ layer, options }: OptionsFact): Card {
  const named = options.map(({ name, value }) => (value === undefined ? plain(name) : `${plain(name)} ${code(value)}`));
  return {
    title: layer === 'tcp' ? vscode.l10n.t('TCP options') : vscode.l10n.t('IP options'),
    facts: [
      list(named),
      layer === 'tcp'
        ? vscode.l10n.t("Kind and order are typical of the sender's system.")
        : vscode.l10n.t('IP options are rare; source routing among them is an old attack.'),
    ],
  };
}
