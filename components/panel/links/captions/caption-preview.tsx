import { type ReactNode, useState } from 'react';
import { CaptionText } from '#components/links/captions/caption-text';
import { PaidRule } from '#components/links/earned/paid-rule';
import { Empty } from '#components/ui/empty';
import { TextField } from '#components/ui/form/text-field';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { useCaptionDraft } from '#lib/stores/links/captions/captions';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { saleOfProduct, usePaidFacts } from '#lib/stores/links/captions/use-paid-facts';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useLinkPane, useLinkStanding } from '#lib/stores/links/use-link-pane';
import { useProduct, useProductReading } from '#lib/stores/links/use-product';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';
import { useTexts } from '#lib/stores/shell/use-texts';
import { BeforePosting } from './before-posting';
import { CaptionOut } from './caption-out';

/** The caption as it will stand, with the product in front; where there is none, it says how to get one. */
export function CaptionPreview({ ready, market }: { ready: ReadyToLink | null; market: MarketCode }) {
  const { t } = useTexts();
  if (ready?.target.address.itemId) return <WithProduct ready={ready} />;
  return (
    <div className="stack stack--4">
      <Empty icon="bag" title={t('caption.noProduct.title')}>
        {t('caption.noProduct.says')}
      </Empty>
      <Preview facts={bareFacts(market, exampleLink(market))} />
    </div>
  );
}

function WithProduct({ ready }: { ready: ReadyToLink }) {
  const { t } = useTexts();
  const [oldPrice, setOldPrice] = useState('');
  useProductReading(ready, false);
  const product = useProduct(ready);
  const known = usePaidFacts(ready, null);
  const sale = product && saleOfProduct(product);
  const paidBy = useEarnedState(ready.account.id);
  const facts = { ...known, oldPrice: oldPrice.trim() || known.oldPrice };
  const isMade = useLinkStanding(useLinkPane(ready).key).shows;
  const isDraft = useCaptionDraft((state) => state.draft) !== null;
  const out = <CaptionOut key="out" ready={ready} facts={facts} />;
  // With its link it is the caption itself; a template that is being written is seen beside it.
  const takesPlace = isMade && !isDraft;
  return (
    <div className="stack stack--4">
      <Preview facts={{ ...facts, link: exampleLink(ready.market) }} out={takesPlace ? out : null} />
      {sale && <PaidRule state={paidBy} sale={sale} />}
      <TextField
        label={t('caption.oldPrice')}
        help={t('caption.oldPriceHelp')}
        value={oldPrice}
        maxLength={30}
        placeholder={known.oldPrice ?? undefined}
        onChange={setOldPrice}
      />
      {!takesPlace && out}
    </div>
  );
}

function Preview({ facts, out = null }: { facts: CaptionFacts; out?: ReactNode }) {
  const { t } = useTexts();
  const { chosen, of } = useCaptions(facts.market);
  const template = useCaptionDraft((state) => state.draft) ?? chosen;
  const caption = of(facts, template);
  return (
    <>
      {out ?? (
        <section className="stack stack--1" aria-label={t('caption.preview')}>
          <h2 className="label">{t('caption.preview')}</h2>
          {caption ? <CaptionText caption={caption} /> : <p className="muted">{t('caption.nothingKnown')}</p>}
        </section>
      )}
      <BeforePosting caption={caption} template={template} facts={facts} />
    </>
  );
}

/** Stands where the link will: a code that nobody has. */
const exampleLink = (market: MarketCode): string => `https://${MARKETS[market].shortLink[0]}/…`;
