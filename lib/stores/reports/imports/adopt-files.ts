import { useEffect } from 'react';
import type { Account } from '#lib/domain/accounts/account';
import { accountOfFiles } from '#lib/domain/reports/imports/file-rows';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useImports } from './import-room';
import { type ImportRow, useImportRows } from './import-rows';

/** Files that came before the market's only account was connected, account by account. */
export function adoptions(
  rows: readonly ImportRow[],
  accounts: readonly Pick<Account, 'id' | 'market'>[],
): ReadonlyMap<string, readonly ImportRow[]> {
  const found = new Map<string, readonly ImportRow[]>();
  for (const row of rows) {
    const [only, another] = accounts.filter(({ market }) => market === row.market);
    if (!only || another || row.state !== 'ready' || row.accountId !== accountOfFiles(row.market)) continue;
    found.set(only.id, [...(found.get(only.id) ?? []), row]);
  }
  return found;
}

/** Gives such files to their account: as they are nobody's, nothing of them would be counted beside it. */
export function useAdoptFiles(): void {
  const { rows } = useImportRows();
  const accounts = useSetting('accounts');
  const busy = useImports((state) => state.busy);
  useEffect(() => {
    const [next] = busy === null ? adoptions(rows ?? [], accounts) : [];
    if (next) void useImports.getState().move(next[1], next[0]);
  }, [rows, accounts, busy]);
}
