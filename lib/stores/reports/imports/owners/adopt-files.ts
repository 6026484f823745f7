import { useEffect, useMemo, useState } from 'react';
import { type Account, accountName } from '#lib/domain/accounts/account';
import type { MarketCode } from '#lib/domain/market';
import { accountOfFiles } from '#lib/domain/reports/files/file-rows';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { type ImportRow, useImportRows } from '#lib/stores/reports/imports/import-rows';
import { useSetting } from '#lib/stores/shell/use-setting';
import type { OwnerChoice } from './whose';

/** Files that came before their market had an account, and whose they may be: one account, or one of several. */
export interface Adoption {
  readonly market: MarketCode;
  readonly rows: readonly ImportRow[];
  readonly owners: readonly [OwnerChoice, ...OwnerChoice[]];
}

/** Market by market. Files that were undone stay as they are: they count nowhere, and are asked about once they are put back. */
export function adoptions(rows: readonly ImportRow[], accounts: readonly Account[]): readonly Adoption[] {
  const found = new Map<MarketCode, ImportRow[]>();
  for (const row of rows) {
    if (row.state !== 'ready' || row.accountId !== accountOfFiles(row.market)) continue;
    found.set(row.market, [...(found.get(row.market) ?? []), row]);
  }
  return [...found].flatMap(([market, own]): readonly Adoption[] => {
    const [first, ...others] = accounts
      .filter((account) => account.market === market)
      .map((account) => ({ accountId: account.id, market, name: accountName(account) }));
    return first ? [{ market, rows: own, owners: [first, ...others] }] : [];
  });
}

/**
 * Gives such files to the market's only account: as they are nobody's, nothing of them would be counted beside it.
 *
 * @returns those of markets with several accounts, of which only the person knows whose they are
 */
export function useAdoptFiles(): readonly Adoption[] {
  const { rows } = useImportRows();
  const accounts = useSetting('accounts');
  const busy = useImports((state) => state.busy);
  // What could not be moved is not tried again and again.
  const [tried] = useState(() => new Set<string>());
  const all = useMemo(() => adoptions(rows ?? [], accounts), [rows, accounts]);
  useEffect(() => {
    if (busy !== null) return;
    for (const { rows: own, owners } of all) {
      const [only, another] = owners;
      const fresh = own.filter(({ importId }) => !tried.has(`${only.accountId} ${importId}`));
      if (another || fresh.length === 0) continue;
      for (const { importId } of fresh) tried.add(`${only.accountId} ${importId}`);
      void useImports.getState().move(fresh, only.accountId);
      return;
    }
  }, [all, busy, tried]);
  return useMemo(() => all.filter(({ owners }) => owners.length > 1), [all]);
}
