import * as vscode from 'vscode';
import type { LineReading } from '../../core/lineReading';
import { PacketView } from '../../language/packetView';
import { portFact } from '../../language/portFacts';
import { language } from './language';
import { type Card, code, plain } from './markdown';
import { severityWord } from './severityWords';

/** Why a line is marked on which the firewall let something in: `Critical · Let in`. */
export function letInWords(reading: LineReading): Card {
  const view = new PacketView(reading, false);
  const port = view.number('destinationPort') ?? 0;
  const [meaning] = portFact(view, 'destination', port).meanings;
  const card = meaning?.card;
  const name = code(meaning === undefined ? port : `${port}/${meaning.transport}`);
  return {
    title: `${severityWord(card?.severity ?? 'high')} · ${vscode.l10n.t('Let in')}`,
    facts: [
      vscode.l10n.t('The firewall let a packet from the internet in to {0}, a port that is known for attacks.', name),
      card && plain(card.phrase[language()]),
    ],
  };
}
