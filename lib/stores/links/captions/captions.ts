import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { builtInOf } from '#lib/domain/links/captions/built-in-captions';
import { type CaptionTemplate, checkCaption } from '#lib/domain/links/captions/caption-template';
import { withDisclosure } from '#lib/domain/links/captions/disclosure';
import type { MarketCode } from '#lib/domain/market';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';

export const CAPTION_NAME_LONGEST = 40;

interface CaptionsState {
  /** A template being written, not yet kept. Of one that comes with the extension a copy is written. */
  readonly draft: CaptionTemplate | null;
  readonly failure: Failure | null;
  /** What was deleted last, until something else happens. */
  readonly deleted: CaptionTemplate | null;
  readonly choose: (market: MarketCode, id: string) => void;
  readonly type: (from: CaptionTemplate, change: Partial<Pick<CaptionTemplate, 'name' | 'text'>>, market: MarketCode) => void;
  readonly cancel: () => void;
  /** Whether it was kept, and is now the chosen one. */
  readonly save: (market: MarketCode) => Promise<boolean>;
  readonly remove: (template: CaptionTemplate) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** The template with its disclosure again, kept. */
  readonly putBack: (template: CaptionTemplate) => Promise<CaptionTemplate>;
}

/** The person's caption templates: kept on this computer, for they may be longer than what follows the person to others. */
export const useCaptionDraft = create<CaptionsState>((set, get) => {
  const keep = async (list: readonly CaptionTemplate[]): Promise<boolean> => {
    const saved = await saveSetting('captions', list);
    set({ failure: saved.ok ? null : saved.failure });
    return saved.ok;
  };
  const put = (template: CaptionTemplate) => {
    const list = settingNow('captions');
    const known = list.some(({ id }) => id === template.id);
    return keep(known ? list.map((one) => (one.id === template.id ? template : one)) : [...list, template]);
  };
  return {
    draft: null,
    failure: null,
    deleted: null,
    choose: (market, id) => {
      set({ draft: null, failure: null });
      void saveSetting('captionChoice', { ...settingNow('captionChoice'), [market]: id });
    },
    type: (from, change, market) => {
      const own = get().draft ?? (builtInOf(from.id) ? { ...from, id: crypto.randomUUID(), market } : from);
      set({ draft: { ...own, ...change }, failure: null });
    },
    cancel: () => set({ draft: null, failure: null }),
    save: async (market) => {
      const { draft } = get();
      if (!draft || checkCaption(draft.text)) return false;
      const template = { ...draft, name: draft.name.trim().slice(0, CAPTION_NAME_LONGEST) };
      if (template.name === '' || !(await put(template))) return false;
      get().choose(market, template.id);
      set({ deleted: null });
      return true;
    },
    remove: async (template) => {
      if (await keep(settingNow('captions').filter(({ id }) => id !== template.id))) set({ deleted: template, draft: null });
    },
    undo: async () => {
      const { deleted } = get();
      if (deleted && (await put(deleted))) set({ deleted: null });
    },
    putBack: async (template) => {
      const whole = { ...template, text: withDisclosure(template.text) };
      const { draft } = get();
      if (draft?.id === template.id) set({ draft: whole });
      else if (!builtInOf(template.id)) await put(whole);
      return whole;
    },
  };
});
