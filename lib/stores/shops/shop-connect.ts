import type { InferOutput } from 'valibot';
import type { MarketCode } from '#lib/domain/market';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { createForm } from '#lib/stores/shell/form/form';
import { bySchema } from '#lib/stores/shell/form/schema';
import { settingNow } from '#lib/stores/shell/use-setting';
import { apiOf, type ShopDraft, shopDraft, shopSchema } from './shop-draft';

/**
 * Connects the shops of one app at a time: pending while the consent is awaited. Done: their ids; the list of shops tells the rest, and goes
 * on telling it. The partner key lives here only until they are connected or the form is left.
 */
export const shopForm = createForm({
  initial: shopDraft('BR', null),
  secrets: ['partnerKey'],
  atField: { unknownPartnerId: 'partnerId', wrongPartnerKey: 'partnerKey', partnerKeyExpired: 'partnerKey' },
  after: ({ market }): ShopDraft => shopDraft(market, null),
  read: bySchema(shopSchema),
  send: async (app: InferOutput<typeof shopSchema>) => {
    const answer = await ask('shop.connect', { ...app, api: apiOf(app) });
    return answer.ok ? ok(answer.value.shops.map(({ id }) => id)) : answer;
  },
});

/** A new form, or one for a new key of the shop with this id; while a consent is awaited it stays as it is. */
export function beginShop(market: MarketCode, shopId: string | null): void {
  const shop = settingNow('shops').find(({ id }) => id === shopId) ?? null;
  shopForm.getState().begin(shopDraft(market, shop));
}
