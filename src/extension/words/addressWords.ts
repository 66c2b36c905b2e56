import * as vscode from 'vscode';
import { addressKindWords } from '../../knowledge/addressKinds';
import type { AddressFact, ForgeryHint } from '../../language/addressFacts';
import type { MulticastGroup } from '../../language/multicastGroups';
import type { AddressSighting, CountryData } from '../../protocol/analysis';
import { countryName, list, number } from './language';
import { type Card, code, plain, sentence } from './markdown';

/**
 * @param sighting what this log says about the address, once the worker has read it
 * @param data the country databases in use: how old they are belongs to what they say
 */
export function addressWords(
  fact: AddressFact,
  sighting: AddressSighting | undefined,
  data: readonly CountryData[],
): Card {
  const { address, text, kind, rfc, rootServer, group, embedded, mac } = fact;
  return {
    title: titleOf(fact),
    facts: [
      kind === undefined ? vscode.l10n.t('Hidden or impossible: kept as a name, without a look-up.') : undefined,
      kind &&
        (rfc === undefined ? sentence(addressKindWords[kind]) : `${sentence(addressKindWords[kind])} · ${plain(rfc)}`),
      group && groupWords(group),
      rootServer && vscode.l10n.t('DNS root server {0}', plain(rootServer)),
      embedded && vscode.l10n.t('Contains the IPv4 address {0}.', code(embedded)),
      mac && vscode.l10n.t('Contains the MAC address {0}.', code(mac)),
      address === text ? undefined : vscode.l10n.t('Short form: {0}', code(address)),
      ...(sighting ? sightingFacts(sighting, data) : []),
      fact.hint && hintWords(fact.hint),
    ],
  };
}

function titleOf({ role, text }: AddressFact): string {
  switch (role) {
    case 'source':
      return vscode.l10n.t('Source {0}', code(text));
    case 'destination':
      return vscode.l10n.t('Destination {0}', code(text));
    case 'gateway':
      return vscode.l10n.t('Better router {0}', code(text));
  }
}

function hintWords(hint: ForgeryHint): string {
  switch (hint) {
    case 'reflection':
      return vscode.l10n.t(
        'Easily forged: such requests are used to flood the owner of this address. Then it is the victim: do not report it.',
      );
    case 'backscatter':
      return vscode.l10n.t(
        'Answers a request that you made earlier, or that somebody forged in your name to attack this address.',
      );
  }
}

function groupWords(group: MulticastGroup): string {
  switch (group) {
    case 'allHosts':
      return vscode.l10n.t('All hosts of the segment listen here.');
    case 'allRouters':
      return vscode.l10n.t('All routers of the segment listen here.');
    case 'solicitedNode':
      return vscode.l10n.t('Neighbour discovery: the hosts whose address ends alike listen here.');
    default:
      return vscode.l10n.t('Used by {0}: ordinary traffic of a local network.', plain(group));
  }
}

function sightingFacts(sighting: AddressSighting, data: readonly CountryData[]): (string | undefined)[] {
  const { country, asSource, asDestination, ports } = sighting;
  const name = plain(countryName(country));
  const isLocated = /^[A-Z]{2}$/.test(country);
  const from = list(data.map(({ name: database, built }) => plain(`${database} ${built}`)));
  const located = !isLocated
    ? undefined
    : from === ''
      ? vscode.l10n.t('Registered in {0}', name)
      : vscode.l10n.t('Registered in {0} ({1})', name, from);
  const targets = ports.map(({ port, transport, events }) => `${code(`${port}/${transport}`)} (${number(events)})`);
  return [
    country === '-' && from !== '' ? vscode.l10n.t('Not in the country data ({0}).', from) : located,
    vscode.l10n.t('In this log: {0} times source, {1} times destination.', number(asSource), number(asDestination)),
    targets.length > 0 ? vscode.l10n.t('Its targets: {0}', list(targets)) : undefined,
  ];
}
