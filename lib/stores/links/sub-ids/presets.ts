import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import { checkPreset, type SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { ok, type Result } from '#lib/domain/result';
import { createForm } from '#lib/stores/shell/form/form';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';
import { putBack, withPreset } from './presets-list';

export const PRESET_NAME_LONGEST = 40;

interface PresetsState {
  /** The preset whose form is open, stored already or new; its form outlives a lock that covers the page. */
  readonly editing: string | null;
  /** Why a star, a deletion or its undoing was not stored. */
  readonly failure: Failure | null;
  /** What was deleted last, until something else happens. */
  readonly deleted: { readonly preset: SubIdPreset; readonly place: number } | null;
  readonly begin: (preset?: SubIdPreset) => void;
  readonly cancel: () => void;
  /** Whether what the form shows was stored. */
  readonly save: () => Promise<boolean>;
  readonly star: (preset: SubIdPreset) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly undo: () => Promise<void>;
}

const newPreset = (): SubIdPreset => ({ id: crypto.randomUUID(), name: '', slots: ['', '', '', '', ''], market: null, starred: false });

const store = async (list: readonly SubIdPreset[]): Promise<Result<null>> => {
  const saved = await saveSetting('presets', list);
  return saved.ok ? ok(null) : saved;
};

/** The form of the preset that is being written. Its fields say what is wrong with a Sub_id while one types. */
export const presetForm = createForm<SubIdPreset, SubIdPreset, null>({
  initial: newPreset(),
  read: (typed) => {
    const preset = { ...typed, name: typed.name.trim().slice(0, PRESET_NAME_LONGEST) };
    if (preset.name === '') return { ok: false, errors: { name: 'options.presets.nameMissing' } };
    return checkPreset(preset) ? { ok: false, errors: {} } : { ok: true, value: preset };
  },
  send: (preset) => store(withPreset(settingNow('presets'), preset)),
});

/** Sub id presets: kept in the synchronised settings, so that they follow the person to other computers. */
export const usePresets = create<PresetsState>((set, get) => {
  const change = async (list: readonly SubIdPreset[]): Promise<boolean> => {
    const stored = await store(list);
    set({ failure: stored.ok ? null : stored.failure });
    return stored.ok;
  };
  return {
    editing: null,
    failure: null,
    deleted: null,
    begin: (preset = newPreset()) => {
      presetForm.getState().begin(preset);
      set({ editing: preset.id, failure: null });
    },
    cancel: () => set({ editing: null }),
    save: async () => {
      const saved = await presetForm.getState().submit();
      if (saved) set({ editing: null, deleted: null, failure: null });
      return saved;
    },
    star: async (preset) => {
      set({ deleted: null });
      await change(withPreset(settingNow('presets'), { ...preset, starred: !preset.starred }));
    },
    remove: async (id) => {
      const list = settingNow('presets');
      const place = list.findIndex((one) => one.id === id);
      const preset = list[place];
      if (preset && (await change(list.filter((one) => one.id !== id)))) set({ deleted: { preset, place } });
    },
    undo: async () => {
      const { deleted } = get();
      if (deleted && (await change(putBack(settingNow('presets'), deleted.preset, deleted.place)))) set({ deleted: null });
    },
  };
});
