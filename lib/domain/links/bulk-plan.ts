import { type Account, accountFor } from '#lib/domain/accounts/account';
import { type LinkTarget, linkTarget } from './link-target';
import type { ListedAddress } from './listed/listed-address';

/** One address of a list, before anything is made of it. */
export interface BulkRow extends ListedAddress {
  /** How often the list holds it, in any spelling. */
  readonly times: number;
  readonly target: LinkTarget;
  /** Who makes its link; null: nobody can. */
  readonly account: Account | null;
}

/**
 * What would become of a list of addresses: each page once, in the order of its first mention, refused ones with their reason.
 *
 * @param accountId the account chosen for all; null: each market's own
 */
export function bulkPlan(addresses: readonly ListedAddress[], accounts: readonly Account[], accountId: string | null): BulkRow[] {
  const rows = new Map<string, Draft>();
  // Addresses repeated letter by letter are read once.
  const known = new Map<string, Draft>();
  for (const one of addresses) {
    const again = known.get(one.url);
    if (again) {
      fold(again, one);
      continue;
    }
    const { url, about, cells } = one;
    const target = linkTarget(url);
    const key = target.ok ? target.page : url;
    const before = rows.get(key);
    const row = before ?? { url, about, cells, times: 1, target, account: target.ok ? makerOf(target, accounts, accountId) : null };
    if (before) fold(before, one);
    else rows.set(key, row);
    known.set(url, row);
  }
  return [...rows.values()];
}

/** A row while the list is read. */
type Draft = { -readonly [Name in keyof BulkRow]: BulkRow[Name] };

/** The address as it was written first; what is known of it from whoever knows it first. */
function fold(row: Draft, { about, cells }: ListedAddress): void {
  row.times += 1;
  row.about ??= about;
  if (!row.cells.some(Boolean)) row.cells = cells;
}

/** Whether a link can be made of a row. */
export const isLinkable = (row: BulkRow): boolean => row.account !== null;

function makerOf(target: Extract<LinkTarget, { ok: true }>, accounts: readonly Account[], accountId: string | null): Account | null {
  if (accountId === null) return accountFor(accounts, target.market);
  return accounts.find((account) => account.id === accountId && account.market === target.market) ?? null;
}

/** The one account of a plan's linkable rows; null when there are several, or none. */
export function soleAccount(rows: readonly BulkRow[]): Account | null {
  const makers = new Set(rows.filter(isLinkable).map(({ account }) => account));
  return makers.size === 1 ? ([...makers][0] ?? null) : null;
}
