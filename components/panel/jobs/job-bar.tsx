import { AccountLine } from '#components/accounts/account-line';
import { plainText } from '#lib/domain/text';
import { useJob } from '#lib/stores/jobs/use-jobs';
import type { LinkSituation } from '#lib/stores/links/link-situation';
import { useSetting } from '#lib/stores/shell/use-setting';

/** Above one job: the shop or store that it works on. A head that names another one would be wrong, whatever page is in front. */
export function JobBar({ jobId, situation }: { jobId: string; situation: LinkSituation }) {
  const { job } = useJob(jobId);
  const shop = useSetting('shops').find(({ id }) => id === job?.accountId);
  const store = useSetting('stores').find(({ id }) => id === job?.accountId);
  if (!shop && !store) return <AccountLine situation={situation} />;
  return (
    <span className="medium cut grow" data-part="job-shop">
      <bdi>{plainText(shop?.name ?? store?.name ?? shop?.shopId ?? '', 60)}</bdi>{' '}
      <span className="muted">· {shop?.market ?? 'SHOPLINE'}</span>
    </span>
  );
}
