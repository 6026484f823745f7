import { MARKETS } from '#lib/domain/market';
import { WORDS } from '#test/world/words';
import { major } from './ams/money';
import { count, idList, whole, wireId } from './args';
import { aboutShop, type CallOf } from './call';
import type { Item } from './catalogue';
import { badParam } from './envelope';
import type { PlatformShop } from './shops';

/** Shop and product calls that the AMS app type may make beside AMS. */
export const SHOP_CALLS: Readonly<Record<string, CallOf>> = {
  '/api/v2/shop/get_shop_info': aboutShop(({ platform, shop, now }) => {
    const { authorizedUntil, banned, frozen } = platform.book.switches(shop);
    return {
      top: {
        auth_time: Math.min(now, authorizedUntil - 365 * 86_400),
        expire_time: authorizedUntil,
        shop_name: shop.name,
        region: shop.market,
        status: banned ? 'BANNED' : frozen ? 'FROZEN' : 'NORMAL',
        shop_fulfillment_flag: 'Others',
        is_cb: false,
        is_upgraded_cbsc: false,
        merchant_id: null,
        is_sip: false,
        sip_affi_shops: [],
        is_main_shop: false,
        is_direct_shop: false,
        linked_direct_shop_list: [],
        linked_main_shop_id: 0,
      },
    };
  }),
  '/api/v2/shop/get_profile': aboutShop(({ shop }) => ({
    response: { shop_logo: pictureOf(shop, `demo-logo-${shop.shopId}`), description: `${shop.name} (demo)`, shop_name: shop.name },
  })),
  '/api/v2/product/get_item_list': aboutShop(({ ams, args }) => {
    const states = idList(args, 'item_status');
    const [from, to] = [whole(args, 'update_time_from') ?? 0, whole(args, 'update_time_to') ?? Infinity];
    if (to <= from) throw badParam('invalid param, detail:update_time_to must be later than update_time_from');
    const found = ams.catalogue.all().filter(({ status, updated }) => states.includes(status) && updated >= from && updated <= to);
    const next = count(args, 'offset') + count(args, 'page_size');
    const item = found
      .slice(count(args, 'offset'), next)
      .map(({ itemId, status, updated }) => ({ item_id: wireId(itemId), item_status: status, update_time: updated, tag: { kit: false } }));
    return {
      warning: '',
      response: {
        item,
        total_count: found.length,
        has_next_page: next < found.length,
        ...(next < found.length ? { next_offset: next } : {}),
      },
    };
  }),
  '/api/v2/product/get_item_base_info': aboutShop(({ ams, args, shop }) => {
    // assumed: unknown-items. Ids of other shops are left out without a word.
    const items = idList(args, 'item_id_list')
      .map((itemId) => ams.catalogue.find(itemId))
      .filter((item) => item !== undefined);
    return { warning: '', response: { item_list: items.map((item) => baseInfo(shop, item)) } };
  }),
  '/api/v2/product/get_category': aboutShop(({ shop }) => ({ response: { category_list: categories(shop) } })),
};

const pictureOf = ({ market }: PlatformShop, code: string): string => `https://${MARKETS[market].image[0]}/file/${code}`;

function baseInfo(shop: PlatformShop, item: Item) {
  const price = major(shop.market, item.price);
  return {
    item_id: wireId(item.itemId),
    category_id: item.categoryIds[2],
    item_name: item.name,
    description: item.name,
    description_type: 'normal',
    item_sku: item.sku,
    create_time: item.updated - 90 * 86_400,
    update_time: item.updated,
    // Missing for items with variations.
    ...(item.hasModel ? {} : { price_info: [{ currency: MARKETS[shop.market].currency, original_price: price, current_price: price }] }),
    image: { image_url_list: [pictureOf(shop, item.imageCode)], image_id_list: [item.imageCode], image_ratio: '1:1' },
    item_status: item.status,
    deboost: 'false',
    has_model: item.hasModel,
    has_promotion: false,
    brand: { brand_id: 0, original_brand_name: 'NoBrand' },
    tag: { kit: false },
    stock_info_v2: { summary_info: { total_reserved_stock: 0, total_available_stock: item.stock } },
  };
}

/** assumed: category-tree. The call is allowed and its shape not in the reference; these are the fields of its own document. */
function categories({ market }: PlatformShop) {
  const row = (id: number, parent: number, name: string, hasChildren: boolean) => ({
    category_id: id,
    parent_category_id: parent,
    original_category_name: name,
    display_category_name: name,
    has_children: hasChildren,
  });
  return WORDS[market].departments.flatMap(({ name, things }, department) => [
    row(100_001 + department, 0, name, true),
    ...Array.from({ length: Math.ceil(things.length / 2) }, (_, pair) =>
      row(100_100 + department * 10 + pair, 100_001 + department, `${name} ${pair + 1}`, true),
    ),
    ...things.map((thing, place) =>
      row(100_300 + department * 10 + place, 100_100 + department * 10 + Math.floor(place / 2), thing, false),
    ),
  ]);
}
