import { useState } from 'react';
import { formatRate } from '#lib/domain/format';
import { readRate } from '#lib/domain/numbers/read-amount';
import { BOARD_TARGETS } from '#lib/domain/rates/board/simulate';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useRatesView } from '#lib/stores/rates/board/view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What is to become of the chosen rows: a rate out of what AMS suggests, a typed one, into the campaign, or a later end. */
export function TargetPicker({ shop: { market } }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const { target, typed, aim } = useRatesView();
  const [text, setText] = useState(typed === null ? '' : formatRate(typed, market).replace('%', ''));
  const type = (value: string) => {
    setText(value);
    const read = readRate(value);
    aim('typed', read.ok ? read.value : null);
  };
  return (
    <div className="row row--tight rates__target">
      <fieldset className="seg" aria-label={t('rates.target')}>
        {BOARD_TARGETS.map((one) => (
          <button key={one} type="button" aria-pressed={target === one} title={t(`rates.targetHelp.${one}`)} onClick={() => aim(one)}>
            {t(`rates.targets.${one}`)}
          </button>
        ))}
      </fieldset>
      {target === 'typed' && (
        <span className="input input--s input--num rates__typed" data-invalid={text !== '' && typed === null ? '' : undefined}>
          <input
            aria-label={t('rates.typed')}
            aria-invalid={text !== '' && typed === null}
            inputMode="decimal"
            value={text}
            onChange={(event) => type(event.target.value)}
          />
          <span className="unit">%</span>
        </span>
      )}
    </div>
  );
}
