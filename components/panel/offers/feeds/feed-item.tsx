import { Thumb } from '#components/links/thumb';
import { OfferLinkButton } from '#components/panel/offers/offer-link-button';
import { IconButton } from '#components/ui/icon-button';
import { Tag } from '#components/ui/tag';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { formatMoney, formatNumber } from '#lib/domain/format';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import { listed } from '#lib/domain/links/listed/listed-address';
import { plainText } from '#lib/domain/text';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import type { FeedRow } from '#lib/stores/offers/feeds';
import { useTexts } from '#lib/stores/shell/use-texts';

const TONES = { NEW: 'accent', UPDATE: 'plain', DELETE: 'warn' } as const;

/** One row of a feed. A feed says nothing of commissions, so none is shown. */
export function FeedItem({ row, account: { id, market } }: { row: FeedRow; account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const addToList = useBulk((state) => state.addToList);
  const listedNow = useBulk(({ sources }) => sources.some(({ addresses }) => addresses.some(({ url }) => url === row.page)));
  const { page, price, priceBefore, rating, shopName, change, imageUrl } = row;
  const name = plainText(row.name ?? '', 200) || t('offers.unnamed');
  const about = [plainText(shopName ?? '', 60), rating === null ? t('offers.noRating') : `★ ${formatNumber(rating, market)}`];
  const facts = { ...bareFacts(market), name, priceMin: price, priceMax: price, rating, shop: shopName };
  return (
    <div className="offer offer--feed" data-feed-item={row.itemId}>
      <Thumb image={imageUrl} />
      <div className="grow offer__body">
        <div className="row row--between">
          <span className="cut medium">
            <bdi>{name}</bdi>
          </span>
          <span className="num strong">{formatMoney(price, market)}</span>
        </div>
        <div className="row row--between small muted">
          <span className="cut">
            <bdi>{about.filter(Boolean).join(' · ')}</bdi>
          </span>
          <span className="num">{priceBefore ? t('feeds.before', { price: formatMoney(priceBefore, market) }) : ''}</span>
        </div>
        <div className="row">
          <span className="grow">{change && <Tag tone={TONES[change]}>{t(`feeds.change.${change}`)}</Tag>}</span>
          {page && change !== 'DELETE' && (
            <>
              <IconButton
                icon={listedNow ? 'check' : 'plus'}
                label={t(listedNow ? 'feeds.listed' : 'feeds.list', { name })}
                onClick={() => addToList([listed(page, facts)])}
              />
              <OfferLinkButton page={page} name={name} accountId={id} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
