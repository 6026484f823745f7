import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { ask } from '#lib/messages/ask';
import { copy } from '#lib/stores/shell/copy';

interface RemakeInput {
  readonly page: string;
  readonly title: string | null;
  readonly accountId: string;
  readonly presetId: string | null;
  readonly slots: readonly string[];
}

interface RemakeState {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly made: { readonly link: string; readonly copied: boolean } | null;
  readonly make: (draft: RemakeInput) => Promise<void>;
}

/** Makes a link of an old one's page, with other sub ids, and copies it. */
export const useRemake = create<RemakeState>((set) => ({
  busy: false,
  failure: null,
  made: null,
  make: async ({ page, title, accountId, presetId, slots }) => {
    set({ busy: true, failure: null, made: null });
    const answer = await ask('link.make', {
      requestId: crypto.randomUUID(),
      url: page,
      accountId,
      presetId,
      subIds: [...slots],
      again: false,
      how: 'api',
      title: title?.slice(0, 500) ?? null,
    });
    if (!answer.ok) return set({ busy: false, failure: answer.failure });
    const { link } = answer.value.link;
    set({ busy: false, made: { link, copied: await copy(link) } });
  },
}));
