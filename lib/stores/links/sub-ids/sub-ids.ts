import { create } from 'zustand';
import { fivePlaces, type SubIds } from '#lib/domain/links/sub-ids/sub-id';
import { type SubIdPreset, starredPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import type { MarketCode } from '#lib/domain/market';

export interface SubIdChoice {
  readonly slots: SubIds;
  /** The preset whose templates these are; null once they were changed by hand. */
  readonly presetId: string | null;
}

interface SubIdsState extends SubIdChoice {
  /** The market for which the choice was started. */
  readonly market: MarketCode | null;
  /** Whether the five fields are unfolded. */
  readonly open: boolean;
  readonly start: (market: MarketCode, choice: SubIdChoice) => void;
  readonly choose: (preset: SubIdPreset | null) => void;
  readonly write: (place: number, template: string) => void;
  readonly unfold: (open: boolean) => void;
}

const NONE: SubIdChoice = { slots: fivePlaces([]), presetId: null };

/** The sub ids that the next link will carry, as templates. */
export const useSubIds = create<SubIdsState>((set) => ({
  ...NONE,
  market: null,
  open: false,
  start: (market, choice) => set({ ...choice, market }),
  choose: (preset) => set(preset ? { slots: preset.slots, presetId: preset.id } : NONE),
  write: (place, template) =>
    set(({ slots }) => ({ slots: fivePlaces(slots.map((slot, at) => (at === place ? template : slot))), presetId: null })),
  unfold: (open) => set({ open }),
}));

/** Presets that a market is offered. */
export const presetsOf = (presets: readonly SubIdPreset[], market: MarketCode): readonly SubIdPreset[] =>
  presets.filter((preset) => preset.market === null || preset.market === market);

/** What a market starts with: its starred preset, else the set used last (as its preset stands today, where it came from one). */
export function firstChoice(
  presets: readonly SubIdPreset[],
  last: { readonly slots: readonly string[]; readonly presetId: string | null },
  market: MarketCode,
): SubIdChoice {
  const here = presetsOf(presets, market);
  const preset = starredPreset(here, market) ?? here.find(({ id }) => id === last.presetId);
  if (preset) return { slots: preset.slots, presetId: preset.id };
  return last.presetId === null ? { slots: fivePlaces(last.slots), presetId: null } : NONE;
}
