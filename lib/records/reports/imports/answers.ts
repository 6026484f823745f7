import type { MarketCode } from '#lib/domain/market';
import { ok, type Result } from '#lib/domain/result';
import { read, write } from '#lib/records/transact';
import type { FileHeadRow, SpendMatchRow } from './import-rows';

/** What the person said of heads that nobody knows. */
export const fileHeads = (): Promise<Result<readonly FileHeadRow[]>> =>
  read(['fileHeads'], (transaction) => transaction.objectStore('fileHeads').getAll());

/** So many heads are remembered: nobody has more kinds of files, but a program that names its columns anew each day has. */
export const MOST_HEADS = 100;

/** Remembers what the person said of a head. Beyond `MOST_HEADS` the one is forgotten that was told or used longest ago. */
export const putFileHead = (row: FileHeadRow): Promise<Result<null>> =>
  write(['fileHeads'], async (transaction) => {
    const store = transaction.objectStore('fileHeads');
    const others = (await store.getAll()).filter(({ hash }) => hash !== row.hash);
    const oldest = others.sort((one, other) => lastUse(other) - lastUse(one)).slice(MOST_HEADS - 1);
    await Promise.all([store.put(row), ...oldest.map(({ hash }) => store.delete(hash))]);
    return null;
  });

/** A file is read by what the person said of its head; nothing where that was forgotten. */
export const touchFileHead = (hash: string, usedAt: number): Promise<Result<null>> =>
  write(['fileHeads'], async (transaction) => {
    const store = transaction.objectStore('fileHeads');
    const row = await store.get(hash);
    if (row) await store.put({ ...row, usedAt });
    return null;
  });

const lastUse = ({ at, usedAt = at }: FileHeadRow): number => Math.max(at, usedAt);

export const dropFileHead = (hash: string): Promise<Result<null>> =>
  write(['fileHeads'], async (transaction) => {
    await transaction.objectStore('fileHeads').delete(hash);
    return null;
  });

/** Name of a campaign or an ad → sub ids, as the person said for a market. */
export async function spendMatches(market: MarketCode): Promise<Result<ReadonlyMap<string, readonly string[]>>> {
  const rows = await read(['spendMatches'], (transaction) =>
    transaction.objectStore('spendMatches').getAll(IDBKeyRange.bound([market], [market, []])),
  );
  return rows.ok ? ok(new Map(rows.value.map(({ name, subIds }) => [name, subIds]))) : rows;
}

/** @param row null: the name is matched by itself again */
export const putSpendMatch = (market: MarketCode, name: string, row: Pick<SpendMatchRow, 'subIds' | 'at'> | null): Promise<Result<null>> =>
  write(['spendMatches'], async (transaction) => {
    const store = transaction.objectStore('spendMatches');
    await (row ? store.put({ market, name, ...row }) : store.delete([market, name]));
    return null;
  });
