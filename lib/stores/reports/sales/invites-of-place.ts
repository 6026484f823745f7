import { ok, type Result } from '#lib/domain/result';
import { type Invitee, invitePlan, withParents } from '#lib/domain/targeted/book/invite-plan';
import { isOver } from '#lib/domain/targeted/campaign-status';
import { inviteRows } from '#lib/records/targeted/book';
import type { SalesPlace } from './place';
import { linesOfPlace } from './sales-source';

export interface InvitesAnswered {
  readonly rows: readonly Invitee[];
  /** Categories of these people that are the shop's too, by name. */
  /** `name`: null until the shop's categories were read. */
  readonly categories: readonly { readonly id: string; readonly name: string | null }[];
  /** Campaigns that are not over and whose affiliates were never read: who is in them is not known. */
  readonly unread: readonly string[];
}

/** Whom a shop may invite: see `invitePlan`. Runs in the worker of the pages. */
export async function invitesOfPlace(place: SalesPlace): Promise<Result<InvitesAnswered>> {
  if (place.accountId === null) return ok({ rows: [], categories: [], unread: [] });
  const [found, kept] = await Promise.all([linesOfPlace(place), inviteRows(place.accountId)]);
  if (!found.ok) return found;
  if (!kept.ok) return kept;
  const { lines } = found.value;
  const { affiliates, notes, campaigns, details, categories, products } = kept.value;
  const names = new Map(categories.map(({ categoryId, name }) => [categoryId, name]));
  const own = [
    ...lines.flatMap(({ category1, category2, category3 }) => [category1, category2, category3]),
    ...products.flatMap(({ categoryId }) => categoryId ?? []),
  ];
  const statuses = new Map(campaigns.map(({ campaignId, status }) => [campaignId, status]));
  const running = details.filter(({ campaignId, status }) => !isOver(statuses.get(campaignId) ?? status));
  const known = new Set(details.map(({ campaignId }) => campaignId));
  const rows = invitePlan({
    affiliates,
    lines,
    notes,
    inCampaigns: running.flatMap(({ affiliateIds }) => affiliateIds),
    ownCategories: withParents(new Set(own), new Map(categories.map(({ categoryId, parentId }) => [categoryId, parentId]))),
    ownProducts: new Map(products.map(({ itemId, name }) => [itemId, name])),
  });
  const shared = [...new Set(rows.flatMap((row) => row.categories))].map((id) => ({ id, name: names.get(id) ?? null }));
  return ok({
    rows,
    categories: shared.sort((one, other) => ((one.name ?? one.id) < (other.name ?? other.id) ? -1 : 1)),
    unread: campaigns.flatMap(({ campaignId, status }) => (isOver(status) || known.has(campaignId) ? [] : [campaignId])),
  });
}
