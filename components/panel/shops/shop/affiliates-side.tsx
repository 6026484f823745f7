import { useEffect, useState } from 'react';
import { JobItem } from '#components/jobs/job-item';
import { Button } from '#components/ui/button';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { formatRate } from '#lib/domain/format';
import { hasEnded } from '#lib/domain/jobs/job';
import { MOST_PAGES } from '#lib/domain/offers/offer-query';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { callsLeft, useQuota } from '#lib/stores/accounts/quota';
import { useRank, useRankOf } from '#lib/stores/offers/product-rank';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSaleWords } from '#lib/stores/shell/words/use-sale-words';
import { RankAnswerLine } from './rank-answer';

/** With an affiliate account of the same country beside the shop's: how affiliates find this product. */
export function AffiliatesSide({ shop, itemId, name }: { shop: ShopAccount; itemId: string; name: string }) {
  const account = useSetting('accounts').find((one) => one.kind === 'affiliateKey' && one.market === shop.market);
  if (account?.kind !== 'affiliateKey') return null;
  return <Side shop={shop} itemId={itemId} name={name} account={account} />;
}

interface SideProps {
  readonly shop: ShopAccount;
  readonly itemId: string;
  readonly name: string;
  readonly account: AffiliateKeyAccount;
}

function Side({ shop, itemId, name, account }: SideProps) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { starting, failure, find } = useRank();
  const { job, keyword: asked, answer } = useRankOf(itemId);
  const [typed, setTyped] = useState<string | null>(null);
  const keyword = typed ?? (asked || name.split(/\s+/).slice(0, 2).join(' '));
  const running = job !== null && !hasEnded(job);
  const quota = useQuota(account.id);
  const left = quota ? number(callsLeft(quota)) : '—';
  const findIt = () => void find({ accountId: account.id, itemId, keyword: keyword.trim() });
  return (
    <section className="card" aria-labelledby="affiliates-side" data-part="affiliates-side">
      <div className="card__body stack stack--3">
        <h3 className="h2" id="affiliates-side">
          {t('rank.title')}
        </h3>
        <OfferLine shop={shop} itemId={itemId} account={account} />
        <Form stops={0} className="stack stack--3" onSubmit={findIt}>
          <TextField label={t('rank.keyword')} value={keyword} maxLength={100} onChange={setTyped} />
          <div>
            <Button type="submit" icon="search" busy={starting || running} disabled={keyword.trim() === ''}>
              {t('rank.find')}
            </Button>
            <p className="help">{t('rank.cost', { most: number(MOST_PAGES), left })}</p>
          </div>
        </Form>
        {failure && (
          <p className="small neg" role="alert">
            {failureTexts(failure).says}
          </p>
        )}
        {running && (
          <ul>
            <JobItem job={job} opens={null} dismiss={false} />
          </ul>
        )}
        {answer && <RankAnswerLine answer={answer} keyword={asked} itemId={itemId} />}
      </div>
    </section>
  );
}

/** The offer as the catalogue shows it to affiliates. */
function OfferLine({ shop, itemId, account }: Omit<SideProps, 'name'>) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const saleWords = useSaleWords();
  const load = useRank((state) => state.load);
  const offer = useRank((state) => state.offers[itemId]);
  useEffect(() => void load(account.id, shop.shopId, itemId), [load, account.id, shop.shopId, itemId]);
  if (offer === undefined || offer === 'asked') return null;
  if (offer === null) return <p>{t('rank.noOffer')}</p>;
  if ('code' in offer) return <p className="small muted">{failureTexts(offer).says}</p>;
  const rates = { rate: formatRate(offer.totalRate, shop.market), seller: formatRate(offer.sellerRate, shop.market) };
  return <p>{t('rank.offer', { ...rates, money: saleWords(offer.commission, offer) })}</p>;
}
