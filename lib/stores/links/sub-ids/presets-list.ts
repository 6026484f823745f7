import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';

/** The list with this preset in it, new or changed. Its star is the only one among presets of the same market (or of all markets). */
export function withPreset(list: readonly SubIdPreset[], preset: SubIdPreset): SubIdPreset[] {
  const rivals = (one: SubIdPreset) => preset.starred && one.id !== preset.id && one.market === preset.market;
  const others = list.map((one) => (rivals(one) ? { ...one, starred: false } : one));
  return others.some((one) => one.id === preset.id) ? others.map((one) => (one.id === preset.id ? preset : one)) : [...others, preset];
}

/** A preset back at its old place; a star that has gone to another one meanwhile stays there. */
export function putBack(list: readonly SubIdPreset[], preset: SubIdPreset, place: number): SubIdPreset[] {
  if (list.some((one) => one.id === preset.id)) return [...list];
  const taken = list.some((one) => one.starred && one.market === preset.market);
  return list.toSpliced(place, 0, taken ? { ...preset, starred: false } : preset);
}
