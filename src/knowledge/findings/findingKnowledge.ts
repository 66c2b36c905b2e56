import type { AddressTable } from '../../core/addressTable';
import type { FindingContext, ScannerList } from '../../core/findings/findingContext';
import { defaultThresholds } from '../../core/findings/thresholds';
import { commonPorts, type PortBook } from '../ownPorts';
import { rootServer } from '../rootServers';
import { addressNatures } from './addressNatures';
import { knownScanners } from './researchScanners';

/** What is known of ports and addresses, in the form that the detectors ask for; the caller adds what it knows of the log. */
export function findingKnowledge(
  addresses: AddressTable,
  ports: PortBook = commonPorts,
  scanners: readonly ScannerList[] = [],
): Pick<FindingContext, 'natures' | 'portSeverity' | 'amplifiers' | 'knownServer' | 'scanners'> {
  return {
    natures: addressNatures(addresses),
    portSeverity: (port, transport) => ports.portCard(port, transport)?.severity,
    amplifiers,
    knownServer: (address) => rootServer(addresses.text(address))?.name,
    scanners: knownScanners(addresses, scanners),
  };
}

/** Amplifiers that a line is seldom found to be itself, so that they are not among the default ports of `reflect.self`. */
const furtherAmplifiers: readonly number[] = [3389, 3391, 5683, 10001, 10074, 17185, 30718, 32414, 37810];

/**
 * UDP ports that are misused to amplify attacks: those with a measured factor, and those of the published lists (CISA
 * TA14-017A). Not BitTorrent's and game servers' ports, which have too much ordinary traffic.
 */
const amplifiers: readonly number[] = [...defaultThresholds.reflectSelf.ports, ...furtherAmplifiers];
