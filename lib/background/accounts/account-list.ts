import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { readSetting, writeSetting } from '#lib/settings/settings';
import type { SettingValue } from '#lib/settings/table';

type ListName = 'accounts' | 'shops' | 'stores';
type Item<N extends ListName> = SettingValue<N>[number];

/** One kind of account as a kept list, changed one at a time. */
export function accountList<N extends ListName>(name: N) {
  let line: Promise<unknown> = Promise.resolve();
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work, work);
    line = done.catch(() => undefined);
    return done;
  };
  const read = async (): Promise<readonly Item<N>[]> => (await readSetting(name)) as readonly Item<N>[];
  const write = (items: readonly Item<N>[]) => writeSetting(name, items as SettingValue<N>);

  return {
    read,
    byId: async (id: string): Promise<Result<Item<N>>> => {
      const item = (await read()).find((one) => one.id === id);
      return item ? ok(item) : fail(failure('noAccount'));
    },
    /** Rewrites the list from what it is now. */
    rewrite: (change: (items: readonly Item<N>[]) => readonly Item<N>[]): Promise<void> => inLine(async () => write(change(await read()))),
    /** Changes one item; `noAccount` when it is gone. */
    change: (id: string, change: (item: Item<N>) => Item<N>): Promise<Result<Item<N>>> =>
      inLine(async () => {
        const items = await read();
        const before = items.find((one) => one.id === id);
        if (!before) return fail(failure('noAccount'));
        const after = change(before);
        await write(items.map((one) => (one.id === id ? after : one)));
        return ok(after);
      }),
  };
}
