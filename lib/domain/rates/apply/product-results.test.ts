import { expect, it } from 'vitest';
import { countResults, productResults } from './product-results';

const asked = { doing: 'edit', rate: 900, start: null, end: 'keep' };
const item = (itemId: string) => ({ itemId, campaignId: `c${itemId}`, before: 500 });
const value = (...ends: [string, string][]) => ({ ends: ends.map(([itemId, end]) => ({ itemId, end })), requestId: null });

it('the last word on each product counts, in the order of the plan; what was never sent is open', () => {
  const rows = [
    { step: { do: 'send', asked, items: [item('1'), item('2')] }, result: { end: 'done', value: value(['1', 'sent'], ['2', 'sent']) } },
    { step: { do: 'send', asked, items: [item('3')] }, result: null },
    { step: { do: 'look', asked, items: [item('1'), item('2')] }, result: { end: 'done', value: value(['1', 'done']) } },
  ] as const;
  const results = productResults(rows);
  expect(results.map(({ itemId, end }) => `${itemId} ${end}`)).toEqual(['1 done', '2 sent', '3 open']);
  expect(countResults(results)).toEqual({ done: 1, refused: 0, sent: 1, unknown: 0, open: 1 });
});
