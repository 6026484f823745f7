import { useMemo } from 'react';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import type { WaterfallStep } from '#lib/domain/reports/earnings/question';
import type { EarningsRow } from '#lib/domain/reports/earnings/rows';
import { plainText } from '#lib/domain/text';
import type { LinesOf } from '#lib/stores/reports/earnings-view/earnings-choice';
import { useFigureWords } from '#lib/stores/reports/earnings-view/figure-words';
import type { EarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

type Money = 'net' | 'lost' | 'gross' | 'fee' | 'value' | 'refund';
const MONEY: readonly Money[] = ['net', 'lost', 'gross', 'fee', 'value', 'refund'];
/** What a step is made of, where that is not the net. */
const OF_STEP: { readonly [Step in WaterfallStep['step']]?: Money } = { gross: 'gross', fee: 'fee', cancelled: 'lost' };

/** An order's line as a row: product and shop, the money that was asked for, what became of it, its other money. */
export function useLineColumns({ market }: EarningsPlace, of: LinesOf): readonly TableColumn<EarningsRow>[] {
  const { t } = useTexts();
  const words = useFigureWords(market);
  const moments = useMoments(market);
  const first = (of.what === 'step' && OF_STEP[of.step]) || 'net';
  return useMemo(() => {
    const title = (id: 'itemName' | 'state' | 'purchaseTime' | 'subIds' | 'orderId') => t(`earnings.lineHead.${id}`);
    const subIds = (row: EarningsRow) => [row.subId1, row.subId2, row.subId3, row.subId4, row.subId5].filter(Boolean).join(' · ');
    return [
      {
        id: 'item',
        label: title('itemName'),
        width: 12,
        draw: drawTwo((row) => [plainText(row.itemName, 120) || row.itemId, plainText(row.shopName, 80)]),
      },
      { id: first, ...moneyColumn(first) },
      {
        id: 'state',
        label: title('state'),
        width: 7.5,
        draw: drawTwo((row) => [t(`earnings.state.${row.state}`), row.attribution === 'otherShop' ? t('earnings.word.otherShop') : '']),
      },
      { id: 'purchaseTime', label: title('purchaseTime'), width: 10, sorts: true, text: (row) => moments.at(row.purchaseTime * 1000) },
      ...MONEY.filter((id) => id !== first).map((id) => ({ id, ...moneyColumn(id) })),
      { id: 'subIds', label: title('subIds'), width: 11, text: (row) => plainText(subIds(row), 120) || '—' },
      { id: 'orderId', label: title('orderId'), width: 10, text: (row) => plainText(row.orderId, 40) },
    ];

    function moneyColumn(id: Money) {
      return {
        label: t(`earnings.lineMoney.${id}`),
        hint: t(`earnings.lineFormula.${id}`),
        width: 7,
        end: true,
        sorts: id !== 'lost',
        draw: (cell: HTMLElement, row: EarningsRow) => {
          const span = amount(cell);
          say(span, words.money(BigInt(row[id])));
          const formula = id === 'lost' && row.lostEstimate > 0 ? 'lostEstimate' : id;
          cell.title = `${t(`earnings.lineFormula.${formula}`)}\n${t('earnings.source.time')}: ${moments.full(row.asOf * 1000)}`;
        },
      };
    }
  }, [t, words, moments, first]);
}

const amount = partsOf((cell) => add(cell, 'span', 'num blurs'));
const two = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { first: add(box, 'bdi', 'cut blurs'), second: add(box, 'bdi', 'cut faint blurs') };
});

function drawTwo(of: (row: EarningsRow) => readonly [string, string]): (cell: HTMLElement, row: EarningsRow) => void {
  return (cell, row) => {
    const { first, second } = two(cell);
    const [name, more] = of(row);
    say(first, name);
    say(second, more);
    cell.title = more ? `${name}\n${more}` : name;
  };
}
