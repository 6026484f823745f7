import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import { Select } from '#components/ui/form/select';
import { useLocale } from '#components/ui/locale-provider';
import type { MarketCode } from '#lib/domain/market';
import { decimalText } from '#lib/domain/numbers/decimal';
import { formOfLocale } from '#lib/domain/numbers/number-form';
import { readRate } from '#lib/domain/numbers/read-amount';
import { writeNumber } from '#lib/domain/numbers/write-number';
import { subIdsText } from '#lib/domain/reports/spend/spend-columns';
import { SPEND_PLACES, type SpendPlace } from '#lib/domain/reports/spend/spend-results';
import { plainText } from '#lib/domain/text';
import { useAdsChoice } from '#lib/stores/reports/ads/ads-choice';
import { usePreference } from '#lib/stores/shell/preferences';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What ads are named after, the tax that comes on top of them, and the way back from the last match. */
export function AdsTools({ market, place }: { market: MarketCode; place: SpendPlace }) {
  const { t } = useTexts();
  const { choosePlace, done, undo } = useAdsChoice();
  return (
    <>
      <Select
        small
        aria-label={t('ads.place')}
        value={place}
        choices={SPEND_PLACES.map((value) => ({ value, label: t(`ads.place.${value}`) }))}
        onChange={choosePlace}
      />
      <TaxField key={market} market={market} />
      {done?.market === market && (
        <span className="ads__done small" role="status">
          <span className="cut blurs">
            {plainText(done.name.split('\n').at(-1) ?? '', 60)} →{' '}
            {done.now === null ? t('ads.byItself') : done.now.length === 0 ? t('ads.noSubId') : plainText(subIdsText(done.now), 60)}
          </span>
          <Button size="s" icon="undo" onClick={() => void undo()}>
            {t('ads.undo')}
          </Button>
        </span>
      )}
    </>
  );
}

/** Basis points of what was typed in percent, nothing being none; null: it is no share. */
function pointsOf(text: string): number | null {
  if (/^\s*(0+([.,]0*)?)?\s*%?\s*$/.test(text)) return 0;
  const read = readRate(text);
  return read.ok ? read.value : null;
}

/** A country's tax on ads. It counts once the field is left, or by Enter. */
function TaxField({ market }: { market: MarketCode }) {
  const { t } = useTexts();
  const form = formOfLocale(useLocale());
  const marketName = useMarketName();
  const { value: taxes, choose } = usePreference('adTaxes');
  const points = taxes[market] ?? 0;
  const [typed, setTyped] = useState<string | null>(null);
  // Set in another window: that counts.
  useEffect(() => setTyped(points === 0 ? '' : writeNumber(decimalText({ units: BigInt(points), scale: 2 }), form)), [points, form]);
  const text = typed ?? '';
  const wrong = pointsOf(text) === null;
  const take = () => {
    const now = pointsOf(text);
    if (now === null || now === points) return;
    const { [market]: _old, ...others } = taxes;
    choose(now === 0 ? others : { ...others, [market]: now });
  };
  const label = t('ads.tax', { market: marketName(market) });
  return (
    <label className="ads__tax small" title={t('ads.tax.says')}>
      <span className="muted">{t('ads.tax.short')}</span>
      <span className="input input--s" data-invalid={wrong ? '' : undefined}>
        <input
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-invalid={wrong || undefined}
          placeholder="0"
          maxLength={7}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={({ key }) => key === 'Enter' && take()}
        />
        <span className="unit">%</span>
      </span>
    </label>
  );
}
