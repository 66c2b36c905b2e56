import { directions } from '../direction';
import { AddressKind } from '../packet';
import type { Detector, DetectorTools } from './detector';
import type { EventAtHand } from './eventAtHand';
import { SourceGroup } from './evidence';
import type { BogonKind, FindingOf } from './finding';
import { AddressNature } from './findingContext';
import { periodOf, severityOf, sourceOf } from './telling';
import { Trait } from './traits';

const inbound = directions.indexOf('inbound');

/** `spoof.bogon`: packets whose source cannot be true where they came in. */
export class BogonSource implements Detector {
  readonly sees = ['tcp', 'udp', 'loose', 'other'] as const;
  readonly sources: Uint8Array;
  readonly #tools: DetectorTools;
  readonly #group = new SourceGroup();
  readonly #kinds = new Set<BogonKind>();
  /** Per route: 0 came in nowhere or on the loopback, 1 elsewhere, 2 on the outer interface. */
  readonly #entry: Uint8Array;
  /** Whether the log knows an inner interface: without one, own addresses may be neighbours on the outer one. */
  readonly #hasInside: boolean;

  constructor(tools: DetectorTools) {
    const { routes } = tools.selection.table;
    const { wan } = tools.context.direction;
    this.#tools = tools;
    // Only who is also a destination can have sent something to itself.
    this.sources = tools.census.addressesWith(Trait.target);
    const { natures, direction } = tools.context;
    for (let source = 0; source < natures.length; source++)
      if (natures[source] !== AddressNature.public || direction.isHome[source] === 1) this.sources[source] = 1;
    this.#entry = Uint8Array.from({ length: routes.size }, (_none, id) => {
      const { input } = routes.route(id);
      return input === '' || /^lo\d*$/.test(input) ? 0 : input === wan ? 2 : 1;
    });
    this.#hasInside = Array.from({ length: routes.size }, (_none, id) => routes.route(id)).some(
      ({ input, output }) => isInner(input, wan) || isInner(output, wan),
    );
  }

  see(event: EventAtHand): void {
    const kind = this.#entry[event.route] === 0 ? undefined : this.#kind(event);
    if (kind === undefined) return;
    this.#kinds.add(kind);
    this.#group.add(event);
  }

  findings(): FindingOf<'spoof.bogon'>[] {
    const { evidence, bySource, onlySource } = this.#group;
    if (evidence.events === 0) return [];
    return [
      {
        code: 'spoof.bogon',
        severity: severityOf(evidence),
        confidence: [...this.#kinds].every((kind) => kind === 'private' || kind === 'own') ? 'medium' : 'high',
        reason: 'impossibleSource',
        ...periodOf(evidence),
        ...sourceOf(this.#tools, onlySource),
        accepted: evidence.accepted,
        kinds: [...this.#kinds],
        sources: bySource.size,
      },
    ];
  }

  #kind({ source, destination, direction, route }: EventAtHand): BogonKind | undefined {
    const { context, thresholds } = this.#tools;
    const { table } = this.#tools.selection;
    const isAddress = table.addresses.kind(source) !== AddressKind.text;
    if (source === destination && source !== 0 && isAddress) return 'self';
    switch (context.natures[source]) {
      case AddressNature.invalid:
        return 'invalid';
      case AddressNature.multicast:
      case AddressNature.broadcast:
        return 'multicast';
      case AddressNature.private:
        // Behind another router private sources are neighbours: then the destination is private as well.
        return this.#entry[route] === 2 &&
          direction === inbound &&
          context.natures[destination] === AddressNature.public &&
          table.addresses.kind(destination) !== AddressKind.text
          ? 'private'
          : undefined;
      case AddressNature.shared:
        return thresholds.sharedIsBogon && this.#entry[route] === 2 && direction === inbound ? 'shared' : undefined;
      case AddressNature.public:
        return context.direction.isHome[source] === 1 && this.#hasInside && this.#entry[route] === 2 && isAddress
          ? 'own'
          : undefined;
      default:
        return undefined;
    }
  }
}

function isInner(name: string, wan: string | undefined): boolean {
  return name !== '' && name !== wan && !/^lo\d*$/.test(name);
}
