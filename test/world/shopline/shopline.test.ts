import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '#test/world/index';

interface Campaign {
  readonly id: string;
  readonly code: string;
  readonly partner_info: { name: string; email: string };
  readonly campaign_products: { id: string; product_id: string }[];
  readonly end_at: string | null;
  readonly [field: string]: unknown;
}

let world: World;
let token = '';
let shift = 0;
const NOON = Date.UTC(2026, 10, 21, 12);
const NEW = {
  name: 'Iris',
  code: 'iris-1',
  reward_type: 'percentage',
  apply_on: 'order',
  apply_method: 'all',
  affiliate_percentage: 10,
  condition_min_amount: { dollars: 500 },
  end_at: null,
};

beforeAll(async () => {
  world = await startWorld({ now: () => NOON });
});
beforeEach(() => {
  world.reset();
  shift = 0;
  token = world.accounts.shopline[0]?.token ?? '';
});
afterAll(() => world.close());

async function send<T = Campaign>(method: string, path: string, body?: unknown, as = token): Promise<{ status: number; body: T }> {
  // Each call in a second of its own, unless a test counts.
  shift += 1000;
  world.shiftClock(shift);
  return sendNow<T>(method, path, body, as);
}
async function sendNow<T>(method: string, path: string, body?: unknown, as = token): Promise<{ status: number; body: T }> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const reply = await fetch(`${world.http}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
    ...init,
  });
  const text = await reply.text();
  return { status: reply.status, body: (text === '' ? {} : JSON.parse(text)) as T };
}
const special = (note: string) => world.accounts.shopline.find((each) => each.note?.includes(note))?.token ?? '';
type Page<T> = { items: T[]; last_id: string | null; pagination: { total_count: number; total_pages: number }; limit: number };

async function walk<T extends { id: string }>(path: string): Promise<T[]> {
  const rows: T[] = [];
  for (let previous: string | null = ''; previous !== null; ) {
    const { body }: { body: Page<T> } = await send<Page<T>>('GET', `${path}${path.includes('?') ? '&' : '?'}previous_id=${previous}`);
    rows.push(...body.items);
    previous = body.last_id;
  }
  return rows;
}

describe('the gate', () => {
  it('refuses a missing, wrong, revoked, bound, unticked token', async () => {
    for (const [as, status] of [
      ['wrong', 401],
      [special('401'), 401],
      [special('other IPs'), 403],
      [special('not ticked'), 403],
      [special('plan'), 403],
    ] as const) {
      const reply = await send<{ message: string; code: string }>('GET', '/affiliate_campaigns', undefined, as);
      expect([reply.status, typeof reply.body.message, typeof reply.body.code]).toEqual([status, 'string', 'string']);
    }
    expect((await send('GET', '/token/info', undefined, special('not ticked'))).status).toBe(200);
  });

  it('answers twenty requests a second, then 429 until the next', async () => {
    const many = await Promise.all(Array.from({ length: 25 }, () => sendNow<{ code?: string }>('GET', '/token/info')));
    expect(many.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(many.filter(({ status }) => status === 429).map(({ body }) => body.code)).toEqual(Array(5).fill('RateLimitExceeded'));
    expect((await send('GET', '/token/info')).status).toBe(200);
  });
});

describe('campaigns', () => {
  it('lists by cursor to the end, with partners only in the list', async () => {
    const rows = await walk<Campaign>('/affiliate_campaigns');
    expect(rows).toHaveLength(30);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(30);
    expect(rows[0]?.partner_info.email).toMatch(/@example\.com$/);
    expect((await send('GET', `/affiliate_campaigns/${rows[0]?.id}`)).body.partner_info).toEqual({ name: '', email: '' });
    const [ongoing, expired] = [
      await walk<Campaign>('/affiliate_campaigns?active_status=ongoing'),
      await walk<Campaign>('/affiliate_campaigns?active_status=expired'),
    ];
    expect(ongoing.length + expired.length).toBe(30);
    expect(expired.every(({ end_at }) => end_at !== null)).toBe(true);
  });

  it('makes one; a code is there once', async () => {
    const made = await send('POST', '/affiliate_campaigns', NEW);
    expect(made).toMatchObject({
      status: 200,
      body: {
        code: 'iris-1',
        end_at: null,
        promotion_id: null,
        affiliate_percentage: 10,
        condition_min_amount: { cents: 500, dollars: 500, currency_iso: 'TWD', label: 'NT$500' },
      },
    });
    expect(made.body['referral_link']).toMatch(/\?sl-ref=iris-1$/);
    expect(await send('POST', '/affiliate_campaigns', NEW)).toMatchObject({ status: 422, body: { error: 'code has already been taken' } });
    expect((await walk<Campaign>('/affiliate_campaigns')).map(({ id }) => id)).toContain(made.body.id);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ code: 'a b' }, 'code'],
    [{ affiliate_percentage: 100.5 }, 'affiliate_percentage'],
    [{ affiliate_percentage: null }, 'affiliate_percentage'],
    [{ condition_min_amount: { cents: 5 } }, 'condition_min_amount'],
    [{ apply_method: 'product' }, 'apply_method'],
    [{ apply_method: 'item', apply_on: 'product' }, 'campaign_products'],
    [{ promotion_id: '0'.repeat(24) }, 'promotion_id'],
    [{ start_at: '2026-12-02T00:00:00.000Z', end_at: '2026-12-01T00:00:00.000Z' }, 'end_at'],
  ])('refuses %j and names %s', async (over, field) => {
    expect(await send('POST', '/affiliate_campaigns', { ...NEW, ...over })).toMatchObject({
      status: 422,
      body: { code: 'UnprocessableEntity', extras: { field }, message: expect.stringContaining(field) },
    });
  });

  it('replaces the products as a whole and changes nothing in place', async () => {
    const products = (await send<Page<{ id: string }>>('GET', '/products')).body.items.slice(0, 3).map(({ id }) => id);
    const row = (product_id: string | undefined) => ({ product_id, affiliate_amount: { dollars: 12 } });
    const made = (
      await send('POST', '/affiliate_campaigns', {
        name: 'Picks',
        code: 'picks',
        reward_type: 'amount',
        apply_on: 'product',
        apply_method: 'item',
        campaign_products: products.slice(0, 2).map(row),
      })
    ).body;
    const [stored, dropped] = made.campaign_products;
    const put = (body: object) => send('PUT', `/affiliate_campaigns/${made.id}`, body);
    const next = await put({ campaign_products: [{ id: stored?.id, product_id: stored?.product_id }, row(products[2])] });
    expect(next.body.campaign_products.map(({ product_id }) => product_id)).toEqual([products[0], products[2]]);
    expect(next.body.campaign_products[0]?.id).toBe(stored?.id);
    expect((await put({ name: 'Other' })).body.campaign_products).toHaveLength(2);
    expect(
      await put({ campaign_products: [{ id: stored?.id, ...row(stored?.product_id), affiliate_amount: { dollars: 13 } }] }),
    ).toMatchObject({ status: 422 });
    expect(await put({ campaign_products: [{ id: dropped?.id }] })).toMatchObject({ status: 422 });
    expect(await put({ code: 'new' })).toMatchObject({ status: 422, body: { extras: { field: 'code' } } });
  });

  it('takes null as none and never, a partner, remarks where the store has them', async () => {
    const promotion = (
      await send<Page<{ id: string; usable: boolean; for_affiliate_campaign: boolean }>>(
        'GET',
        '/promotions/search?apply_method=affiliate_campaign&status=active',
      )
    ).body.items.find((each) => each.usable);
    const { id } = (await send('POST', '/affiliate_campaigns', { ...NEW, promotion_id: promotion?.id, end_at: '2026-12-24T00:00:00.000Z' }))
      .body;
    const changed = await send('PUT', `/affiliate_campaigns/${id}`, {
      promotion_id: null,
      end_at: null,
      partner_info: { name: 'P', email: 'p@example.com' },
      remarks_translations: { en: 'Terms' },
    });
    expect(changed.body).toMatchObject({ promotion_id: null, end_at: null, remarks_translations: { en: 'Terms' } });
    expect((await walk<Campaign>('/affiliate_campaigns?partner_email=p%40example.com')).map((row) => row.id)).toEqual([id]);
    expect(await send('POST', '/affiliate_campaigns', { ...NEW, remarks_translations: { en: 'x' } }, special('kol'))).toMatchObject({
      status: 422,
    });
  });

  it('deletes once', async () => {
    const { id } = (await send('POST', '/affiliate_campaigns', NEW)).body;
    expect(await send('DELETE', `/affiliate_campaigns/${id}`)).toMatchObject({ status: 200, body: { message: 'Success' } });
    expect((await send('DELETE', `/affiliate_campaigns/${id}`)).status).toBe(404);
  });

  it('says when its list is partial', async () => {
    await fetch(`${world.http}/__world/shopline`, { method: 'POST', body: JSON.stringify({ token, proxyError: true }) });
    expect((await send('GET', '/affiliate_campaigns')).body).toHaveProperty('proxy_service_error');
    expect((await send('GET', '/affiliate_campaigns')).body).not.toHaveProperty('proxy_service_error');
  });
});

describe('what belongs to a campaign', () => {
  const busy = async () => (await walk<Campaign>('/affiliate_campaigns')).find((row) => Number(row['use_count']) > 24) as Campaign;

  it('pages its orders, ranks products, adds up the reward', async () => {
    const campaign = await busy();
    const orders = await walk<{ id: string; affiliate_campaign: { campaign_id: string; reward_value: { dollars: number } } }>(
      `/affiliate_campaigns/${campaign.id}/orders`,
    );
    expect(orders).toHaveLength(Number(campaign['use_count']));
    const reward = orders.reduce((sum, order) => sum + order.affiliate_campaign.reward_value.dollars, 0);
    expect(campaign['total_reward_value']).toMatchObject({ dollars: reward, currency_iso: 'TWD' });
    const first = await send<{
      items: { product_id: string; quantity: number }[];
      cursor: { next_product_id: string; next_quantity: number } | null;
    }>('GET', `/affiliate_campaigns/${campaign.id}/get_products_sales_ranking?limit=5`);
    const next = await send<typeof first.body>(
      'GET',
      `/affiliate_campaigns/${campaign.id}/get_products_sales_ranking?limit=500&next_product_id=${first.body.cursor?.next_product_id}&next_quantity=${first.body.cursor?.next_quantity}`,
    );
    const ranked = [...first.body.items, ...next.body.items];
    expect(new Set(ranked.map(({ product_id }) => product_id)).size).toBe(ranked.length);
    expect(next.body.cursor).toBeNull();
    expect(ranked.map(({ quantity }) => quantity)).toEqual(ranked.map(({ quantity }) => quantity).sort((left, right) => right - left));
    expect((await send('GET', `/affiliate_campaigns/${campaign.id}/summary`)).status).toBe(200);
  });

  it('mails a report and makes a quick-checkout link', async () => {
    const { id, code } = await busy();
    expect((await send('POST', `/affiliate_campaigns/${id}/export_report?locale_code=zh-hant`)).status).toBe(200);
    const state = (await (await fetch(`${world.http}/__world/shopline/state?token=${token}`)).json()) as { mailed: unknown };
    expect(state.mailed).toEqual([{ campaignId: id, locale: 'zh-hant' }]);
    const product = (await send<Page<{ id: string }>>('GET', '/products')).body.items[0];
    expect(
      (await send('POST', '/merchants/generate_express_link', { affiliate_campaign_id: id, products: [{ id: product?.id }] })).body['link'],
    ).toContain(`sl-ref=${code}`);
    expect(await send('POST', '/merchants/generate_express_link', { affiliate_campaign_id: id, products: [] })).toMatchObject({
      status: 422,
    });
  });
});

describe('look-ups', () => {
  it('tells whose token it is, its currency, its products and promotions', async () => {
    expect((await send<{ merchant: { name: string } }>('GET', '/token/info')).body.merchant.name).toBe('Demo Store 1');
    const second = world.accounts.shopline[1]?.token ?? '';
    expect((await send<{ items: object[] }>('GET', '/merchants', undefined, second)).body.items).toMatchObject([
      { base_currency_code: 'SGD' },
    ]);
    const priced = (await send<Page<{ price: { cents: number; dollars: number } }>>('GET', '/products', undefined, second)).body.items[1]
      ?.price;
    expect(priced?.cents).toBe(Math.round((priced?.dollars ?? 0) * 100));
    const all = (await send<Page<{ id: string }>>('GET', '/products?per_page=50&page=3')).body;
    expect([all.items.length, all.pagination]).toEqual([30, { current_page: 3, per_page: 50, total_count: 130, total_pages: 3 }]);
    expect((await send('GET', '/products?per_page=51')).status).toBe(422);
    expect((await send<Page<{ sku: string }>>('POST', '/products/search', { query: 'sl-0007' })).body.items).toMatchObject([
      { sku: 'SL-0007' },
    ]);
    const found = async (values: object) =>
      (await send<Page<{ sku: string }>>('POST', '/products/search', { query: 'demo', ...values })).body;
    const pages = [await found({ per_page: 50 }), await found({ per_page: 50, page: 2 }), await found({ per_page: 50, page: 3 })];
    expect(pages.map(({ items, ...rest }) => [items.length, rest])).toEqual([
      [50, {}],
      [50, {}],
      [30, {}],
    ]);
    await fetch(`${world.http}/__world/shopline`, { method: 'POST', body: JSON.stringify({ token, searchPagination: true }) });
    expect((await found({ per_page: 50 })).pagination).toEqual({ current_page: 1, per_page: 50, total_count: 130, total_pages: 3 });
    const [promotion] = (await send<Page<{ id: string }>>('GET', '/promotions?per_page=100')).body.items;
    expect((await send<{ id: string }>('GET', `/promotions/${promotion?.id}`)).body).toEqual(promotion);
    expect((await send<Page<{ id: string }>>('GET', `/promotions?promotion_ids=${promotion?.id}`)).body.items).toEqual([promotion]);
    expect((await send('GET', '/products/none')).status).toBe(404);
  });
});
