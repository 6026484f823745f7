import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { hasEnded } from '#lib/domain/jobs/job';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { type ShoplinePlace, shoplineZone } from '#lib/domain/shopline/place';
import { useJobs, useStepRows } from '#lib/stores/jobs/use-jobs';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useStoreSteps } from '#lib/stores/shopline/steps';

/** What became of the last report that was to be mailed; an unknown outcome stays on the screen, since a second mail cannot be taken back. */
export function ReportStanding({ campaign: { campaignId }, place }: { campaign: ShoplineCampaign; place: ShoplinePlace }) {
  const { t } = useTexts();
  const moments = useMoments({ timeZone: shoplineZone(place) });
  const failureTexts = useFailureTexts();
  const refused = useStoreSteps((state) => state.failed[`report ${campaignId}`]);
  const jobs = useJobs().value ?? [];
  const job = jobs.find(({ kind, params }) => kind === 'storeSteps' && (params as { report?: string | null }).report === campaignId);
  const { value: rows } = useStepRows(job?.id ?? '', 0, 1);
  const failure = refused ?? rows?.[0]?.result?.failure ?? null;
  const says = failure && failureTexts(failure);
  const at = moments.at(job?.createdAt ?? 0);
  if (refused && says) return <FailureNotice says={says.what} next={says.todo} details={says.details} />;
  if (!job) return null;
  if (!hasEnded(job)) return <Notice role="status" title={t('campaigns.report.sending')} />;
  if (job.state === 'done') return <Notice tone="pos" role="status" title={t('campaigns.report.sent', { time: at })} />;
  if (job.state === 'unknown')
    return (
      <Notice tone="warn" role="alert" title={t('campaigns.report.unknown', { time: at })} details={says?.details}>
        {t('campaigns.report.unknownNext')}
      </Notice>
    );
  return says ? <FailureNotice says={says.what} next={says.todo} details={says.details} /> : null;
}
