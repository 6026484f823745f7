import { json } from '#test/world/line/answers';
import { notFound, unprocessable } from './refusal';
import { numbered, type Operation, type StoreCall } from './store-call';

/** Promotions, products, links and whose token it is. */
export const LOOKUPS: readonly (Omit<Operation, 'path'> & { readonly path: string })[] = [
  { name: 'searchPromotions', method: 'GET', path: '/promotions/search', run: (call) => json(numbered(call.search, promotions(call))) },
  {
    name: 'listPromotions',
    method: 'GET',
    path: '/promotions',
    run: ({ state, search }) => {
      const ids = [...search.getAll('promotion_ids'), ...search.getAll('promotion_ids[]')].flatMap((text) => text.split(','));
      if (ids.length > 0 && [...search.keys()].some((name) => !name.startsWith('promotion_ids')))
        throw unprocessable('promotion_ids must be the only parameter', 'promotion_ids');
      return json(
        numbered(
          search,
          state.promotions.filter(({ id }) => ids.length === 0 || ids.includes(id)),
          100,
        ),
      );
    },
  },
  {
    name: 'getPromotion',
    method: 'GET',
    path: '/promotions/:id',
    run: ({ state, id }) => json(state.promotions.find((promotion) => promotion.id === id) ?? missing()),
  },
  {
    name: 'listProducts',
    method: 'GET',
    path: '/products',
    run: ({ state, search }) => json(numbered(search, search.get('sort_by') === 'asc' ? [...state.products].reverse() : state.products)),
  },
  {
    name: 'searchProducts',
    method: 'POST',
    path: '/products/search',
    run: ({ state, body }) => {
      const query = String(body['query'] ?? '').toLowerCase();
      const fits = state.products.filter(
        ({ id, sku, barcode, status, title_translations: titles }) =>
          [sku, barcode, ...Object.values(titles)].some((text) => text.toLowerCase().includes(query)) &&
          (body['id'] === undefined || body['id'] === id) &&
          (body['sku'] === undefined || body['sku'] === sku) &&
          (body['status'] === undefined || body['status'] === status),
      );
      const pages = new URLSearchParams(
        ['page', 'per_page'].flatMap((name) => (body[name] === undefined ? [] : [[name, String(body[name])]])),
      );
      const { items, pagination } = numbered(pages, fits);
      // The document of this call has `items` alone.
      return json(state.searchPagination ? { items, pagination } : { items });
    },
  },
  {
    name: 'getProduct',
    method: 'GET',
    path: '/products/:id',
    run: ({ state, id }) => json(state.products.find((product) => product.id === id) ?? missing()),
  },
  {
    name: 'generateExpressLink',
    method: 'POST',
    path: '/merchants/generate_express_link',
    run: ({ state, body }) => {
      const campaign = state.campaigns.get(String(body['affiliate_campaign_id']));
      if (!campaign) throw unprocessable('affiliate_campaign_id is invalid', 'affiliate_campaign_id');
      const wanted = (Array.isArray(body['products']) ? body['products'] : []) as { id?: unknown }[];
      const known = wanted.map(({ id }) => state.products.find((product) => product.id === id));
      if (known.length === 0 || known.includes(undefined)) throw unprocessable('products is invalid', 'products');
      return json({
        link: `https://${state.store.domain}/express_checkout?products=${known.map((product) => product?.id).join(',')}&sl-ref=${campaign.code}`,
      });
    },
  },
  {
    name: 'getTokenInfo',
    method: 'GET',
    path: '/token/info',
    run: ({ state: { store } }) =>
      json({
        staff: {
          _id: `${store.merchantId.slice(0, 22)}ff`,
          email: 'staff@example.com',
          locale_code: 'zh-hant',
          merchant_ids: [store.merchantId],
          name: 'Demo Staff',
        },
        merchant: { _id: store.merchantId, email: 'owner@example.com', handle: store.handle, name: store.name },
        user: {},
      }),
  },
  {
    name: 'listMerchants',
    method: 'GET',
    path: '/merchants',
    run: ({ state: { store } }) =>
      json({
        items: [
          {
            id: store.merchantId,
            name: store.name,
            handle: store.handle,
            base_currency_code: store.currency,
            base_country_code: store.country,
            custom_domain: null,
            brand_home_url: `https://${store.domain}`,
            default_language_code: 'zh-hant',
            supported_languages: ['zh-hant', 'en'],
            rollout_keys: store.features,
          },
        ],
      }),
  },
];

function promotions({ state, search }: StoreCall) {
  const asked = (name: string, value: string) => search.get(name) === null || search.get(name) === value;
  const after = (name: string, value: string | null) =>
    search.get(name) === null || value === null || Date.parse(value) >= Date.parse(search.get(name) ?? '');
  return state.promotions.filter(
    (promotion) =>
      asked('apply_method', promotion.apply_method) &&
      asked('status', promotion.status) &&
      asked('discount_on', promotion.discount_on) &&
      after('updated_after', promotion.updated_at) &&
      after('end_after', promotion.end_at),
  );
}

const missing = (): never => {
  throw notFound();
};
