import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { DraftAffiliate } from '#lib/domain/targeted/draft';
import { withAffiliates } from '#lib/domain/targeted/draft-edit';
import { pastedAffiliates } from '#lib/domain/targeted/pasted-affiliates';
import { ask } from '#lib/messages/ask';
import type { OutputOf } from '#lib/messages/contract';
import { changeDraft } from './drafts';

export type AddableProduct = OutputOf<'targeted.addable'>['products'][number];
export type FoundAffiliate = OutputOf<'targeted.affiliates'>['affiliates'][number];

interface AddableState {
  /** Whose products these are, and by which search. */
  readonly of: string;
  readonly products: readonly AddableProduct[];
  readonly cursor: string | null;
  readonly total: number | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Ids that were searched for and are not among what may be added. */
  readonly missing: readonly string[];
  readonly find: (accountId: string, typed: string) => Promise<void>;
  readonly more: (accountId: string, typed: string) => Promise<void>;
}

const AT_ONCE = 50;
const IDS = /\d{4,19}/g;
/** Ids alone, however they are separated: a list to be looked up. Anything else is a part of a name. */
const idsIn = (typed: string): string[] => (/^[\d\s,;]+$/.test(typed) ? [...new Set(typed.match(IDS) ?? [])] : []);

/** Products that may be in a campaign, as they are found. */
export const useAddable = create<AddableState>((set, get) => {
  const search = (typed: string) => (typed.trim() === '' ? null : { name: typed.trim().slice(0, 200) });
  return {
    of: '',
    products: [],
    cursor: null,
    total: null,
    busy: false,
    failure: null,
    missing: [],
    find: async (accountId, typed) => {
      const of = `${accountId} ${typed}`;
      set({ of, products: [], cursor: null, total: null, busy: true, failure: null, missing: [] });
      const ids = idsIn(typed);
      const searches = ids.length ? chunks(ids, AT_ONCE).map((some) => ({ ids: some })) : [search(typed)];
      for (const one of searches) {
        const answer = await ask('targeted.addable', { accountId, search: one, cursor: null });
        if (get().of !== of) return;
        if (!answer.ok) return set({ busy: false, failure: answer.failure });
        const { products, cursor, total } = answer.value;
        set((before) => ({ products: [...before.products, ...products], cursor: ids.length ? null : cursor, total }));
      }
      const found = new Set(get().products.map(({ itemId }) => itemId));
      set({ busy: false, missing: ids.filter((id) => !found.has(id)) });
    },
    more: async (accountId, typed) => {
      const { of, cursor, busy } = get();
      if (busy || cursor === null) return;
      set({ busy: true, failure: null });
      const answer = await ask('targeted.addable', { accountId, search: search(typed), cursor });
      if (get().of !== of) return;
      if (!answer.ok) return set({ busy: false, failure: answer.failure });
      const { products, cursor: next } = answer.value;
      set((before) => ({ busy: false, products: [...before.products, ...products], cursor: next }));
    },
  };
});

export type AffiliateList = 'recommended' | 'managed';

interface ListsState {
  /** Ids in AMS's order, by shop and list. */
  readonly lists: Readonly<Record<string, { readonly found: readonly FoundAffiliate[]; readonly next: number | null }>>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Reads a list, or its next page. */
  readonly read: (accountId: string, list: AffiliateList) => Promise<void>;
}

/** AMS's own lists of affiliates. */
export const useAffiliateLists = create<ListsState>((set, get) => ({
  lists: {},
  busy: false,
  failure: null,
  read: async (accountId, list) => {
    const key = `${accountId} ${list}`;
    const { lists, busy } = get();
    const pageNo = lists[key]?.next ?? 1;
    if (busy) return;
    set({ busy: true, failure: null });
    const answer = await ask('targeted.affiliates', { accountId, ask: list === 'recommended' ? { list } : { list, pageNo } });
    if (!answer.ok) return set({ busy: false, failure: answer.failure });
    const { affiliates, more } = answer.value;
    const before = pageNo === 1 ? [] : (get().lists[key]?.found ?? []);
    set({
      busy: false,
      lists: { ...get().lists, [key]: { found: [...before, ...affiliates], next: more ? pageNo + 1 : null } },
    });
  },
}));

/** A pasted list of one draft. */
export interface Paste {
  /** What is in the field; what was found leaves it. */
  readonly text: string;
  /** How far it is; null: nothing is being looked up. */
  readonly at: { readonly done: number; readonly of: number } | null;
  /** Who joined the draft, and what nobody bears or several bear. */
  readonly told: { readonly added: number; readonly unknown: number; readonly several: number; readonly beyond: number } | null;
  readonly failure: Failure | null;
}
export const NO_PASTE: Paste = { text: '', at: null, told: null, failure: null };

interface PasteState {
  /** By draft: what was pasted for one campaign joins no other. */
  readonly of: Readonly<Record<string, Paste | undefined>>;
  readonly type: (draftId: string, text: string) => void;
  readonly cancel: (draftId: string) => void;
  readonly find: (draftId: string, accountId: string) => Promise<void>;
}

/** AMS looks for no longer name. */
const LONGEST_NAME = 100;

/** Looks up a pasted list of ids and names; only who bears exactly such a name is taken. */
export const usePastedAffiliates = create<PasteState>((set, get) => {
  const now = (draftId: string): Paste => get().of[draftId] ?? NO_PASTE;
  const change = (draftId: string, paste: Partial<Paste>) =>
    set(({ of }) => ({ of: { ...of, [draftId]: { ...(of[draftId] ?? NO_PASTE), ...paste } } }));
  return {
    of: {},
    type: (draftId, text) => change(draftId, { text, told: null }),
    cancel: (draftId) => change(draftId, { at: null }),
    find: async (draftId, accountId) => {
      const { text, at } = now(draftId);
      if (at) return;
      const { ids, names, beyond } = pastedAffiliates(text);
      const single = ids.length + names.length === 1;
      const left: string[] = names.filter(({ length }) => length > LONGEST_NAME);
      const steps = [
        ...(ids.length ? [{ ids: [...ids] }] : []),
        ...names.flatMap((name) => (name.length > LONGEST_NAME ? [] : [{ name }])),
      ];
      let [added, several] = [0, 0];
      const add = (found: readonly FoundAffiliate[], by: DraftAffiliate['by']) => {
        added += found.length;
        changeDraft(draftId, (draft) =>
          withAffiliates(
            draft,
            found.map((one) => ({ ...one, by: single ? by : 'pasted' })),
          ),
        );
      };
      change(draftId, { failure: null, told: null });
      for (const [place, step] of steps.entries()) {
        change(draftId, { at: { done: place, of: steps.length } });
        const answer = await ask('targeted.affiliates', { accountId, ask: step });
        const stopped = now(draftId).at === null;
        if (!answer.ok || stopped) {
          const rest = steps.slice(place).flatMap((one) => ('ids' in one ? one.ids : [one.name]));
          change(draftId, { at: null, failure: answer.ok ? null : answer.failure, text: [...left, ...rest, ...beyond].join('\n') });
          return;
        }
        if ('ids' in step) {
          const known = new Set(answer.value.affiliates.map(({ affiliateId }) => affiliateId));
          left.push(...step.ids.filter((id) => !known.has(id)));
          add(
            answer.value.affiliates.filter(({ affiliateId }) => step.ids.includes(affiliateId)),
            'id',
          );
          continue;
        }
        const same = answer.value.affiliates.filter(({ name }) => folded(name) === folded(step.name));
        if (same.length === 1) add(same, 'name');
        else left.push(step.name);
        if (same.length > 1) several += 1;
      }
      const told = { added, unknown: left.length - several, several, beyond: beyond.length };
      change(draftId, { at: null, text: [...left, ...beyond].join('\n'), told });
    },
  };
});

const folded = (name: string | null): string => (name ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, place) => list.slice(place * size, (place + 1) * size));
