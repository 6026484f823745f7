import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useSuggestionActs } from '#lib/stores/rates/suggestions/acts';
import type { PutAway } from '#lib/stores/rates/suggestions/cards';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { SUGGESTION_PARTS } from './kind-tabs';

/** Suggestions that were put away, each with the way back. */
export function PutAwayList({ shop: { id: accountId, market }, away }: { shop: ShopAccount; away: readonly PutAway[] }) {
  const { t } = useTexts();
  const moments = useMoments(market);
  const takeOut = useSuggestionActs((state) => state.takeOut);
  if (away.length === 0) {
    return (
      <Empty icon="clock" title={t('suggest.away.none')}>
        {t('suggest.away.noneSays')}
      </Empty>
    );
  }
  const what = ({ kind }: PutAway) => {
    const part = SUGGESTION_PARTS.find((one) => one.kind === kind);
    return part ? t(part.title) : t('suggest.away.every');
  };
  return (
    <ul className="grp list" data-part="away">
      {away.map((one) => {
        const name = plainText(one.name, 200) || t('panel.shop.unnamed', { id: one.itemId });
        return (
          <li key={`${one.itemId} ${one.kind}`}>
            <span className="grow cell2">
              <bdi className="cut">{name}</bdi>
              <span>
                {what(one)} · {one.until === null ? t('suggest.away.never') : t('suggest.away.until', { time: moments.at(one.until) })}
              </span>
            </span>
            <Button
              size="s"
              aria-label={t('suggest.away.takeOutOf', { name })}
              onClick={() => void takeOut(accountId, [{ itemId: one.itemId, kind: one.kind }])}
            >
              {t('suggest.away.takeOut')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
