import { ok, type Result } from '#lib/domain/result';
import { sameName } from '#lib/domain/targeted/judge-change';
import type { CallOptions } from '#lib/http/call';
import type { ShopClient } from '#lib/shopee-ams/client';
import type { ListedCampaign } from './campaign-rows';

/** The campaign that bears exactly this name; AMS searches by parts of names, and lets no two have the same. */
export async function campaignByName(client: ShopClient, name: string, options: CallOptions = {}): Promise<Result<ListedCampaign | null>> {
  for await (const page of client.pages.targetedCampaigns({ campaignName: name.trim() }, options)) {
    if (!page.ok) return page;
    const found = page.value.campaignList.find(({ campaignName }) => sameName(campaignName, name));
    if (found) return ok(found);
  }
  return ok(null);
}
