import { MARKETS } from '#lib/domain/market';
import type { Ams } from '#test/world/open-platform/ams/state';
import { count, idsIn, text, wireId } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, pageOf } from '#test/world/open-platform/call';
import { badParam } from '#test/world/open-platform/envelope';
import type { Affiliate } from './affiliates';

/** The three calls that read affiliates. */
export const AFFILIATE_CALLS: Readonly<Record<string, CallOf>> = {
  get_recommended_affiliate_list: aboutShop(({ ams, args }) => {
    const list = ams.affiliates.recommended;
    return {
      response: {
        total_count: list.length,
        affiliate_list: list.slice(0, count(args, 'page_size')).map((each) => profile(ams, each, 'object')),
      },
    };
  }),
  get_managed_affiliate_list: aboutShop(({ ams, args }) => {
    // assumed: managed-page. `page_no` counts pages from 1, as live code sends it.
    const { page } = pageOf(ams.affiliates.managed, count(args, 'page_no'), count(args, 'page_size'));
    return { response: { total_count: ams.affiliates.managed.length, affiliate_list: page.map((each) => profile(ams, each, 'object')) } };
  }),
  query_affiliate_list: aboutShop(({ ams, args }) => {
    if (count(args, 'query_type') === 2) {
      const name = text(args, 'name').toLowerCase();
      if (name === '') throw badParam('invalid param, detail:name is required');
      const found = ams.affiliates.all.filter((each) => each.name.toLowerCase().includes(name)).slice(0, 200);
      return shaped(
        ams,
        found.map((each) => ({ affiliate_id: wireId(each.affiliateId), affiliate_name: each.name })),
      );
    }
    const ids = idsIn(text(args, 'affiliate_id_list'), 'affiliate_id_list').slice(0, 200);
    if (ids.length === 0) throw badParam('invalid param, detail:affiliate_id_list is required');
    const found = ids.map((id) => ams.affiliates.find(id)).filter((each) => each !== undefined);
    return shaped(
      ams,
      found.map((each) => profile(ams, each, 'array')),
    );
  }),
};

const shaped = ({ settings }: Ams, list: readonly unknown[]) => ({
  response: { total_count: list.length, affiliate_list: settings.queryShape === 'object' ? (list[0] ?? {}) : list },
});

/** The popular network is one object in two of the calls and a list in the third. */
function profile({ catalogue, shop }: Ams, each: Affiliate, popular: 'object' | 'array') {
  const network = { platform: 'meta', follower_count: each.followers };
  const [low, high] = each.orders;
  const best = catalogue.size() === 0 ? [] : [catalogue.at(each.index % catalogue.size())];
  return {
    affiliate_id: wireId(each.affiliateId),
    affiliate_name: each.name,
    user_name: each.userName,
    portrait_url: each.index % 3 === 0 ? '-' : `https://${MARKETS[shop.market].image[0]}/file/demo-face-${each.index}`,
    popular_social_media: popular === 'object' ? network : [network],
    social_medias: [
      { ...network, social_media_user_name: each.userName },
      { platform: 'shopee live', follower_count: Math.floor(each.followers / 3), social_media_user_name: each.userName },
    ],
    total_click: each.clicks,
    order_range: [low, high],
    // assumed: gmv-scale. Bounds are in 1/100,000 of the currency, as two samples suggest.
    gmv_range: [low * 5_000_000, high * 9_000_000],
    is_orange_tick_kol: each.isGolden,
    is_good_fulfillment: each.isGoodFulfillment,
    promote_category_ids: each.categories,
    top_popular_contents: [
      {
        platform: 'shopee video',
        comment_count: each.clicks % 90,
        like_count: each.clicks % 1700,
        view_count: each.clicks * 3,
        cover_url: '-',
        media_url: '-',
      },
    ],
    top_selling_products: best.map(({ itemId }) => ({ item_id: wireId(itemId) })),
  };
}
