import type { AddressTable } from '../../core/addressTable';
import { AddressNature } from '../../core/findings/findingContext';
import { AddressKind as Form } from '../../core/packet';
import { type AddressKind, ipv4Kind, ipv6Kind } from '../addressKinds';

/**
 * What the detectors make of each kind. Documentation addresses count as public: they never occur on a wire, but people
 * put them where the real ones were before they show a log.
 */
const natures: Readonly<Record<AddressKind, number>> = {
  public: AddressNature.public,
  unspecified: AddressNature.invalid,
  thisNetwork: AddressNature.invalid,
  private: AddressNature.private,
  uniqueLocal: AddressNature.private,
  siteLocal: AddressNature.private,
  sharedCgn: AddressNature.shared,
  loopback: AddressNature.invalid,
  linkLocal: AddressNature.linkLocal,
  dsLite: AddressNature.private,
  protocolAssignment: AddressNature.public,
  documentation: AddressNature.public,
  benchmarking: AddressNature.invalid,
  multicast: AddressNature.multicast,
  broadcast: AddressNature.broadcast,
  reserved: AddressNature.invalid,
  discard: AddressNature.invalid,
  ipv4Mapped: AddressNature.public,
  ipv4Compatible: AddressNature.invalid,
  nat64: AddressNature.public,
  sixToFour: AddressNature.public,
  teredo: AddressNature.public,
  as112: AddressNature.public,
  amt: AddressNature.public,
  orchid: AddressNature.invalid,
  segmentRouting: AddressNature.invalid,
};

/** The nature of every address of a table, by number. A private IPv4 address that ends in 255 is taken for a broadcast. */
export function addressNatures(addresses: AddressTable): Uint8Array {
  const all = new Uint8Array(addresses.size);
  for (let id = 0; id < all.length; id++) all[id] = natureOf(addresses, id);
  return all;
}

function natureOf(addresses: AddressTable, id: number): number {
  switch (addresses.kind(id)) {
    case Form.v4: {
      const address = addresses.v4(id);
      const kind = ipv4Kind(address);
      if (kind === 'public') return AddressNature.public;
      const nature = natures[kind];
      return nature === AddressNature.private && (address & 255) === 255 ? AddressNature.broadcast : nature;
    }
    case Form.v6:
      return natures[ipv6Kind(addresses.v6(id))];
    case Form.text:
      return AddressNature.public;
    default:
      return AddressNature.none;
  }
}
