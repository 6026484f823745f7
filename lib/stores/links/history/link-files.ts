import { create } from 'zustand';
import { accountName } from '#lib/domain/accounts/account';
import type { Failure } from '#lib/domain/failure';
import { cellsOfLink, type FiledLink, LINK_COLUMNS, linkOfRow, type RefusedRow } from '#lib/domain/links/link-file';
import { type FileNames, namesOf } from '#lib/domain/links/link-file-names';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { ok } from '#lib/domain/result';
import { plainText } from '#lib/domain/text';
import type { TableNote } from '#lib/files/file-tasks';
import { newReading } from '#lib/files/reading';
import { ask } from '#lib/messages/ask';
import type { InputOf } from '#lib/messages/contract';
import { historyPage, type LinkFilter } from '#lib/records/links/history';
import { handOut, saveTable } from '#lib/stores/accounts/file-out';
import { numberMarket } from '#lib/stores/shell/use-number';
import { settingNow } from '#lib/stores/shell/use-setting';

export interface ImportCounts {
  readonly added: number;
  readonly known: number;
  /** Rows that could not come in, by their number in the file, counted from 1 without its head. */
  readonly refused: readonly { readonly row: number; readonly why: RefusedRow }[];
}

interface LinkFilesState {
  /** A file that is read may be given up; the links that were found in it are stored whole. */
  readonly busy: 'out' | 'reading' | 'storing' | null;
  readonly imported: ImportCounts | null;
  /** What was read of the last file; null where that was all of it. */
  readonly note: TableNote | null;
  readonly failure: Failure | null;
  readonly hand: (filter: LinkFilter, format: LinkFormat) => Promise<void>;
  readonly take: (file: File) => Promise<void>;
  /** Ends the reading of a file; nothing of it is taken in. */
  readonly cancel: () => void;
}

/** Another computer's clock may be ahead, and its zone another: a day is taken for that. */
const DAY = 86_400_000;

/** So many rows go in one message. */
const PART = 200;

const reading = newReading();

/** The history as files: handed out as filtered, taken in without doubles. The readers and writers come when they are wanted. */
export const useLinkFiles = create<LinkFilesState>((set, get) => ({
  busy: null,
  imported: null,
  note: null,
  failure: null,
  hand: async (filter, format) => {
    set({ busy: 'out', failure: null, imported: null, note: null });
    const failure = await saveLinks(filter, format);
    set({ busy: null, failure });
  },
  take: async (file) => {
    set({ busy: 'reading', failure: null, imported: null, note: null });
    const signal = reading.begin();
    const { readLinkFile } = await import('#lib/files/read-link-file');
    const table = await readLinkFile(file, { signal });
    if (signal.aborted) return;
    if (!table.ok) return set({ busy: null, failure: table.failure });
    const { rows, note } = table.value;
    set({ busy: 'storing', note });
    const names = fileNames();
    const read = rows.map((cell) => linkOfRow(cell, () => crypto.randomUUID(), names, Date.now() + DAY));
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
  cancel: () => {
    if (get().busy !== 'reading') return;
    reading.cancel();
    set({ busy: null });
  },
}));

const plain = ({ link, note }: FiledLink): InputOf<'history.import'>['filed'][number] => ({
  link: { ...link, subIds: [...link.subIds] },
  note: note && { ...note, tags: [...note.tags] },
});

export type LinkFormat = 'csv' | 'json' | 'xlsx';

/** Hands out the links of a filter as a file. @returns what went wrong; null when nothing did */
async function saveLinks(filter: LinkFilter, format: LinkFormat): Promise<Failure | null> {
  const found = await historyPage(filter, Number.MAX_SAFE_INTEGER);
  if (!found.ok) return found.failure;
  const names = fileNames();
  const rows = found.value.rows.map((row) => cellsOfLink(row, names));
  if (format !== 'json') return saveTable({ head: LINK_COLUMNS, rows }, 'sidecar-links', format, formOfMarket(numberMarket()));
  return handOut('sidecar-links.json', async () => ok(new Blob([JSON.stringify(rows.map(named), null, 1)], { type: 'application/json' })));
}

const fileNames = (): FileNames => ({
  account: namesOf(settingNow('accounts').map((account) => ({ id: account.id, name: plainText(accountName(account), 60) }))),
  preset: namesOf(settingNow('presets').map(({ id, name }) => ({ id, name: plainText(name, 60) }))),
});

const named = (cells: readonly string[]) => Object.fromEntries(LINK_COLUMNS.map((column, at) => [column, cells[at] ?? '']));
