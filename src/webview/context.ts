import type { SummaryHost } from '../protocol/page';
import type { SummaryStrings } from '../protocol/summaryStrings';
import type { Filter } from './filter';
import type { Formats } from './format';
import type { ViewState } from './viewState';

/** What every part of the page works with. */
export interface PageContext {
  readonly strings: SummaryStrings;
  readonly formats: Formats;
  readonly host: SummaryHost;
  readonly view: ViewState;
  readonly filter: Filter;
}
