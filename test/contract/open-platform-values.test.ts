import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentNumberOf, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { readJson } from '#lib/http/body/json';
import { createShopClient, type ShopClient } from '#lib/shopee-ams/client';
import { rate } from './case';
import { fakeServer, sample } from './fake-server';
import { shopSeal } from './seals';

const HOST = 'partner.shopeemobile.com';

/** A client whose every answer has this JSON as its `response`. */
function answering(...responses: readonly string[]) {
  const server = fakeServer(
    ...responses.map((response) => ({ ...sample('empty'), body: readJson(`{"error":"","request_id":"r","response":${response}}`) })),
  );
  return { ...server, shop: createShopClient(HOST, { ...server.wiring, seal: shopSeal([HOST]) }) };
}
const window = { kind: 'Day', from: '2026-11-19', to: '2026-11-19' } as const;
type Answer<K extends keyof ShopClient> = Awaited<ReturnType<Extract<ShopClient[K], (...all: never[]) => unknown>>>;

describe('values of the Open Platform', () => {
  it.each(['"--"', '"-"', '""', 'null'])('no value, written as %s, is null and not 0', async (raw) => {
    const { shop } = answering(`{"roi":${raw},"sales":${raw},"fetched_date_range":${raw}}`);
    expect(await shop.shopPerformance({ window })).toMatchObject({
      ok: true,
      value: { roi: null, sales: null, fetchedDateRange: null, orders: null },
    });
  });

  it.each([
    ['2025/8/10 15:36:22', '2025-08-10T15:36:22'],
    ['2025-08-10 15:36:22', '2025-08-10T15:36:22'],
    ['2025-8-1 5:36', '2025-08-01T05:36:00'],
    ['--', null],
    ['', null],
  ])('a report’s time %s', async (raw, local) => {
    const { shop } = answering(`{"list":[{"order_sn":"A","place_order_time":"${raw}"}]}`);
    expect(await shop.conversions({})).toMatchObject({ value: { list: [{ placeOrderTime: local }] } });
  });

  it('a time that no clock shows names its field and the request', async () => {
    const { shop } = answering('{"list":[{"order_sn":"A","place_order_time":"2025/13/45 99:99:99"}]}');
    expect(await shop.conversions({})).toEqual({
      ok: false,
      failure: { code: 'responseInvalid', call: 'get_conversion_report', requestId: 'r', field: 'list.0.placeOrderTime' },
    });
  });

  it('lists under their older name and figures under a mended one', async () => {
    const older = fakeServer(sample('open-platform/older/ams.get_targeted_campaign_list.json'));
    const shop = createShopClient(HOST, { ...older.wiring, seal: shopSeal([HOST]) });
    expect(await shop.targetedCampaigns({})).toMatchObject({ value: { campaignList: [{ campaignId: '101', maxRate: 2500 }] } });
    expect(await answering('{"open_campaign_key_metrics":{"affiliates":3,"sales":"1.50"}}').shop.keyMetrics({ window })).toMatchObject({
      value: { openCampaign: { sales: '1.5' } },
    });
  });

  it.each(['[]', '{}', 'null'])('nothing that failed or was found, written as %s', async (none) => {
    const removed = answering(`{"success_list":[5],"failed_list":${none}}`);
    expect(await removed.shop.batchRemove({ campaignIds: ['5'] })).toMatchObject({ ok: true, value: { done: ['5'], failed: [] } });
    const found = answering(`{"total_count":0,"affiliate_list":${none}}`);
    expect(await found.shop.queryAffiliates({ ids: ['1'] })).toMatchObject({ ok: true, value: { affiliateList: [] } });
  });

  it('does not keep the last editor’s address', async () => {
    const { shop } = answering('{"campaign_list":[{"campaign_id":1,"last_editor":"planted@example.com"}]}');
    expect(JSON.stringify(await shop.targetedCampaigns({}))).not.toContain('planted');
  });

  it('a word that is new is no failure', async () => {
    const { shop } = answering('{"status":"Paused","progress_rate":1}');
    expect(await shop.taskResult({ taskId: 't' })).toMatchObject({ value: { status: 'Unknown' } });
  });

  it('an empty answer is an empty list', async () => {
    expect(await answering('{}').shop.addedProducts({})).toMatchObject({ ok: true, value: { itemList: [], totalCount: null } });
  });

  it('any 64-bit id comes and goes without losing a digit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), async (id) => {
        const { shop, received } = answering(`{"success_list":[${id}]}`);
        expect(await shop.batchAdd({ itemIdList: [String(id)], commissionRate: rate(100) })).toEqual({
          ok: true,
          value: { done: [String(id)], failed: [] },
        });
        expect(received[0]?.body).toBe(`{"item_id_list":[${id}],"commission_rate":1}`);
      }),
    );
  });

  it('any rate comes back as it went', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 10_000 }), async (points) => {
        const wire = JSON.stringify(percentNumberOf(rateFromBasisPoints(points)!));
        const { shop, received } = answering(`{"min_rate":${wire},"max_rate":"${wire}"}`, '{"task_id":"t"}');
        expect(await shop.shopSuggestedRate({})).toEqual({ ok: true, value: { minRate: points, maxRate: points } });
        await shop.addAll({ commissionRate: rate(points) });
        expect(received[1]?.body).toBe(`{"commission_rate":${wire}}`);
      }),
    );
  });

  it('a rate above the whole is a wrong type', async () => {
    expect(await answering('{"min_rate":100.01}').shop.shopSuggestedRate({})).toMatchObject({
      failure: { code: 'responseInvalid', field: 'minRate' },
    });
  });

  it('any period comes back as it went, and no end is null', async () => {
    const second = fc.integer({ min: 1_000_000_000, max: 4_000_000_000 });
    await fc.assert(
      fc.asyncProperty(second, fc.option(fc.integer({ min: 604_800, max: 100_000_000 })), async (start, length) => {
        const end = length === null ? null : (start + length) * 1000;
        const wire = `"period_start_time":${start},"period_end_time":${length === null ? 32_503_651_199 : start + length}`;
        const { shop, received } = answering('{"task_id":"t"}', `{"item_list":[{"item_id":1,"campaign_id":2,${wire}}]}`);
        await shop.addAll({ commissionRate: rate(100), period: { start: start * 1000, end } });
        expect(received[0]?.body).toBe(`{"commission_rate":1,${wire}}`);
        expect(await shop.addedProducts({})).toMatchObject({ value: { itemList: [{ period: { start: start * 1000, end } }] } });
      }),
    );
  });
});

describe('page walks of the Open Platform', () => {
  const walk = async <K extends keyof ShopClient['pages']>(shop: ShopClient, name: K, params: never) => {
    const pages: Answer<K>[] = [];
    for await (const page of shop.pages[name](params) as AsyncIterable<Answer<K>>) pages.push(page);
    return pages;
  };
  const asked = (received: readonly { url: string }[], name: string) => received.map(({ url }) => new URL(url).searchParams.get(name));

  it('by cursor, while there is more', async () => {
    const { shop, received } = answering('{"item_list":[],"cursor":"b","has_more":true}', '{"item_list":[],"cursor":"c","has_more":false}');
    expect(await walk(shop, 'addedProducts', {} as never)).toHaveLength(2);
    expect(asked(received, 'cursor')).toEqual([null, 'b']);
  });

  it('by cursor without a flag, until a page is short', async () => {
    const row = (id: number) => `{"item_id":${id}}`;
    const { shop, received } = answering(`{"item_list":[${row(1)},${row(2)}],"cursor":"b"}`, `{"item_list":[${row(3)}],"cursor":"c"}`);
    expect(await walk(shop, 'addableProducts', { pageSize: 2 } as never)).toHaveLength(2);
    expect(asked(received, 'cursor')).toEqual([null, 'b']);
  });

  it('by page to the total, with our own page size', async () => {
    const { shop, received } = answering(
      '{"total_count":150,"campaign_list":[{"campaign_id":1}]}',
      '{"total_count":150,"campaign_list":[{"campaign_id":2}]}',
    );
    expect(await walk(shop, 'targetedCampaigns', {} as never)).toHaveLength(2);
    expect(asked(received, 'page_no')).toEqual(['1', '2']);
  });

  it('by offset', async () => {
    const { shop, received } = answering(
      '{"item":[],"has_next_page":true,"next_offset":100}',
      '{"item":[],"has_next_page":false,"next_offset":0}',
    );
    expect(await walk(shop, 'itemList', {} as never)).toHaveLength(2);
    expect(asked(received, 'offset')).toEqual(['0', '100']);
  });

  it('ends when the server sends the same page again', async () => {
    const { shop, received } = answering('{"total_count":999,"affiliate_list":[{"affiliate_id":1}]}');
    expect(await walk(shop, 'managedAffiliates', {} as never)).toHaveLength(1);
    expect(received).toHaveLength(2);
  });

  it('tells that a report has more than 10,000 rows, as its last value', async () => {
    const pages = Array.from({ length: 21 }, (_, at) => `{"list":[{"order_sn":"${at}"}],"has_more":true}`);
    const { shop, received } = answering(...pages);
    const walked = await walk(shop, 'conversions', {} as never);
    expect(received).toHaveLength(20);
    expect(walked.at(-1)).toMatchObject({ ok: false, failure: { code: 'inputInvalid' } });
  });
});
