import { useState } from 'react';
import { WriteGuardNotice } from '#components/shops/write-guard-notice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Check } from '#components/ui/form/check';
import { TextField } from '#components/ui/form/text-field';
import { formatRate } from '#lib/domain/format';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { readRate } from '#lib/domain/numbers/read-amount';
import { writeRate } from '#lib/domain/numbers/write-number';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { type AutoAdd, useAutoAdd } from '#lib/stores/rates/suggestions/auto-add';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useWriteGuard } from '#lib/stores/shops/use-write-guard';
import { AutoAddFailure } from './auto-add-failure';

/** What AMS is to do with new products; names the shop and the rule, and sets it once. */
export function AutoAddDialog({ shop, now, first, onClose }: { shop: ShopAccount; now: AutoAdd; first: AutoAdd; onClose: () => void }) {
  const { t } = useTexts();
  const { change, busy, ranges } = useAutoAdd();
  const guard = useWriteGuard(shop.id);
  const [on, setOn] = useState(first.on);
  const offered = first.rate ?? ranges[shop.id]?.min ?? null;
  const [text, setText] = useState(offered === null ? '' : writeRate(offered, formOfMarket(shop.market)));
  const read = readRate(text);
  const rate = read.ok ? read.value : null;
  const wrong = on && rate === null;
  const same = on === now.on && (!on || rate === now.rate);
  const send = async () => {
    if (await change(shop.id, guard.shopConfirmed, { on, rate: on ? rate : null })) onClose();
  };
  return (
    <Dialog
      title={t('suggest.auto.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button variant="primary" busy={busy === 'write'} disabled={wrong || same || !guard.mayWrite} onClick={() => void send()}>
            {on ? t('suggest.auto.setTo', { rate: formatRate(rate, shop.market) }) : t('suggest.auto.switchOff')}
          </Button>
        </>
      }
    >
      <p className="medium">{t('suggest.shop', { name: plainText(shop.name ?? shop.shopId, 60) })}</p>
      <Check kind="switch" checked={on} onChange={setOn}>
        {t('suggest.auto.switch')}
      </Check>
      {on && (
        <TextField
          label={t('suggest.auto.rate')}
          value={text}
          onChange={setText}
          inputMode="decimal"
          end={<span className="unit">%</span>}
          error={wrong ? t('suggest.rateWrong') : undefined}
        />
      )}
      <p className="small muted">{t(on ? 'suggest.auto.ruleOn' : 'suggest.auto.ruleOff')}</p>
      <AutoAddFailure accountId={shop.id} />
      <WriteGuardNotice guard={guard} />
    </Dialog>
  );
}
