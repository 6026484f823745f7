import { ShopStanding } from '#components/shops/shop-standing';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { SUGGESTION_KINDS } from '#lib/domain/rates/suggestion';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useSuggestionActs } from '#lib/stores/rates/suggestions/acts';
import { useSuggestions } from '#lib/stores/rates/suggestions/use-suggestions';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { AutoAddCard } from './auto-add-card';
import { KindTabs, SUGGESTION_PARTS } from './kind-tabs';
import { PutAwayList } from './put-away-list';
import { ReadingLine } from './reading-line';
import { SuggestionList } from './suggestion-list';
import { UndoLine } from './undo-line';
import { WholeShopCard } from './whole-shop-card';
import { WholeShopReview } from './whole-shop-review';

/** What AMS suggests for a shop: three kinds, each with its why; what was put away; new products and all products at once beside it. */
export function SuggestionsView() {
  const { t } = useTexts();
  const { part } = usePanelView();
  const { shop } = usePanelShop();
  const { value, failure } = useSuggestions(shop?.id ?? '');
  const actFailure = useSuggestionActs((state) => state.failure);
  if (!shop) return <Skeleton width={60} />;
  if (part === 'all') return <WholeShopReview key={shop.id} shop={shop} />;
  const here = SUGGESTION_PARTS.find((one) => one.id === part) ?? SUGGESTION_PARTS[0];
  const kind = SUGGESTION_KINDS.find((one) => one === here.kind);
  return (
    <div className="sugg" data-shop={shop.shopId}>
      <div className="sugg__head">
        <KindTabs here={here.id} now={value} />
        {kind && value && <ReadingLine shop={shop} readAt={value.readAt(kind)} />}
      </div>
      <div className="sugg__cols">
        <div className="stack stack--3">
          <ShopStanding key={shop.id} shop={shop} actFailure={actFailure} onAgain={() => useSuggestionActs.setState({ failure: null })} />
          <UndoLine accountId={shop.id} />
          {failure && !value && <Notice tone="neg">{t('panel.shop.recordsFailed')}</Notice>}
          {!value && !failure && <Skeleton width={80} />}
          {kind && value && <SuggestionList key={`${shop.id} ${kind}`} shop={shop} kind={kind} now={value} />}
          {here.id === 'away' && value && <PutAwayList shop={shop} away={value.away} />}
          {here.id === 'shop' && <WholeShop key={shop.id} shop={shop} />}
        </div>
        {here.id !== 'shop' && (
          <aside className="stack stack--3" aria-label={t('suggest.beside')}>
            <WholeShop key={shop.id} shop={shop} />
          </aside>
        )}
      </div>
    </div>
  );
}

/** What concerns all products, also those to come. */
function WholeShop({ shop }: { shop: ShopAccount }) {
  return (
    <>
      <AutoAddCard shop={shop} />
      <WholeShopCard shop={shop} />
    </>
  );
}
