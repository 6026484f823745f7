import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { ManyDefaults } from '#lib/domain/shopline/many';
import type { TwinSource } from '#lib/domain/shopline/wish';
import { readTable, readTableText, type TextTable } from '#lib/files/read-table';

interface ManyState {
  /** What was pasted or typed, or a file's rows as text. */
  readonly text: string;
  readonly defaults: ManyDefaults;
  /** Partner's name → whom of Shopee it stands beside. */
  readonly twins: ReadonlyMap<string, TwinSource>;
  readonly failure: Failure | null;
  readonly write: (text: string) => void;
  readonly readFile: (file: File) => Promise<void>;
  readonly setDefaults: (change: Partial<ManyDefaults>) => void;
  /** Puts partners who work for a shop on Shopee below what is there. */
  readonly addTwins: (twins: readonly TwinSource[]) => void;
  readonly clear: () => void;
}

const NOTHING = { text: '', twins: new Map<string, TwinSource>(), failure: null };

/** The table of partners that campaigns are to be made for. */
export const useManyCampaigns = create<ManyState>((set) => ({
  ...NOTHING,
  defaults: { code: '{name}', reward: '10 %', start: '', end: '' },
  write: (text) => set({ text, failure: null }),
  readFile: async (file) => {
    const table = await readTable(file);
    if (!table.ok) return set({ failure: table.failure });
    set(({ text }) => ({ text: joined(text, table.value.map(lineOf)), failure: null }));
  },
  setDefaults: (change) => set(({ defaults }) => ({ defaults: { ...defaults, ...change } })),
  addTwins: (twins) =>
    set(({ text, twins: known }) => ({
      text: joined(
        text,
        twins.map(({ name }) => lineOf([name])),
      ),
      twins: new Map([...known, ...twins.map((twin) => [twin.name, twin] as const)]),
    })),
  clear: () => set(NOTHING),
}));

/** The cells of what was written; separated by tabs, commas or semicolons. */
export function tableOf(text: string): TextTable {
  const table = text.trim() === '' ? null : readTableText(text);
  return table?.ok ? table.value : [];
}

const joined = (text: string, lines: readonly string[]): string => [text.trimEnd(), ...lines].filter((line) => line !== '').join('\n');

const lineOf = (cells: readonly string[]): string =>
  cells.map((cell) => (/[\t"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t');
