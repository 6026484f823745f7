/** A preset as far as names are concerned. */
export interface NamedSlots {
  readonly id: string;
  readonly name: string;
  readonly slots: readonly string[];
}

/**
 * The person's own name for a beginning of sub ids: that of the one preset that begins so. Places that hold a token differ from link to link
 * and name nothing.
 */
export function nameOfSubIds(presets: readonly Omit<NamedSlots, 'id'>[], path: readonly string[]): string | null {
  if (path.every((word) => word === '')) return null;
  const fits = presets.filter(({ slots }) =>
    path.every((word, place) => !(slots[place] ?? '').includes('{') && (slots[place] ?? '') === word),
  );
  return fits.length === 1 ? (fits[0]?.name ?? null) : null;
}

/** Five sub ids joined → preset: what links were made with, and what presets without tokens always give. */
export function presetsBySubIds(
  presets: readonly Omit<NamedSlots, 'name'>[],
  links: readonly { readonly subIds: readonly string[]; readonly presetId: string | null }[],
): ReadonlyMap<string, string> {
  const known = new Set(presets.map(({ id }) => id));
  const made = links.flatMap(({ subIds, presetId }) =>
    presetId !== null && known.has(presetId) ? [[joined(subIds), presetId] as const] : [],
  );
  const fixed = presets.filter(({ slots }) => slots.some(Boolean) && !slots.some((slot) => slot.includes('{')));
  // What a link was made with counts more than what a preset would give today.
  return new Map([...fixed.map(({ id, slots }) => [joined(slots), id] as const), ...made]);
}

const joined = (words: readonly string[]): string => Array.from({ length: 5 }, (_, place) => words[place] ?? '').join('-');
