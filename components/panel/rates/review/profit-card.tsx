import { CostsFile } from '#components/rates/costs-file';
import { Card } from '#components/ui/card';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatNumber } from '#lib/domain/format';
import { OWN_TERMS, type OwnTerms, type ProfitTerms } from '#lib/domain/rates/profit-terms';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { isFault } from '#lib/domain/rates/review/fields';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { typedShare } from '#lib/domain/rates/review/typed';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useCostsKnown } from '#lib/stores/rates/review/use-costs-known';
import { saveSetting, settingNow, useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { ReviewField } from './review-field';

/** Where the profit guard gets its numbers from: costs that the person gives, and the service fee of the market. */
export function ProfitCard({
  draft,
  shop,
  rows,
  terms,
}: {
  draft: ReviewDraft;
  shop: ShopAccount;
  rows: readonly ReviewRow[];
  terms: ProfitTerms;
}) {
  const { t } = useTexts();
  const moments = useMoments(shop.market);
  const { market } = shop;
  const known = useCostsKnown(shop.id);
  const here = rows.filter(({ facts }) => facts.cost !== null).length;
  const number = (count: number) => formatNumber(count, market);
  return (
    <Card title={t('review.profit')} part="profit" gap={3}>
      <p className="muted">{t('review.profit.says')}</p>
      <p>
        {t('review.profit.here', { count: rows.length, known: number(here), all: number(rows.length) })}
        {known && known.count > 0 && known.last !== null && (
          <span className="muted">
            {' '}
            {t('review.profit.known', { count: known.count, number: number(known.count), time: moments.at(known.last) })}
          </span>
        )}
      </p>
      <CostsFile shop={shop} />
      <FeeField draft={draft} shop={shop} fee={terms.fee} />
      <TermFields draft={draft} shop={shop} terms={terms} />
    </Card>
  );
}

function FeeField({ draft, shop: { market }, fee }: { draft: ReviewDraft; shop: ShopAccount; fee: CommissionRate }) {
  const { t } = useTexts();
  const type = (typed: string) => {
    const now = typedShare(typed);
    if (isFault(now)) return;
    const { [market]: _old, ...others } = settingNow('serviceFees');
    // Left empty, what is known of the market counts again.
    void saveSetting('serviceFees', now === null ? others : { ...others, [market]: now });
  };
  return (
    <ReviewField
      field="fee"
      draft={draft}
      market={market}
      value={fee}
      label={t('review.fee')}
      unit="%"
      onType={type}
      help={t(market === 'BR' ? 'review.fee.br' : 'review.fee.help')}
      wrong={t('review.fee.wrong')}
    />
  );
}

/** What else a sale costs. Nothing is known of these: they count once the person says so. */
function TermFields({ draft, shop: { market }, terms }: { draft: ReviewDraft; shop: ShopAccount; terms: ProfitTerms }) {
  const { t } = useTexts();
  const own = useSetting('profitTerms')[market] ?? {};
  const type = (term: keyof OwnTerms, typed: string) => {
    const now = typedShare(typed);
    if (isFault(now)) return;
    const all = settingNow('profitTerms');
    const { [term]: _old, ...others } = all[market] ?? {};
    void saveSetting('profitTerms', { ...all, [market]: now === null ? others : { ...others, [term]: now } });
  };
  return (
    <div className="form__two">
      {OWN_TERMS.map((term) => (
        <ReviewField
          key={term}
          field={term}
          draft={draft}
          market={market}
          value={own[term] === undefined ? null : terms[term]}
          label={t(`review.terms.${term}`)}
          unit="%"
          onType={(typed) => type(term, typed)}
          help={t(`review.terms.${term}.help`)}
          wrong={t('review.fee.wrong')}
        />
      ))}
    </div>
  );
}
