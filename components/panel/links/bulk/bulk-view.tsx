import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { BulkDraft } from './bulk-draft';
import { BulkJob } from './bulk-job';

/** Many links at once: the list before it is begun, or one list that was. */
export function BulkView() {
  const { part } = usePanelView();
  return part === null ? <BulkDraft /> : <BulkJob key={part} id={part} />;
}
