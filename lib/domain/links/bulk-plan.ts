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
  const rows = new Map<string, BulkRow>();
  // Addresses repeated letter by letter are read once.
  const keys = new Map<string, string>();
  for (const one of addresses) {
    const before = keys.get(one.url);
    const again = before === undefined ? undefined : rows.get(before);
    const target = again?.target ?? linkTarget(one.url);
    const key = before ?? (target.ok ? target.page : one.url);
    keys.set(one.url, key);
    const known = again ?? rows.get(key);
    if (known) rows.set(key, folded(known, one));
    else {
      const { url, about, cells } = one;
      rows.set(key, { url, about, cells, times: 1, target, account: target.ok ? makerOf(target, accounts, accountId) : null });
    }
  }
  return [...rows.values()];
}

/** The address as it was written first; what is known of it from whoever knows it first. */
const folded = (row: BulkRow, { about, cells }: ListedAddress): BulkRow => ({
  ...row,
  times: row.times + 1,
  about: row.about ?? about,
  cells: row.cells.some(Boolean) ? row.cells : cells,
});

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
