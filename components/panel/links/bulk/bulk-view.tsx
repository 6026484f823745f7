import { OPEN_TABS_PART } from '#lib/stores/links/bulk/open-tabs';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { BulkDraft } from './bulk-draft';
import { BulkJob } from './bulk-job';

/** Many links at once: the list before it is begun, or one list that was. */
export function BulkView() {
  const { part } = usePanelView();
  return part === null || part === OPEN_TABS_PART ? <BulkDraft /> : <BulkJob key={part} id={part} />;
}
