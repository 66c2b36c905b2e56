import type { SummaryHost } from '../protocol/page';
import type { Wording } from '../report/words';
import type { Filter } from './filter';
import type { Trail } from './trail';
import type { ViewState } from './viewState';

/** What every part of the page works with. */
export interface PageContext extends Wording {
  readonly host: SummaryHost;
  readonly view: ViewState;
  readonly filter: Filter;
  /** What is open in place of the cards. */
  readonly trail: Trail;
}
