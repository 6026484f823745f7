import { useMemo, useState } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import { type ChosenRows, TypedLines } from '#components/panel/reports/lines/typed-lines';
import { Button } from '#components/ui/button';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { marketForms } from '#lib/domain/table/cell-text';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { sampleColumns } from '#lib/domain/targeted/book/sample-columns';
import { SAMPLE_OUTCOMES, type SampleResult } from '#lib/domain/targeted/book/samples';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useNumber } from '#lib/stores/shell/use-number';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

interface SamplesListProps {
  shop: ShopAccount;
  row: BookRow;
  onRemove: (orderIds: ReadonlySet<string>) => void;
}

/** The samples of an affiliate, the newest first, and what came of each. */
export function SamplesList({ shop: { market }, row, onRemove }: SamplesListProps) {
  const { t, language } = useTexts();
  const number = useNumber();
  const words = usePaymentWords(market);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const typed = useMemo(() => sampleColumns(market), [market]);
  const outcome = useMemo(
    () => (code: string) => {
      const known = SAMPLE_OUTCOMES.find((one) => one === code);
      return known ? t(`book.sample.${known}`) : code;
    },
    [t],
  );
  const columns = useMemo(
    () =>
      tableColumns(typed, {
        text: (key) => t(key as TextKey),
        forms: marketForms(market, language),
        status: (_id, code) => outcome(code),
        own: {
          sales: amountCell(words, ({ afterRefunds }) => Number(afterRefunds)),
          net: amountCell(words, ({ net }) => (net === null ? null : Number(net))),
          cost: amountCell(words, ({ cost }) => (cost === null ? null : Number(cost))),
        },
      }),
    [typed, t, market, language, outcome, words],
  );
  const choice = useMemo(
    (): ChosenRows<SampleResult> => ({
      has: ({ orderId }) => chosen.has(orderId),
      set: (rows, on) => {
        const ids = rows.map(({ orderId }) => orderId);
        setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
      },
      allLabel: t('book.all'),
    }),
    [chosen, t],
  );
  if (row.samples.length === 0) return null;
  const own = row.samples.filter(({ orderId }) => chosen.has(orderId));
  return (
    <TypedLines
      part="samples-list"
      title={t('book.samples.list')}
      market={market}
      rows={row.samples}
      counted={(count) => t('book.samples.counted', { count, number: number(count) })}
      typed={typed}
      columns={columns}
      out={{ name: 'sidecar-samples', status: outcome }}
      chosen={choice}
      tools={
        own.length > 0 && (
          <Button
            size="s"
            icon="trash"
            onClick={() => {
              setChosen(new Set());
              onRemove(new Set(own.map(({ orderId }) => orderId)));
            }}
          >
            {t('book.samples.remove', { count: own.length, number: number(own.length) })}
          </Button>
        )
      }
    />
  );
}
