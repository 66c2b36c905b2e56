import type { PortDetail } from '../core/portDetail';
import { namedPort } from '../core/queryWords';
import type { PortRow } from '../core/summary';
import type { AnalysisService } from '../protocol/analysis';

/** A port as a row, and opened: since when it changed, how long its packets are, where else its sources were seen. */
export type PortInDetail = PortRow & { readonly detail?: Pick<PortDetail, 'steps' | 'lengths' | 'alsoSeenOn'> };

/**
 * The ports of a summary under a query; when it names one port, with what the page tells of it when it is opened. Each detail
 * is counted under the rest of the query, so that the other ports of its sources are seen.
 */
export async function portsInDetail(
  ports: readonly PortRow[],
  query: string,
  service: Pick<AnalysisService, 'portDetail'>,
): Promise<readonly PortInDetail[]> {
  const named = namedPort(query);
  if (named === undefined) return ports;
  return Promise.all(
    ports.map(async (row) => {
      const found = await service.portDetail(named.rest, row.port, row.transport, 1);
      if (found === undefined) return row;
      const { steps, lengths, alsoSeenOn } = found;
      return { ...row, detail: { steps, lengths, alsoSeenOn } };
    }),
  );
}
