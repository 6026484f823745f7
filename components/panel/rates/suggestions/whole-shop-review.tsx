import { useState } from 'react';
import { WriteGuardNotice } from '#components/shops/write-guard-notice';
import { BackLink } from '#components/ui/back-link';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Check } from '#components/ui/form/check';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import { formatRate } from '#lib/domain/format';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { readRate } from '#lib/domain/numbers/read-amount';
import { writeRate } from '#lib/domain/numbers/write-number';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useAutoAdd } from '#lib/stores/rates/suggestions/auto-add';
import { wholeShopForm } from '#lib/stores/rates/suggestions/whole-shop';
import { useForm } from '#lib/stores/shell/form/form';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useWriteGuard } from '#lib/stores/shops/use-write-guard';
import { WholeShopEffect } from './whole-shop-effect';

/** One review for all products of a shop: what, at which rate, what it does to how many, and what cannot be taken back. */
export function WholeShopReview({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const range = useAutoAdd((state) => state.ranges[shop.id]);
  const guard = useWriteGuard(shop.id);
  // The same review is sent once, however often it is pressed.
  const [form] = useState(wholeShopForm);
  const { values, pending, failure, stops, change, submit } = useForm(form);
  const { doing, understood } = values;
  const suggested = range ? writeRate(range.min, formOfMarket(shop.market)) : '';
  const shown = values.rate ?? suggested;
  const read = readRate(shown);
  const rate = read.ok ? read.value : null;
  const says = failure && failureTexts(failure);
  const start = () => void submit({ accountId: shop.id, shopConfirmed: guard.shopConfirmed, suggested });
  return (
    <section className="stack stack--4 sugg__all" aria-labelledby="whole-shop" data-part="whole-review">
      <BackLink href="#suggestions">{t('suggest.all.back')}</BackLink>
      <h2 className="h1" id="whole-shop">
        {t('suggest.all.head', { name: plainText(shop.name ?? shop.shopId, 60) })}
      </h2>
      <Form id="whole-shop-form" stops={stops} onSubmit={start}>
        <fieldset className="stack stack--1 sugg__doing">
          <legend className="label">{t('suggest.all.what')}</legend>
          {(['add', 'edit'] as const).map((one) => (
            <Check key={one} kind="radio" name="doing" checked={doing === one} onChange={() => change({ doing: one })}>
              {t(`suggest.all.${one}`)}
            </Check>
          ))}
        </fieldset>
        <TextField
          label={t('suggest.all.rate')}
          value={shown}
          onChange={(typed) => change({ rate: typed })}
          inputMode="decimal"
          end={<span className="unit">%</span>}
          error={shown !== '' && rate === null ? t('suggest.rateWrong') : undefined}
        />
        {rate !== null && <WholeShopEffect shop={shop} doing={doing} rate={rate} />}
        <Check checked={understood} onChange={(ticked) => change({ understood: ticked })}>
          {t('suggest.all.tick')}
        </Check>
      </Form>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <WriteGuardNotice guard={guard} />
      <div className="row">
        <Button
          type="submit"
          form="whole-shop-form"
          variant="primary"
          busy={pending}
          disabled={rate === null || !understood || !guard.mayWrite}
        >
          {rate === null
            ? t(`suggest.all.start.${doing}`)
            : t(doing === 'add' ? 'suggest.all.startAdd' : 'suggest.all.startEdit', { rate: formatRate(rate, shop.market) })}
        </Button>
      </div>
    </section>
  );
}
