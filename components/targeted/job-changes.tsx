import { Section } from '#components/ui/section';
import type { Job } from '#lib/domain/jobs/job';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useJobParts } from '#lib/stores/targeted/job-parts';
import { ChangeItems } from './change-items';

/** So many parts are told of a job; each campaign's history has all of its own. */
const MOST = 500;

/** What became of each product and affiliate that a job was to change in campaigns; what is not answered yet is not listed. */
export function JobChanges({ job }: { job: Job }) {
  const { t } = useTexts();
  const number = useNumber();
  const shops = useSetting('shops');
  const rows = useJobParts(job.id).value;
  const shop = shops.find(({ id }) => id === job.accountId);
  if (!rows || rows.length === 0 || !shop) return null;
  return (
    <Section title={`${t('targeted.jobChanges')} ${number(rows.length)}`} part="job-changes">
      <ChangeItems market={shop.market} rows={rows.slice(0, MOST)} named />
    </Section>
  );
}
