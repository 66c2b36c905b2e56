import type { SeverityName } from './summary';

/** What a person knows of a port of their own. It adds to the collected knowledge, or takes its place. */
export interface OwnPort {
  /** 0 to 65535. */
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
  /** The name of the service. */
  readonly name?: string;
  readonly severity?: SeverityName;
  /** What there is to say about it, one to three sentences. */
  readonly text?: string;
  /** No lens and no finding for what goes to it. */
  readonly silent?: true;
}
