import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';

/** The preset of the list: the chosen one, else the star for all countries. */
export const presetOf = (presets: readonly SubIdPreset[], presetId: string | null | undefined): SubIdPreset | null =>
  presets.find(({ id, starred, market }) => (presetId === undefined ? starred && market === null : id === presetId)) ?? null;
