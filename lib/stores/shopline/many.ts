import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { TwinSource } from '#lib/domain/shopline/campaign-input';
import type { ManyDefaults } from '#lib/domain/shopline/many';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import type { TableNote } from '#lib/files/file-tasks';
import { readTable } from '#lib/files/read-table';
import { newReading } from '#lib/files/reading';
import { typedRow, withRows } from './many-text';

interface ManyState {
  /** What was pasted or typed, or a file's rows as text. */
  readonly text: string;
  readonly defaults: ManyDefaults;
  /** Partner's name → whom of Shopee it stands beside. */
  readonly twins: ReadonlyMap<string, TwinSource>;
  readonly failure: Failure | null;
  readonly busy: boolean;
  /** What was read of the last file. */
  readonly note: TableNote | null;
  readonly write: (text: string) => void;
  readonly readFiles: (files: readonly File[], place: ShoplinePlace) => Promise<void>;
  readonly cancel: () => void;
  readonly setDefaults: (change: Partial<ManyDefaults>) => void;
  /** Puts partners who work for a shop on Shopee below what is there. */
  readonly addTwins: (twins: readonly TwinSource[]) => void;
  readonly clear: () => void;
}

const NOTHING = { text: '', twins: new Map<string, TwinSource>(), failure: null, busy: false, note: null };

const reading = newReading();

/** The table of partners that campaigns are to be made for. */
export const useManyCampaigns = create<ManyState>((set) => ({
  ...NOTHING,
  defaults: { code: '{name}', reward: '10%', start: '', end: '' },
  write: (text) => set({ text, failure: null }),
  readFiles: async (files, place) => {
    const signal = reading.begin();
    set({ busy: true, failure: null, note: null });
    for (const file of files) {
      const table = await readTable(file, { country: place.country, signal });
      if (signal.aborted) return;
      if (!table.ok) return set({ busy: false, failure: table.failure });
      const { rows, lines: _lines, ...note } = table.value;
      set(({ text }) => ({ text: withRows(text, rows.map(typedRow(place))), note }));
    }
    set({ busy: false });
  },
  cancel: () => {
    reading.cancel();
    set({ busy: false });
  },
  setDefaults: (change) => set(({ defaults }) => ({ defaults: { ...defaults, ...change } })),
  addTwins: (twins) =>
    set(({ text, twins: known }) => ({
      text: withRows(
        text,
        twins.map(({ name }) => [name]),
      ),
      twins: new Map([...known, ...twins.map((twin) => [twin.name, twin] as const)]),
    })),
  clear: () => {
    reading.cancel();
    set(NOTHING);
  },
}));
