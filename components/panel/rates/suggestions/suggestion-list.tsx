import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import type { SuggestionKind } from '#lib/domain/rates/suggestion';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useVault } from '#lib/stores/accounts/vault';
import type { SuggestionsNow } from '#lib/stores/rates/suggestions/use-suggestions';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelReading } from '#lib/stores/shops/panel-shop-read';
import { NothingSuggested } from './nothing-suggested';
import { PickBar } from './pick-bar';
import { SuggestionItem } from './suggestion-item';

const STEP = 40;

/** Suggestions of one kind, the most sold first; those that are shown are read again, so that their rate is the current one. */
export function SuggestionList({ shop, kind, now }: { shop: ShopAccount; kind: SuggestionKind; now: SuggestionsNow }) {
  const { t } = useTexts();
  const number = useNumber();
  const [count, setCount] = useState(STEP);
  const locked = useVault((state) => state.status?.state === 'locked');
  const load = usePanelReading((state) => state.load);
  const cards = now.cards[kind];
  const shown = cards.slice(0, count);
  const ids = shown
    .slice(-STEP)
    .map(({ itemId }) => itemId)
    .join();
  useEffect(() => {
    if (!locked && ids !== '') void load(shop.id, ids.split(','));
  }, [shop.id, ids, locked, load]);
  const answered = now.answered[kind];
  return (
    <>
      {answered > 0 && (
        <p className="small muted" role="status" data-part="answered">
          {t('suggest.answered', { count: answered, number: number(answered) })}
        </p>
      )}
      {cards.length === 0 && <NothingSuggested shop={shop} kind={kind} readAt={now.readAt(kind)} />}
      {cards.length > 0 && (
        <>
          <ul className="grp list list--top" aria-label={t('suggest.list')} data-part="cards">
            {shown.map((card) => (
              <SuggestionItem key={card.itemId} card={card} shop={shop} />
            ))}
          </ul>
          {cards.length > count && (
            <Button size="s" onClick={() => setCount(count + STEP)}>
              {t('suggest.more', { number: number(cards.length - count) })}
            </Button>
          )}
          <PickBar cards={cards} kind={kind} shop={shop} />
        </>
      )}
    </>
  );
}
