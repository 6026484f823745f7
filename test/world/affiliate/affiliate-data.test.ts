import { describe, expect, it } from 'vitest';
import { findProduct, worldProducts } from '#test/world/index';
import { ask, fetchFrom, sign } from '#test/world/line/client';
import { affiliateSetup } from './affiliate-client';
import { closedCycles } from './orders/cycles';

const setup = affiliateSetup();
const { special, errorOf } = setup;
const LINK = 'mutation{generateShortLink(input:{originUrl:"https://shopee.com.br/product/1/2",subIds:["a","","c"]}){shortLink}}';

describe('offers', () => {
  it('finds one item with both parts and its money, and nothing for an item without offer', async () => {
    const product = findProduct('BR', 'ordinary');
    const fields =
      'nodes{itemId shopId productName commissionRate sellerCommissionRate shopeeCommissionRate commission priceMin periodStartTime periodEndTime}';
    const { data } = await ask(
      setup.world,
      setup.account,
      `{productOfferV2(itemId:${product.itemId},shopId:${product.shop.id}){${fields}}}`,
    );
    const [node] = (data as unknown as { productOfferV2: { nodes: Record<string, string>[] } }).productOfferV2.nodes;
    expect(node?.productName).toBe(product.name);
    expect(Number(node?.commissionRate)).toBeCloseTo(Number(node?.sellerCommissionRate) + Number(node?.shopeeCommissionRate), 6);
    expect(Number(node?.commission)).toBeLessThanOrEqual(Number(node?.commissionRate) * Number(node?.priceMin) + 0.001);
    expect(Number(node?.periodEndTime)).toBeGreaterThan(setup.world.clock().now / 1000);
    const without = findProduct('BR', 'no-offer');
    expect(await ask(setup.world, setup.account, `{productOfferV2(itemId:${without.itemId}){nodes{itemId}}}`)).toEqual({
      data: { productOfferV2: { nodes: [] } },
    });
  });

  it('writes ids above 2^53 with all their digits', async () => {
    const { itemId } = findProduct('BR', 'long-ids');
    const body = JSON.stringify({ query: `{productOfferV2(itemId:${itemId}){nodes{itemId}}}` });
    const reply = await fetchFrom(setup.world, 'http://127.0.0.1/graphql', {
      method: 'POST',
      body,
      headers: { authorization: sign(setup.account, Math.floor(setup.world.clock().now / 1000), body) },
    });
    expect(reply.body).toBe(`{"data":{"productOfferV2":{"nodes":[{"itemId":${itemId}}]}}}`);
  });

  it('keeps the rules of pages and arguments', async () => {
    expect(await errorOf('{productOfferV2(limit:51){nodes{itemId}}}')).toEqual([
      11001,
      'error [11001]: Params Error : the maximum limit is 50',
    ]);
    expect(await errorOf('{productOfferV2(listType:5){nodes{itemId}}}')).toEqual([
      11001,
      'error [11001]: Params Error : regarding listType must contain matchId',
    ]);
    expect(await errorOf('{productOfferV2(listType:5,matchId:1,keyword:"x"){nodes{itemId}}}')).toEqual([11001, expect.any(String)]);
    const { shop } = findProduct('BR', 'ordinary');
    const seen = new Set<unknown>();
    for (let page = 1, more = true; more; page += 1) {
      const { data } = await ask(
        setup.world,
        setup.account,
        `{productOfferV2(listType:5,matchId:${shop.id},page:${page},limit:50,sortType:5){nodes{itemId commission} pageInfo{hasNextPage}}}`,
      );
      const list = (data as unknown as { productOfferV2: { nodes: { itemId: number }[]; pageInfo: { hasNextPage: boolean } } })
        .productOfferV2;
      for (const node of list.nodes) seen.add(node.itemId);
      more = list.pageInfo.hasNextPage;
    }
    expect(seen.size).toBe(worldProducts('BR').filter((product) => product.shop.id === shop.id && product.offer).length);
    const few = await ask(setup.world, setup.account, '{productOfferV2(limit:1,page:40){nodes{itemId} pageInfo{hasNextPage}}}');
    expect(few).toMatchObject({ data: { productOfferV2: { pageInfo: { hasNextPage: false } } } });
  });

  it('lists shops and Shopee’s own campaigns', async () => {
    const answer = await ask(
      setup.world,
      setup.account,
      '{shopOfferV2(limit:50,sortType:2){nodes{shopId commissionRate bannerInfo{banners{imageUrl}}}} shopeeOfferV2{nodes{offerName offerLink categoryId collectionId}}}',
    );
    expect(answer).toMatchObject({ data: { shopOfferV2: { nodes: { length: 40 } }, shopeeOfferV2: { nodes: { length: 8 } } } });
  });
});

describe('reports and feeds', () => {
  const page = (args: string) =>
    `{conversionReport(${args}){nodes{conversionId purchaseTime utmContent orders{orderId items{itemId modelId itemTotalCommission}}} pageInfo{hasNextPage scrollId}}}`;
  interface Report {
    conversionReport: {
      nodes: { purchaseTime: number; utmContent: string }[];
      pageInfo: { hasNextPage: boolean; scrollId: string | null };
    };
  }
  const report = async (args: string) => ((await ask(setup.world, setup.account, page(args))).data as unknown as Report).conversionReport;

  it('walks by a cursor that works once and for 30 seconds', async () => {
    const first = await report('limit:100');
    expect(first.nodes).toHaveLength(100);
    for (const node of first.nodes) expect(node.utmContent.split('-')).toHaveLength(5);
    const second = await report(`limit:100,scrollId:"${first.pageInfo.scrollId}"`);
    expect(second.nodes[0]).not.toEqual(first.nodes[0]);
    expect(await errorOf(page(`limit:100,scrollId:"${first.pageInfo.scrollId}"`))).toEqual([11001, expect.stringContaining('scrollId')]);
    setup.world.shiftClock(30_001);
    expect(await errorOf(page(`limit:100,scrollId:"${second.pageInfo.scrollId}"`))).toEqual([11001, expect.stringContaining('scrollId')]);
    const all = await report('limit:500');
    expect(all.pageInfo).toEqual({ hasNextPage: false, scrollId: null });
    expect(all.nodes.length).toBeGreaterThan(200);
  });

  it('wants 30 seconds between first pages, three months, at most 500', async () => {
    await report('limit:1');
    expect((await errorOf(page('limit:1')))[0]).toBe(10030);
    setup.world.shiftClock(31_000);
    const start = Math.floor(setup.world.clock().now / 1000) - 91 * 86_400;
    expect(await errorOf(page(`purchaseTimeStart:${start}`))).toEqual([
      11001,
      'error [11001]: Params Error : can only query data for the last 3 months',
    ]);
    expect(await errorOf(page('limit:501'))).toEqual([11001, 'error [11001]: Params Error : the maximum limit is 500']);
    const late = await report(`purchaseTimeStart:${start + 80 * 86_400},orderStatus:COMPLETED,limit:500`);
    expect(late.nodes.every((node) => node.purchaseTime >= start + 80 * 86_400)).toBe(true);
  });

  it('gives the lines of a closed cycle', async () => {
    const answer = await ask(
      setup.world,
      setup.account,
      `{validatedReport(validationId:${closedCycles(setup.account, setup.world.clock().now / 1000)[0]?.validationId},limit:500){nodes{conversionId totalCommission orders{items{fraudStatus}}} pageInfo{hasNextPage}}}`,
    );
    expect((answer.data as unknown as { validatedReport: { nodes: unknown[] } }).validatedReport.nodes.length).toBeGreaterThan(20);
    expect(await errorOf('{validatedReport(validationId:1){nodes{conversionId}}}')).toEqual([
      11001,
      'error [11001]: Params Error : invalid validation id',
    ]);
  });

  it('answers partners by their own token and lists feeds', async () => {
    const network = special('partner network');
    const query = (token: string) =>
      `{partnerOrderReport(limit:100,searchNextToken:"${token}"){nodes{orderId items{itemName}} searchNextPageInfo{size searchNextToken}}}`;
    const first = (await ask(setup.world, network, query(''))).data as unknown as {
      partnerOrderReport: { searchNextPageInfo: { searchNextToken: string } };
    };
    expect(first.partnerOrderReport.searchNextPageInfo.searchNextToken).not.toBe('');
    expect(await ask(setup.world, network, query(first.partnerOrderReport.searchNextPageInfo.searchNextToken))).toHaveProperty(
      'data.partnerOrderReport.nodes.0',
    );
    const feeds = (await ask(setup.world, setup.account, '{listItemFeeds{feeds{datafeedId referenceId totalCount}}}')).data as unknown as {
      listItemFeeds: { feeds: { datafeedId: string; totalCount: number }[] };
    };
    const feed = feeds.listItemFeeds.feeds[0];
    const data = await ask(
      setup.world,
      setup.account,
      `{getItemFeedData(datafeedId:"${feed?.datafeedId}",offset:${(feed?.totalCount ?? 0) - 1}){rows{columns updateType} pageInfo{hasMore}}}`,
    );
    expect(data).toMatchObject({ data: { getItemFeedData: { rows: { length: 1 }, pageInfo: { hasMore: false } } } });
    expect((await errorOf(`{getItemFeedData(datafeedId:"${feed?.datafeedId}",limit:501){rows{columns}}}`))[1]).toContain(
      'the maximum limit is 500',
    );
  });
});

describe('what accounts may', () => {
  it('refuses special accounts as a whole or by operation', async () => {
    expect((await errorOf(LINK, undefined, special('frozen')))[0]).toBe(10033);
    expect((await errorOf(LINK, undefined, special('no access')))[0]).toBe(10035);
    expect((await errorOf('{partnerOrderReport{nodes{orderId}}}'))[0]).toBe(10031);
    const { errors } = await ask(setup.world, special('no catalogue'), '{productOfferV2{nodes{itemId}}}');
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^error \[10035\]: You currently do not have access/),
        path: ['productOfferV2'],
        extensions: { code: 10035, message: expect.any(String) },
      },
    ]);
    expect(await ask(setup.world, special('no catalogue'), LINK)).toHaveProperty('data');
  });

  it('counts calls against the quota of the hour, which tests can set', async () => {
    setup.world.setLimits({ appId: setup.account.appId, quota: 2, windowMs: 60_000 });
    await ask(setup.world, setup.account, LINK);
    await ask(setup.world, setup.account, LINK);
    expect(await ask(setup.world, setup.account, LINK)).toEqual({
      errors: [{ message: 'error [10030]: Rate limit exceeded', extensions: { code: 10030, message: 'Rate limit exceeded' } }],
    });
    setup.world.shiftClock(60_001);
    expect(await ask(setup.world, setup.account, LINK)).toHaveProperty('data');
  });
});
