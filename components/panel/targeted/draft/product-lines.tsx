import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { IconButton } from '#components/ui/icon-button';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatNumber, formatRange, formatRate } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import type { CampaignDraft, DraftProduct } from '#lib/domain/targeted/draft';
import { withoutProduct, withRates } from '#lib/domain/targeted/draft-edit';
import type { RateFacts } from '#lib/domain/targeted/proposed-rate';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { changeDraft } from '#lib/stores/targeted/draft/drafts';
import { RateField } from './rate-field';

export interface ProductLinesProps {
  readonly draftId: string;
  readonly draft: CampaignDraft;
  readonly market: MarketCode;
  readonly facts: ReadonlyMap<string, RateFacts>;
  /** A product without a rate is an error by now. */
  readonly told: boolean;
}

const A_PAGE = 100;

/** The products of a draft, each with its rate and what there is to choose it by. */
export function ProductLines({ draftId, draft, market, facts, told }: ProductLinesProps) {
  const { t } = useTexts();
  const [all, setAll] = useState<CommissionRate | null>(null);
  const [shown, setShown] = useState(A_PAGE);
  const { products } = draft;
  const change = (rates: ReadonlyMap<string, CommissionRate | null>) => changeDraft(draftId, (now) => withRates(now, rates));
  const number = formatNumber(products.length, market);
  return (
    <Card title={t('draft.products.chosen', { count: products.length, number })} part="chosen-products" gap={2}>
      {products.length === 0 && <p className="muted">{t('draft.products.none')}</p>}
      {products.length > 1 && (
        <div className="row">
          <span className="grow">{t('draft.rate.all')}</span>
          <RateField label={t('draft.rate.all')} rate={all} market={market} onRate={setAll} />
          <Button size="s" disabled={all === null} onClick={() => change(new Map(products.map(({ itemId }) => [itemId, all])))}>
            {t('draft.rate.set')}
          </Button>
        </div>
      )}
      <ul className="draft__lines">
        {products.slice(0, shown).map((product) => (
          <ProductLine
            key={product.itemId}
            product={product}
            facts={facts.get(product.itemId)}
            before={draft.base?.products.find(({ itemId }) => itemId === product.itemId)}
            market={market}
            told={told}
            onRate={(rate) => change(new Map([[product.itemId, rate]]))}
            onRemove={() => changeDraft(draftId, (now) => withoutProduct(now, product.itemId))}
          />
        ))}
      </ul>
      {products.length > shown && (
        <Button size="s" variant="link" onClick={() => setShown(shown + A_PAGE)}>
          {t('draft.more')}
        </Button>
      )}
    </Card>
  );
}

interface ProductLineProps {
  readonly product: DraftProduct;
  readonly facts: RateFacts | undefined;
  /** The product as the campaign has it. */
  readonly before: DraftProduct | undefined;
  readonly market: MarketCode;
  readonly told: boolean;
  readonly onRate: (rate: CommissionRate | null) => void;
  readonly onRemove: () => void;
}

function ProductLine({ product, facts, before, market, told, onRate, onRemove }: ProductLineProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { itemId, rate, refusal } = product;
  const name = plainText(product.name, 60) || itemId;
  const { open = null, range = null, breakEven = null } = facts ?? {};
  const held = before?.rate ?? null;
  const known = [
    held !== null && held !== rate && t('draft.change.now', { rate: formatRate(held, market) }),
    open !== null && t('draft.rate.open', { rate: formatRate(open, market) }),
    range && t('draft.rate.range', { rates: formatRange(formatRate(range.min, market), formatRate(range.max, market)) }),
    breakEven !== null && t('draft.rate.breakEven', { rate: formatRate(breakEven, market) }),
  ].filter(Boolean);
  const loses = rate !== null && breakEven !== null && rate > breakEven;
  const less = rate !== null && open !== null && rate <= open;
  return (
    <li data-item={itemId}>
      <div className="grow stack stack--1">
        <bdi className="cut">{name}</bdi>
        {known.length > 0 && <span className="small muted">{known.join(' · ')}</span>}
        {loses && <span className="small neg">{t('draft.rate.loses')}</span>}
        {less && <span className="small warn">{t('draft.rate.less')}</span>}
        {told && rate === null && before?.rate !== null && <span className="help help--error">{t('draft.problem.rate')}</span>}
        {refusal && <span className="help help--error">{failureTexts(refusal).says}</span>}
      </div>
      <RateField
        label={t('draft.rate.of', { name })}
        rate={rate}
        market={market}
        onRate={onRate}
        invalid={told && rate === null && before?.rate !== null}
      />
      <IconButton icon="x" label={t('draft.remove', { name })} onClick={onRemove} />
    </li>
  );
}
