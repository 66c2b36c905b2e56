import { l10n } from 'vscode';
import type { PortDetail } from '../core/portDetail';
import { citation } from '../knowledge/citation';
import { type PortCard, portCard } from '../knowledge/ports';
import { probeOfPacket } from '../knowledge/probes';
import type { Language } from '../knowledge/text';
import type { PortCardText, PortView } from '../protocol/details';
import { factor, flawUrl } from './words/portWords';
import { confidenceWords } from './words/severityWords';

/** An opened port in the person's language: its card, and what the lengths of its packets fit. */
export function portView(detail: PortDetail, language: Language): PortView {
  const { port, transport } = detail.row;
  const card = portCard(port, transport);
  return {
    detail,
    ...(card === undefined ? {} : { card: cardText(card, language) }),
    probes: detail.lengths.rows.map(({ bytes, version }) => {
      const probe = transport === 'udp' ? probeOfPacket(port, bytes, version) : undefined;
      return probe?.words[language] ?? '';
    }),
  };
}

function cardText(card: PortCard, language: Language): PortCardText {
  const { amplification } = card;
  return {
    title: card.title[language],
    severity: card.severity,
    confidence: confidenceWords(card.confidence),
    why: card.why[language],
    fix: card.fix[language],
    malware: card.malware,
    flaws: card.cves.map((id) => ({
      id,
      url: flawUrl(id),
      exploited: card.knownExploited.includes(id),
    })),
    ...(amplification === undefined
      ? {}
      : {
          amplification: l10n.t(
            'Amplification: a forged request grows {0} times ({1}).',
            factor(amplification),
            amplification.source[language],
          ),
        }),
    references: card.references.map((one) => citation(one, language)),
  };
}
