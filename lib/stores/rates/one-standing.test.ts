import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { badgeText } from '#lib/background/rates/in-view/badge-text';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { chosenColumns } from '#lib/domain/rates/board/board-columns';
import { planOf } from '#lib/domain/rates/review/plan';
import { productStanding } from '#lib/domain/rates/standing';
import { outTable } from '#lib/domain/table/out-table';
import { deleteRecords } from '#lib/records/database';
import { boardItems } from '#lib/records/rates/board-rows';
import type { EntryRow, ProductRow, SuggestedRateRow, SuggestionRow } from '#lib/records/rates/rows';
import { recordsOfItems } from '#lib/records/rates/standing-records';
import { readSuggestions } from '#lib/records/rates/suggestions';
import { write } from '#lib/records/transact';
import { gather, knownShop } from './board/gather';
import { readFacts } from './review/facts';
import { shopItem } from './shop-item';
import { suggestionsOf } from './suggestions/cards';

const NOW = Date.UTC(2026, 10, 29);
const DAY = 86_400_000;
const SHOP = 'shop-1';
const ITEM = '20202020202';
const ZONE = 'America/Sao_Paulo';

const rate = fc.integer({ min: 100, max: 2_000 }).map((points) => rateFromBasisPoints(points)!);
const moment = fc.integer({ min: -40, max: 40 }).map((days) => NOW + days * DAY);
const readAt = fc.integer({ min: 1, max: 50 }).map((hours) => NOW - hours * 3_600_000);
const range = fc.tuple(rate, rate).map(([a, b]) => ({ min: a < b ? a : b, max: a < b ? b : a }));
const period = fc.record({ start: moment, end: fc.option(moment) });
const entry = fc.record({
  status: fc.constantFrom('Upcoming', 'Ongoing', 'Terminating'),
  rate,
  period,
  readAt,
  endingAt: fc.option(moment),
  protections: fc.array(fc.record({ rate, until: moment }), { maxLength: 2 }),
});
const KINDS = ['product_opportunities', 'optimize_increase_commission_rate', 'optimize_extend_promotion_period'];
const suggestion = fc.record({ range, readAt, rate: fc.option(rate), period: fc.option(period), prefill: fc.option(rate) });
const records = fc.record({
  entries: fc.array(entry, { maxLength: 2 }),
  suggestedRate: fc.option(fc.record({ range, readAt })),
  suggestions: fc.array(suggestion, { maxLength: 3 }),
  addable: fc.constantFrom(true, false, null),
  complete: fc.boolean(),
});
type Records = typeof records extends fc.Arbitrary<infer Value> ? Value : never;

async function keep({ entries, suggestedRate, suggestions, addable, complete }: Records): Promise<void> {
  await deleteRecords();
  const mine = { accountId: SHOP, itemId: ITEM };
  const saved = await write(['products', 'entries', 'suggestedRates', 'suggestions', 'readings'], async (transaction) => {
    const product: ProductRow = {
      ...mine,
      readAt: NOW,
      name: 'Caneca',
      sku: null,
      categoryId: null,
      imageUrl: null,
      price: null,
      stock: 1,
      sold: 1,
      addable,
    };
    await transaction.objectStore('products').put(product);
    for (const [n, one] of entries.entries()) {
      await transaction.objectStore('entries').put({ ...mine, ...one, campaignId: `c${n}`, highestToday: null } satisfies EntryRow);
    }
    if (suggestedRate) {
      await transaction
        .objectStore('suggestedRates')
        .put({ ...mine, ...suggestedRate.range, readAt: suggestedRate.readAt } satisfies SuggestedRateRow);
    }
    for (const [n, { range, ...one }] of suggestions.entries()) {
      const row: SuggestionRow = { ...mine, ...one, ...range, kind: KINDS[n]!, reasons: [], subsidy: null, affiliates: null };
      await transaction.objectStore('suggestions').put(row);
    }
    if (complete) {
      await transaction
        .objectStore('readings')
        .put({ accountId: SHOP, list: 'entries', readAt: NOW, cursor: null, complete: true, total: 1 });
    }
  });
  expect(saved.ok).toBe(true);
}

const readValue = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('the records could not be read');
  return result.value;
};

let compared = 0;
afterAll(() => expect(compared).toBeGreaterThan(100));

it('gives one answer for one product, whoever reads the records', async () => {
  await fc.assert(
    fc.asyncProperty(records, async (held) => {
      await keep(held);
      const item = readValue(await recordsOfItems(SHOP, [ITEM])).get(ITEM)!;
      const truth = productStanding(item, NOW);
      const shownRate = truth.rate ?? truth.next?.rate ?? null;

      const view = shopItem(ITEM, item, NOW);
      expect([view.place, view.rate, view.range, view.gap, view.points]).toEqual([
        truth.place,
        truth.rate,
        truth.range,
        truth.gap,
        truth.points,
      ]);

      const shop = { ...readValue(await knownShop('BR', SHOP)), now: NOW };
      const [row] = gather(readValue(await boardItems(SHOP, [ITEM]))[0]!, shop, () => false);
      expect([row?.place, row?.rate, row?.min, row?.max, row?.gap, row?.endsAt, row?.protections]).toEqual([
        truth.place,
        shownRate,
        truth.range?.min ?? null,
        truth.range?.max ?? null,
        truth.gap,
        truth.endsAt,
        truth.protections,
      ]);
      const [cells] = outTable(chosenColumns(['suggested']), [row!], { title: String, status: String, timeZone: ZONE }).rows;
      expect(cells?.slice(2)).toEqual([truth.range && { rate: truth.range.min }, truth.range && { rate: truth.range.max }]);

      const facts = readValue(await readFacts('BR', SHOP, [ITEM])).items.get(ITEM)!;
      const draft = { target: 'min', rates: {}, rateForAll: null, end: 'none', items: [], ticks: {}, seen: {} } as never;
      const planned = planOf(draft, { itemId: ITEM }, facts, NOW, ZONE);
      expect(planned.range).toEqual(truth.range);
      expect(planned.before).toBe(truth.open?.rate ?? truth.leaving?.rate ?? null);

      const { cards } = suggestionsOf({ ...readValue(await readSuggestions(SHOP)) }, NOW);
      for (const card of Object.values(cards).flat()) {
        expect([card.rate, card.min, card.max]).toEqual([shownRate, truth.range?.min, truth.range?.max]);
        expect(card.prefill).toBeGreaterThanOrEqual(card.min);
        expect(card.prefill).toBeLessThanOrEqual(card.max);
      }

      const badge = badgeText({ itemId: ITEM, standing: truth }, 'SG', { t: (key) => key, language: 'en' }, NOW);
      if (truth.rate !== null && truth.range) expect(badge?.text).toContain(`badge.${truth.gap}`);
      compared++;
    }),
    { numRuns: 150 },
  );
});
