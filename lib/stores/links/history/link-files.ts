import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { cellsOfLink, type FiledLink, LINK_COLUMNS, linkOfRow, type RefusedRow } from '#lib/domain/links/link-file';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';
import { historyPage, type LinkFilter } from '#lib/records/links/history';

export type LinkFormat = 'csv' | 'json' | 'xlsx';
export interface ImportCounts {
  readonly added: number;
  readonly known: number;
  /** Rows that could not come in, by their number in the file, counted from 1 without its head. */
  readonly refused: readonly { readonly row: number; readonly why: RefusedRow }[];
}

interface LinkFilesState {
  readonly busy: 'out' | 'in' | null;
  readonly imported: ImportCounts | null;
  readonly failure: Failure | null;
  readonly hand: (filter: LinkFilter, format: LinkFormat) => Promise<void>;
  readonly take: (file: File) => Promise<void>;
}

/** So many rows go in one message. */
const PART = 200;

/** The history as files: handed out as filtered, taken in without doubles. The readers and writers come when they are wanted. */
export const useLinkFiles = create<LinkFilesState>((set) => ({
  busy: null,
  imported: null,
  failure: null,
  hand: async (filter, format) => {
    set({ busy: 'out', failure: null, imported: null });
    const found = await historyPage(filter, Number.MAX_SAFE_INTEGER);
    if (!found.ok) return set({ busy: null, failure: found.failure });
    const { saveFile } = await import('#lib/files/save-file');
    const { csvFile, xlsxFile } = await import('#lib/files/write-table');
    const rows = [LINK_COLUMNS, ...found.value.rows.map(cellsOfLink)];
    const json = () => new Blob([JSON.stringify(rows.slice(1).map(named), null, 1)], { type: 'application/json' });
    saveFile(format === 'json' ? json() : format === 'csv' ? csvFile(rows) : await xlsxFile(rows), `sidecar-links.${format}`);
    set({ busy: null });
  },
  take: async (file) => {
    set({ busy: 'in', failure: null, imported: null });
    const { readLinkFile } = await import('#lib/files/read-link-file');
    const table = await readLinkFile(file);
    if (!table.ok) return set({ busy: null, failure: table.failure });
    const read = table.value.map((cell) => linkOfRow(cell, () => crypto.randomUUID()));
    const refused = read.flatMap((one, index) => (typeof one === 'string' ? [{ row: index + 1, why: one }] : []));
    const filed = read.filter((one): one is FiledLink => typeof one !== 'string');
    const counts = { added: 0, known: 0 };
    for (let from = 0; from < filed.length; from += PART) {
      const answer = await ask('history.import', { filed: filed.slice(from, from + PART).map(plain) });
      if (!answer.ok) return set({ busy: null, failure: answer.failure, imported: { ...counts, refused } });
      counts.added += answer.value.added;
      counts.known += answer.value.known;
    }
    set({ busy: null, imported: { ...counts, refused } });
  },
}));

const named = (cells: readonly string[]) => Object.fromEntries(LINK_COLUMNS.map((column, at) => [column, cells[at] ?? '']));

const plain = ({ link, note }: FiledLink): InputOf<'history.import'>['filed'][number] => ({
  link: { ...link, subIds: [...link.subIds] },
  note: note && { ...note, tags: [...note.tags] },
});
