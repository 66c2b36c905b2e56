import type { PortCard } from '../ports';

type EmptyByDefault = 'malware' | 'cves' | 'knownExploited';

/** A {@link PortCard} as it is written down: the lists that are empty are left out. */
export type CardEntry = Omit<PortCard, EmptyByDefault> & Partial<Pick<PortCard, EmptyByDefault>>;
