import { useEffect } from 'react';
import { shopName } from '#components/shops/other-shop-notice';
import { BackLink } from '#components/ui/back-link';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import { hasEnded } from '#lib/domain/jobs/job';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useReadings } from '#lib/stores/jobs/readings';
import { useJobs } from '#lib/stores/jobs/use-jobs';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useShopRecords } from '#lib/stores/shops/use-shop-records';
import { useCampaigns } from '#lib/stores/targeted/campaigns';
import { useCampaignsReading } from '#lib/stores/targeted/campaigns-reading';
import { beginDraft, useBegin } from '#lib/stores/targeted/draft/begin-draft';

/** For which shop a campaign is to be made once more: its own, or another connected one of the market. A draft of it opens; nothing is sent. */
export function CopyView({ shop, campaignId }: { shop: ShopAccount; campaignId: string }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const { value } = useCampaigns(shop.id);
  const shops = useSetting('shops').filter(({ market }) => market === shop.market);
  const { busy, failure, begin, leave } = useBegin();
  useEffect(() => leave, [leave]);
  const row = value?.campaigns.find((one) => one.campaignId === campaignId);
  const says = failure && failureTexts(failure);
  if (!value) return <Skeleton width={60} />;
  const copyTo = (id: string) => void begin(() => beginDraft(id, { copyOf: { accountId: shop.id, campaignId } }));
  return (
    <>
      <BackLink href={row ? `#targeted/${campaignId}` : '#targeted'}>{t('targeted.back')}</BackLink>
      {!row && <Empty icon="star" title={t('targeted.gone')} />}
      {row && (
        <section className="stack stack--2" aria-labelledby="copy" data-part="copy">
          <h2 className="h1 break blurs" id="copy">
            {t('targeted.duplicateOf', { name: plainText(row.name, 80) || campaignId })}
          </h2>
          <p className="muted">{t('targeted.duplicateSays')}</p>
          {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
          <ul className="grp items">
            {shops.map((one) => (
              <CopyShop key={one.id} from={shop} to={one} busy={busy} onCopy={() => copyTo(one.id)} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface CopyShopProps {
  readonly from: ShopAccount;
  readonly to: ShopAccount;
  readonly busy: boolean;
  readonly onCopy: () => void;
}

/** A shop that may get the copy. Products are matched by what was read of both shops: one that never was is read first. */
function CopyShop({ from, to, busy, onCopy }: CopyShopProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(to.market);
  const { starting, failed, readShop } = useReadings();
  const jobs = useJobs().value ?? [];
  // A name that a campaign there has already would be refused.
  const campaigns = useCampaigns(to.id).value;
  const reading = useCampaignsReading(to.id, campaigns?.readAt ?? null, campaigns !== null);
  const ready = campaigns !== null && (campaigns.readAt !== null || reading.failure !== null) && !reading.busy;
  const records = [useShopRecords(from.id).value, useShopRecords(to.id).value];
  const own = from.id === to.id;
  const reads = ({ id }: ShopAccount) =>
    starting === id || jobs.some((job) => job.kind === 'readShop' && job.accountId === id && !hasEnded(job));
  // Of a shop that was read in part, or is being read, nobody can say that a product is not there.
  const unread = own ? [] : [from, to].filter((one, place) => records[place]?.readAt === null || reads(one));
  const readAll = async () => {
    for (const one of unread) await readShop(one.id);
  };
  const why = failed && unread.some(({ id }) => id === failed.what) ? failureTexts(failed.failure).says : null;
  const says = to.readOnly
    ? t('panel.shop.readOnly')
    : own
      ? t('targeted.duplicateHere')
      : t(unread.length > 0 ? 'targeted.duplicateUnread' : 'targeted.duplicateThere');
  return (
    <li className="item" data-shop={to.shopId}>
      <span className="stack">
        <bdi className="medium break">{shopName(to)}</bdi>
        <span className="small muted">{says}</span>
        {why && (
          <span className="small neg" role="alert">
            {why}
          </span>
        )}
      </span>
      {unread.length > 0 ? (
        <Button icon="download" size="s" busy={unread.some(reads)} disabled={to.readOnly} onClick={() => void readAll()}>
          {t('targeted.duplicateRead')}
        </Button>
      ) : (
        <Button
          icon="copy"
          size="s"
          aria-label={t('targeted.duplicateTo', { shop: shopName(to) })}
          busy={busy}
          disabled={to.readOnly || records.includes(null) || !ready}
          onClick={onCopy}
        >
          {t('targeted.duplicate')}
        </Button>
      )}
    </li>
  );
}
