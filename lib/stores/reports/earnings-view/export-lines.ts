import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { formOfLocale } from '#lib/domain/numbers/number-form';
import { EXPORT_FIELDS, type ExportQuestion } from '#lib/domain/reports/earnings/export';
import type { EarningsScope } from '#lib/domain/reports/earnings/question';
import { saveFile } from '#lib/files/save-file';
import { unlessLocked } from '#lib/stores/accounts/file-out';
import { earningsClient } from '#lib/stores/reports/earnings/use-earnings';
import type { Language, Texts } from '#lib/stores/shell/use-texts';

type Run =
  | { readonly is: 'busy'; readonly rows: number; readonly of: number }
  | { readonly is: 'done'; readonly rows: number }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly failure: Failure };

interface ExportState {
  /** The file that is being written, or how the last one went. */
  readonly run: Run | null;
  readonly start: (scope: EarningsScope, format: 'csv' | 'xlsx', t: Texts, language: Language) => Promise<void>;
  readonly stop: () => void;
}

let giveUp: AbortController | null = null;

/** All lines of a period as a file; one at a time; it goes on while another view is open. */
export const useExport = create<ExportState>((set, get) => ({
  run: null,
  start: async (scope, format, t, language) => {
    if (get().run?.is === 'busy') return;
    const stop = new AbortController();
    giveUp = stop;
    set({ run: { is: 'busy', rows: 0, of: 0 } });
    const { from, to } = scope.period;
    const question: ExportQuestion = {
      ...scope,
      format,
      columns: EXPORT_FIELDS.map((field) => ({ field, head: t(`earnings.field.${field}`) })),
      words: {
        state: Object.fromEntries(STATES.map((state) => [state, t(`earnings.state.${state}`)])),
        attribution: Object.fromEntries(ATTRIBUTIONS.map((one) => [one, t(`earnings.word.${one}`)])),
      },
      decimal: formOfLocale(language).decimal === ',' ? ',' : '.',
    };
    const saved = await unlessLocked((lock) =>
      earningsClient().save(question, {
        name: from === to ? `earnings-${from}` : `earnings-${from}-${to}`,
        signal: AbortSignal.any([stop.signal, lock]),
        progress: ({ rows, of }) => set({ run: { is: 'busy', rows, of } }),
      }),
    );
    if (saved.ok && saved.value.file) saveFile(saved.value.file, saved.value.name);
    if (saved.ok) set({ run: { is: 'done', rows: saved.value.rows } });
    else set({ run: saved.failure.code === 'cancelled' ? { is: 'stopped' } : { is: 'failed', failure: saved.failure } });
  },
  stop: () => giveUp?.abort(),
}));

const STATES = ['pending', 'unpaid', 'completed', 'cancelled'] as const;
const ATTRIBUTIONS = ['sameShop', 'otherShop', 'unknown'] as const;
