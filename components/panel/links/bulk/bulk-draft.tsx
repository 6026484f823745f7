import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { isLinkable } from '#lib/domain/links/bulk-plan';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import { useBulkPlan } from '#lib/stores/links/bulk/use-bulk-plan';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useKeys } from '#lib/stores/shell/use-keys';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { BulkChoices } from './bulk-choices';
import { BulkFoot } from './bulk-foot';
import { BulkInput } from './bulk-input';
import { BulkSums } from './bulk-sums';
import { PlanTable } from './plan-table';

/** The list before it is begun: every address is named, and what it will take, before anything is made. */
export function BulkDraft() {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { text, sources, failure, start } = useBulk();
  const filled = text.trim() !== '' || sources.length > 0;
  const plan = useBulkPlan();
  const startable = plan.rows.some(isLinkable);
  const begin = async () => {
    if (!startable) return;
    const jobId = await start(plan.rows, plan.head, plan.accountId);
    if (jobId !== null) goToView('bulk', jobId);
  };
  useKeys({ makeLinks: () => void begin() });
  const says = failure && failureTexts(failure);
  return (
    <div className="bulk">
      <BulkInput found={plan.rows.length} />
      {!filled && (
        <Empty icon="layers" title={t('bulk.empty.title')}>
          {t('bulk.empty.says')}
        </Empty>
      )}
      {filled && plan.rows.length === 0 && !plan.reading && (
        <Notice tone="warn" role="status" title={t('bulk.nothing.title')}>
          {t('bulk.nothing.says')}
        </Notice>
      )}
      {plan.beyond > 0 && <Notice tone="warn" title={t('bulk.beyond', { count: plan.beyond })} />}
      {plan.rows.length > 0 && (
        <>
          <BulkChoices />
          <BulkSums plan={plan} />
          <PlanTable rows={plan.rows} />
          {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
          <BulkFoot plan={plan} startable={startable} onBegin={() => void begin()} />
        </>
      )}
    </div>
  );
}
