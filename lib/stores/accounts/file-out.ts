import { create } from 'zustand';
import { type Failure, failure } from '#lib/domain/failure';
import type { NumberForm } from '#lib/domain/numbers/number-form';
import type { OutTable } from '#lib/domain/numbers/out-cell';
import { fail, type Result } from '#lib/domain/result';
import { saveFile } from '#lib/files/save-file';
import type { TableFormat } from '#lib/files/table-file';
import { COVERS, isCovered } from '#lib/settings/covered';
import { onSetting } from '#lib/stores/shell/use-setting';

/** Whether the last file was given up because a lock came first; said where the passphrase is asked for. */
export const useFileOut = create<{ readonly stopped: boolean }>(() => ({ stopped: false }));

/**
 * Hands out a table: as CSV in a country's form, or as XLSX, which has none.
 *
 * @param name of the file, without its ending
 * @returns what went wrong; null when the file was handed out
 */
export async function saveTable(table: OutTable, name: string, format: TableFormat, form: NumberForm): Promise<Failure | null> {
  const { tableFile } = await import('#lib/files/table-file');
  return handOut(`${name}.${format}`, (signal) => tableFile(table, format, form, signal));
}

/** The one way on which a file leaves into the person's downloads. @returns what went wrong; null when it was handed out */
export async function handOut(name: string, make: (signal: AbortSignal) => Promise<Result<Blob>>): Promise<Failure | null> {
  const made = await unlessLocked(make);
  if (!made.ok) return made.failure;
  saveFile(made.value, name);
  return null;
}

/**
 * Does what ends in a file on the person's disk. A lock that covers names and figures ends it, whatever comes of it then.
 *
 * @param work given a signal that is aborted by such a lock
 * @returns `fileLocked` where a lock came first
 */
export async function unlessLocked<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
  const lock = new AbortController();
  const check = async () => {
    if (await isCovered()) lock.abort();
  };
  const ends = COVERS.map((name) => onSetting(name)(() => void check()));
  try {
    await check();
    useFileOut.setState({ stopped: lock.signal.aborted });
    if (!lock.signal.aborted) {
      const done = await work(lock.signal);
      // A page may be told of a lock later than it can read of it.
      await check();
      if (!lock.signal.aborted) return done;
    }
    useFileOut.setState({ stopped: true });
    return fail(failure('fileLocked'));
  } finally {
    for (const end of ends) end();
  }
}
