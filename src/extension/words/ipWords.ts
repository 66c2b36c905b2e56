import * as vscode from 'vscode';
import { initialTtlCaveat, initialTtlSystems, type TtlOrigin, ttlCertaintyWords } from '../../knowledge/initialTtl';
import type { LengthFact } from '../../language/lengthFacts';
import type { FragmentFact, FragmentFlagFact, IdFact, ProtocolFact } from '../../language/plainFacts';
import type { ServiceClassFact } from '../../language/serviceClassFacts';
import type { TtlFact } from '../../language/ttlFacts';
import { number } from './language';
import { type Card, code, plain, words } from './markdown';
import { markWords } from './tcpWords';

/** TTL and hop limit. */
export function ttlWords({ version, ttl, guess, place }: TtlFact): Card {
  const title = version === 6 ? vscode.l10n.t('Hop limit {0}', code(ttl)) : vscode.l10n.t('TTL {0}', code(ttl));
  if (place === 'madeHere') {
    return { title, facts: [vscode.l10n.t('This host made the packet: no router has lowered the value yet.')] };
  }
  if (place === 'quoted') return { title, facts: [vscode.l10n.t('What was left of it when the error arose.')] };
  switch (guess.certainty) {
    case 'likely':
      return { title, facts: [originWords(guess), words(initialTtlCaveat)] };
    case 'ambiguous':
      return { title, facts: [words(ttlCertaintyWords.ambiguous), ...guess.candidates.map(originWords)] };
    default:
      return { title, facts: [words(ttlCertaintyWords[guess.certainty])] };
  }
}

function originWords({ initial, hops }: TtlOrigin): string {
  const systems = words(initialTtlSystems[initial]);
  return hops === 0
    ? vscode.l10n.t('Probably started at {0}, no router on the way: {1}', initial, systems)
    : hops === 1
      ? vscode.l10n.t('Probably started at {0}, 1 hop away: {1}', initial, systems)
      : vscode.l10n.t('Probably started at {0}, {1} hops away: {2}', initial, hops, systems);
}

/** The protocol that an IP packet carries. */
export function protocolWords({ text, protocol }: ProtocolFact): Card {
  if (protocol === undefined) {
    return { title: vscode.l10n.t('Protocol {0}', code(text)), facts: [vscode.l10n.t('Not an assigned IP protocol.')] };
  }
  const isNamed = text.toLowerCase() === protocol.keyword;
  return {
    title: isNamed
      ? vscode.l10n.t('Protocol {0} ({1})', code(text), protocol.number)
      : vscode.l10n.t('Protocol {0}: {1}', code(text), plain(protocol.keyword)),
    facts: [words(protocol.words)],
  };
}

/** Lengths of a packet. The guess about its content stands beside what it is made from. */
export function lengthWords({ layer, total, payload, udpData, probe }: LengthFact): Card {
  const bytes = layer === 'ip' ? total : payload;
  const shown = code(number(bytes ?? 0));
  return {
    title:
      layer === 'ip'
        ? vscode.l10n.t('IP packet of {0} bytes', shown)
        : vscode.l10n.t('{0} bytes behind the IP header', shown),
    facts: [
      layer === 'ip'
        ? vscode.l10n.t('All headers included.')
        : udpData !== undefined
          ? vscode.l10n.t('UDP header (8) and data.')
          : undefined,
      udpData === undefined ? undefined : vscode.l10n.t('UDP data: {0} bytes', number(udpData)),
      probe && words(probe.words),
      probe && vscode.l10n.t('Only the length is logged, so the content stays a guess.'),
    ],
  };
}

/** The identification of an IP packet. */
export function idWords({ id, unsplittable, zmap }: IdFact): Card {
  return {
    title: vscode.l10n.t('IP identification {0}', code(id)),
    facts: [
      vscode.l10n.t('Numbers a packet so that its fragments can be put together.'),
      unsplittable ? vscode.l10n.t('With DF it is not needed; many systems then send 0 or any value.') : undefined,
      zmap ? markWords('zmap') : undefined,
    ],
  };
}

/** `FRAG:185` */
export function fragmentWords({ text, offset }: FragmentFact): Card {
  if (offset === undefined) {
    return { title: vscode.l10n.t('Fragment {0}', code(text)), facts: [vscode.l10n.t('A piece of a split packet.')] };
  }
  return {
    title: vscode.l10n.t('Fragment at byte {0}', code(number(offset))),
    facts: [
      offset > 0
        ? vscode.l10n.t('Not the first piece of a split packet: ports and flags are only in the first one.')
        : vscode.l10n.t('The first piece of a split packet.'),
    ],
  };
}

/** `DF`, `MF`, `CE` */
export function fragmentFlagWords({ flag }: FragmentFlagFact): Card {
  const title = vscode.l10n.t('IP flag {0}', code(flag));
  switch (flag) {
    case 'DF':
      return { title, facts: [vscode.l10n.t("Don't fragment: routers must not split the packet. Usual today.")] };
    case 'MF':
      return { title, facts: [vscode.l10n.t('More fragments: pieces of the same packet follow.')] };
    default:
      return { title, facts: [vscode.l10n.t('The reserved bit of the IP header is set: a crafted packet or damage.')] };
  }
}

/** TOS, PREC and TC. */
export function serviceClassWords({ field, text, dscp, dscpName, precedence, ecn }: ServiceClassFact): Card {
  return {
    title: serviceClassTitle(field, text),
    facts: [
      dscpName === undefined ? vscode.l10n.t('DSCP {0}', dscp) : vscode.l10n.t('DSCP {0} ({1})', dscp, plain(dscpName)),
      field === 'precedence' ? precedenceWords(precedence) : undefined,
      dscp === 0
        ? vscode.l10n.t('Best effort: no special treatment asked for.')
        : vscode.l10n.t('Asks routers for special treatment; on the internet most of them ignore it.'),
      ecn === 'capable' ? vscode.l10n.t('ECN: the connection understands congestion marks.') : undefined,
      ecn === 'congested' ? vscode.l10n.t('ECN: a router on the way was congested.') : undefined,
    ],
  };
}

function serviceClassTitle(field: ServiceClassFact['field'], text: string): string {
  switch (field) {
    case 'tos':
      return vscode.l10n.t('Type of service {0}', code(text));
    case 'precedence':
      return vscode.l10n.t('Precedence {0}', code(text));
    case 'trafficClass':
      return vscode.l10n.t('Traffic class {0}', code(text));
  }
}

function precedenceWords(precedence: number): string {
  // The names of RFC 791 are used untranslated everywhere.
  const names = ['routine', 'priority', 'immediate', 'flash', 'flash override', 'CRITIC/ECP', 'internetwork control'];
  return vscode.l10n.t('Precedence {0} of 0 to 7: {1}', precedence, plain(names[precedence] ?? 'network control'));
}
