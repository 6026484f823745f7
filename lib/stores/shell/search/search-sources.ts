import type { MarketCode } from '#lib/domain/market';
import type { Findable } from '#lib/domain/shell/search';
import { recentLinks } from '#lib/records/links/links';
import { namesToFind } from '#lib/records/names-to-find';
import { rowsBehind } from '#lib/records/of-account';
import { settingNow } from '#lib/stores/shell/use-setting';

/** A kept link that can be found; its code is the link itself. */
export interface FindableLink extends Findable {
  readonly link: string;
  /** The group that it was made for, else its sub ids; empty for neither. */
  readonly marks: string;
  readonly at: number;
  readonly market: MarketCode;
}

/** So many of the newest links are searched. */
const LINKS = 2_000;
/** Read in one go: a few milliseconds. */
const CHUNK = 500;

/** All products that the records hold of a shop, piece by piece. Throws where they cannot be read. */
export async function* productsToFind(accountId: string): AsyncGenerator<readonly Findable[]> {
  for (let behind: string | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof rowsBehind>> = await rowsBehind('products', accountId, behind, CHUNK);
    if (!rows.ok) throw new Error(rows.failure.code);
    yield rows.value.map(({ itemId, name, sku }) => ({ id: itemId, name, code: sku }));
    behind = rows.value.at(-1)?.itemId ?? null;
    if (rows.value.length < CHUNK) return;
  }
}

/** The shop's affiliates and targeted campaigns. Throws where they cannot be read. */
export async function namesOfShop(accountId: string) {
  const rows = await namesToFind(accountId);
  if (!rows.ok) throw new Error(rows.failure.code);
  return rows.value;
}

/** The newest links, by the product's name where it was known. */
export const linksToFind = async (): Promise<readonly FindableLink[]> =>
  (await recentLinks(LINKS)).map(({ id, title, page, link, presetId, subIds, at, market }) => {
    const marked = subIds.filter(Boolean).join(' · ');
    const group = settingNow('presets').find((preset) => preset.id === presetId)?.name ?? '';
    const name = title ?? page.replace(/^https:\/\//, '');
    return { id, link, code: link, name, marks: group || marked, more: `${group} ${marked}`, at, market };
  });
