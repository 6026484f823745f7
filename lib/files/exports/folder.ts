import { type FolderHandle, fileMark, isExportName } from '#lib/domain/reports/files/watched-folder';

export interface FolderExports {
  /** Exports that stand in it and were not taken in, the oldest first. */
  readonly fresh: readonly File[];
  /** Marks of those that were, and still stand in it. */
  readonly seen: readonly string[];
}

/**
 * Exports in a folder itself, not in those within it.
 *
 * @param seen marks of those that were taken in (`fileMark`)
 */
export async function exportsIn(folder: FolderHandle, seen: readonly string[]): Promise<FolderExports> {
  const known = new Set(seen);
  const [fresh, left]: [File[], string[]] = [[], []];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || !isExportName(entry.name)) continue;
    // Gone, or being written, since it was listed.
    const file = await entry.getFile().catch(() => null);
    if (!file || file.size === 0) continue;
    const mark = fileMark(file);
    if (known.has(mark)) left.push(mark);
    else fresh.push(file);
  }
  return { fresh: fresh.sort((one, other) => one.lastModified - other.lastModified), seen: left };
}

interface Picker {
  readonly showDirectoryPicker?: (options: {
    readonly id: string;
    readonly mode: 'read';
    readonly startIn: 'downloads';
  }) => Promise<FolderHandle>;
}

/** Whether this browser lets a page read a folder again later. */
export const canWatchFolders = (): boolean => (globalThis as Picker).showDirectoryPicker !== undefined;

/** Opens the browser's dialog for a folder. To be called by a click. @returns null where the person closed it */
export async function pickFolder(): Promise<FolderHandle | null> {
  try {
    return (await (globalThis as Picker).showDirectoryPicker?.({ id: 'sidecar', mode: 'read', startIn: 'downloads' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
