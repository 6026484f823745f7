import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { BulkRow } from '#lib/domain/links/bulk-plan';
import { type ListedAddress, type ListSource, listed } from '#lib/domain/links/listed/listed-address';
import { fivePlaces } from '#lib/domain/links/sub-ids/sub-id';
import { ask } from '#lib/messages/ask';
import { startOnce } from '#lib/stores/jobs/start-job';
import { settingNow } from '#lib/stores/shell/use-setting';
import { presetOf } from './bulk-preset';

interface BulkState {
  /** What was pasted or typed. */
  readonly text: string;
  /** Files, tabs and offers whose addresses come after those of the text. */
  readonly sources: readonly ListSource[];
  /** null: each country's own account. */
  readonly accountId: string | null;
  /** null: no sub ids; undefined: nothing chosen, so the starred one. */
  readonly presetId: string | null | undefined;
  readonly starting: boolean;
  readonly failure: Failure | null;
  readonly write: (text: string) => void;
  /** Puts the text of a file below what is there. */
  readonly append: (text: string) => void;
  /** Adds a source, in the place of an older one of the same kind and name. */
  readonly addSource: (source: Omit<ListSource, 'id'>) => void;
  readonly dropSource: (id: string) => void;
  readonly clear: () => void;
  /** Puts products of other views into the list, once each. */
  readonly addToList: (addresses: readonly (string | ListedAddress)[]) => void;
  readonly chooseAccount: (accountId: string | null) => void;
  readonly choosePreset: (presetId: string | null) => void;
  /** Starts the job; answers its id, null when it could not be started. The list is emptied: it lives on in the job. */
  readonly start: (rows: readonly BulkRow[], head: readonly string[], accountId: string | null) => Promise<string | null>;
}

/** The list of addresses that links are to be made of. */
export const useBulk = create<BulkState>((set, get) => ({
  text: '',
  sources: [],
  accountId: null,
  presetId: undefined,
  starting: false,
  failure: null,
  write: (text) => set({ text, failure: null }),
  append: (more) => set(({ text }) => ({ text: text.trim() ? `${text.trimEnd()}\n${more}` : more, failure: null })),
  addSource: (source) =>
    set(({ sources }) => {
      const others = sources.filter(({ kind, name }) => kind !== source.kind || name !== source.name);
      return { sources: [...others, { ...source, id: crypto.randomUUID() }], failure: null };
    }),
  dropSource: (id) => set(({ sources }) => ({ sources: sources.filter((one) => one.id !== id) })),
  clear: () => set({ text: '', sources: [], failure: null }),
  addToList: (addresses) => {
    const before = get().sources.find(({ kind }) => kind === 'offers')?.addresses ?? [];
    const known = new Set(before.map(({ url }) => url));
    const more = addresses.map((one) => (typeof one === 'string' ? listed(one) : one)).filter(({ url }) => !known.has(url));
    get().addSource({ kind: 'offers', name: '', head: [], addresses: [...before, ...more] });
  },
  chooseAccount: (accountId) => set({ accountId }),
  choosePreset: (presetId) => set({ presetId }),
  start: async (rows, head, accountId) => {
    if (get().starting) return null;
    set({ starting: true, failure: null });
    const preset = presetOf(settingNow('presets'), get().presetId);
    const withOffers = settingNow('bulkOffers');
    const rest = rows.map(({ about, cells }) => ({ about, cells: [...cells] }));
    const list = { addresses: rows.map(({ url }) => url), head: [...head], rest: rest.some(isFilled) ? rest : [] };
    // Written out, so that a preset changed meanwhile does not split the list.
    const draft = { ...list, accountId, withOffers, presetId: preset?.id ?? null, subIds: [...(preset?.slots ?? fivePlaces([]))] };
    const started = await startOnce(draft, (requestId) => ask('job.bulkLinks', { ...draft, requestId }));
    set({ starting: false, failure: started.ok ? null : started.failure, ...(started.ok ? { text: '', sources: [] } : {}) });
    return started.ok ? started.value.jobId : null;
  },
}));

const isFilled = ({ about, cells }: Pick<ListedAddress, 'about' | 'cells'>): boolean => about !== null || cells.length > 0;
