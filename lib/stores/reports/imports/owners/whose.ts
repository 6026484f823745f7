import { type Account, accountName } from '#lib/domain/accounts/account';
import type { MarketCode } from '#lib/domain/market';
import { accountOfFiles } from '#lib/domain/reports/files/file-rows';

export interface OwnerChoice {
  readonly accountId: string;
  readonly market: MarketCode;
  /** Null: files of the market, of no account that is connected. */
  readonly name: string | null;
}

/**
 * Whose a file is: a file names no account. The market's only account; of several, one that the person chooses; of none, the market's files.
 *
 * @param market null: the file does not tell it
 */
export function ownersOf(market: MarketCode | null, accounts: readonly Account[], markets: readonly MarketCode[]): readonly OwnerChoice[] {
  const wanted = market === null ? markets : [market];
  return wanted.flatMap((code): readonly OwnerChoice[] => {
    const own = accounts.filter((account) => account.market === code);
    if (own.length > 0) return own.map((account) => ({ accountId: account.id, market: code, name: accountName(account) }));
    return [{ accountId: accountOfFiles(code), market: code, name: null }];
  });
}
