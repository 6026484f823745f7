import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import { Notice } from '#components/ui/notice';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { CampaignDraft } from '#lib/domain/targeted/draft';
import { withProducts, withRates } from '#lib/domain/targeted/draft-edit';
import { proposedRate } from '#lib/domain/targeted/proposed-rate';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useUnmatched } from '#lib/stores/targeted/draft/begin-draft';
import { changeDraft } from '#lib/stores/targeted/draft/drafts';
import { useDraftFacts } from '#lib/stores/targeted/draft/use-draft-facts';
import { ProductFinder } from './product-finder';
import { ProductLines } from './product-lines';

export interface StepProps {
  readonly draftId: string;
  readonly draft: CampaignDraft;
  readonly shop: ShopAccount;
  /** What is missing in this step is an error by now. */
  readonly told: boolean;
}

/** Which products, and at which rates. A rate is proposed once for each product, as soon as there is something to go by. */
export function ProductsStep({ draftId, draft, shop, told }: StepProps) {
  const { products } = draft;
  const facts = useDraftFacts(
    shop,
    products.map(({ itemId }) => itemId),
  );
  // What is in a campaign already has a rate, told or not.
  const proposed = useRef(new Set(draft.base?.products.map(({ itemId }) => itemId)));
  useEffect(() => {
    const fresh = products.flatMap(({ itemId, rate }) => {
      const known = facts.get(itemId);
      if (!known || proposed.current.has(itemId)) return [];
      proposed.current.add(itemId);
      const best = rate === null ? proposedRate(known) : null;
      return best === null ? [] : [[itemId, best] as const];
    });
    if (fresh.length > 0) changeDraft(draftId, (now) => withRates(now, new Map(fresh)));
  }, [draftId, products, facts]);
  return (
    <>
      <Unmatched draftId={draftId} />
      <div className="draft__cols">
        <ProductLines draftId={draftId} draft={draft} market={shop.market} facts={facts} told={told} />
        <ProductFinder
          shop={shop}
          taken={new Set(products.map(({ itemId }) => itemId))}
          onAdd={(more) => changeDraft(draftId, (now) => withProducts(now, more))}
        />
      </div>
    </>
  );
}

/** Products of the copied campaign that have no match here: for the person to choose. */
function Unmatched({ draftId }: { draftId: string }) {
  const { t } = useTexts();
  const unmatched = useUnmatched((state) => state[draftId]);
  if (!unmatched) return null;
  return (
    <Notice
      tone="warn"
      title={t('draft.unmatched', { count: unmatched.length, number: unmatched.length })}
      actions={
        <Button size="s" onClick={() => useUnmatched.setState({ [draftId]: undefined })}>
          {t('common.close')}
        </Button>
      }
    >
      <ul className="plain">
        {unmatched.slice(0, 20).map(({ itemId, name, why }) => (
          <li key={itemId}>
            <bdi>{plainText(name ?? itemId, 60)}</bdi>: {t(`draft.unmatched.${why}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
