import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Field } from '#components/ui/form/field';
import { TextField } from '#components/ui/form/text-field';
import { Section } from '#components/ui/section';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { pastedOrders } from '#lib/domain/targeted/book/samples';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { addSamples, removeSamples, type SamplesSought, seekSamples } from '#lib/stores/targeted/book/keep-samples';
import { FoundSamples } from './found-samples';
import { SamplesList } from './samples-list';

/** Samples that an affiliate was sent, by their order numbers, and whether they paid back. */
export function SamplesPart({ shop, row, rows }: { shop: ShopAccount; row: BookRow; rows: readonly BookRow[] }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts(shop.market);
  const [text, setText] = useState('');
  const [sent, setSent] = useState('');
  const [busy, setBusy] = useState(false);
  const [sought, setSought] = useState<SamplesSought | null>(null);
  const { orderIds, beyond } = pastedOrders(text);
  const taken = useMemo(() => new Set(rows.flatMap(({ samples }) => samples.map(({ orderId }) => orderId))), [rows]);
  const owner = { accountId: shop.id, affiliateId: row.id };
  const count = (of: number) => ({ count: of, number: number(of) });
  const says = sought?.failure && failureTexts(sought.failure);
  const run = async (work: () => Promise<SamplesSought>) => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    setSought(done);
    return done;
  };
  const ofText = async (work: () => Promise<SamplesSought>) => {
    const { failure, ordinary, unknown } = await run(work);
    // What is left may be kept by hand.
    if (!failure) setText([...ordinary, ...unknown].join('\n'));
  };
  const byHand = (): Promise<SamplesSought> => {
    const day = Date.parse(`${sent}T00:00:00Z`) / 86_400_000;
    return addSamples(
      owner,
      orderIds.map((orderId) => ({ orderId, day, items: [] })),
    );
  };
  const left = sought !== null && orderIds.length > 0 && !busy;
  return (
    <Section part="samples" title={t('book.samples')}>
      <SamplesList shop={shop} row={row} onRemove={(gone) => void run(() => removeSamples(owner, gone))} />
      <FoundSamples shop={shop} taken={taken} onAdd={(samples) => void run(() => addSamples(owner, samples))} />
      <Field
        label={t('book.samples.orders')}
        help={t('book.samples.help')}
        error={beyond > 0 ? t('book.samples.beyond', count(beyond)) : undefined}
      >
        {(control) => (
          <span className="input">
            <textarea {...control} rows={2} value={text} onChange={(event) => setText(event.target.value)} />
          </span>
        )}
      </Field>
      <div className="row row--wrap">
        <Button
          size="s"
          icon="search"
          busy={busy}
          disabled={orderIds.length === 0}
          onClick={() => void ofText(() => seekSamples(owner, orderIds))}
        >
          {t('book.samples.find')}
        </Button>
        <span className="small muted" role="status">
          {sought &&
            [
              sought.added > 0 && t('book.samples.added', count(sought.added)),
              sought.ordinary.length > 0 && t('book.samples.ordinary', count(sought.ordinary.length)),
              sought.unknown.length > 0 && t('book.samples.unknown', count(sought.unknown.length)),
            ]
              .filter(Boolean)
              .join(' ')}
        </span>
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {left && (
        <div className="form book__form" data-part="by-hand">
          <TextField type="date" label={t('book.samples.sent')} help={t('book.samples.byHandSays')} value={sent} onChange={setSent} />
          <div className="row">
            <Button size="s" disabled={!/^\d{4}-\d{2}-\d{2}$/.test(sent)} onClick={() => void ofText(byHand)}>
              {t('book.samples.byHand', count(orderIds.length))}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
