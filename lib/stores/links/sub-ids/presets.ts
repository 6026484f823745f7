import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { checkPreset, type SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';
import { putBack, withPreset } from './presets-list';

export const PRESET_NAME_LONGEST = 40;

interface PresetsState {
  /** The form that is open: a preset being written, not yet kept. */
  readonly draft: SubIdPreset | null;
  readonly nameMissing: boolean;
  readonly failure: Failure | null;
  /** What was deleted last, until something else happens. */
  readonly deleted: { readonly preset: SubIdPreset; readonly place: number } | null;
  readonly begin: (preset?: SubIdPreset) => void;
  readonly type: (change: Partial<SubIdPreset>) => void;
  readonly cancel: () => void;
  /** Whether it was kept. */
  readonly save: () => Promise<boolean>;
  readonly star: (preset: SubIdPreset) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Sub id presets: kept in the synchronised settings, so that they follow the person to other computers. */
export const usePresets = create<PresetsState>((set, get) => {
  const keep = async (list: readonly SubIdPreset[]): Promise<boolean> => {
    const saved = await saveSetting('presets', list);
    set({ failure: saved.ok ? null : saved.failure });
    return saved.ok;
  };
  return {
    draft: null,
    nameMissing: false,
    failure: null,
    deleted: null,
    begin: (preset) => set({ draft: preset ?? newPreset(), nameMissing: false, failure: null }),
    type: (change) => set(({ draft }) => ({ draft: draft && { ...draft, ...change }, nameMissing: false })),
    cancel: () => set({ draft: null, nameMissing: false, failure: null }),
    save: async () => {
      const { draft } = get();
      if (!draft) return false;
      const preset = { ...draft, name: draft.name.trim().slice(0, PRESET_NAME_LONGEST) };
      set({ nameMissing: preset.name === '' });
      if (preset.name === '' || checkPreset(preset)) return false;
      const saved = await keep(withPreset(settingNow('presets'), preset));
      if (saved) set({ draft: null, deleted: null });
      return saved;
    },
    star: async (preset) => {
      set({ deleted: null });
      await keep(withPreset(settingNow('presets'), { ...preset, starred: !preset.starred }));
    },
    remove: async (id) => {
      const list = settingNow('presets');
      const place = list.findIndex((one) => one.id === id);
      const preset = list[place];
      if (preset && (await keep(list.filter((one) => one.id !== id)))) set({ deleted: { preset, place } });
    },
    undo: async () => {
      const { deleted } = get();
      if (deleted && (await keep(putBack(settingNow('presets'), deleted.preset, deleted.place)))) set({ deleted: null });
    },
  };
});

const newPreset = (): SubIdPreset => ({ id: crypto.randomUUID(), name: '', slots: ['', '', '', '', ''], market: null, starred: false });
