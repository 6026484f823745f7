import { fivePlaces, type SubIds } from '#lib/domain/links/sub-ids/sub-id';
import { expandPreset, type SubIdPreset, starredPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import type { MarketCode } from '#lib/domain/market';
import type { Result } from '#lib/domain/result';
import { readSetting, readSettings, writeSetting } from '#lib/settings/settings';
import type { LinkMade } from './link-request';

/** The five templates of a link and the preset that they come from. */
export interface ChosenSlots {
  readonly slots: SubIds;
  readonly presetId: string | null;
}

/** What was asked for; else the named preset; else the starred one; else the set that was used last. */
export async function chosenSlots(
  asked: { subIds: readonly string[] | null; presetId: string | null },
  market: MarketCode,
): Promise<ChosenSlots> {
  if (asked.subIds) {
    const chosen = { slots: fivePlaces(asked.subIds), presetId: asked.presetId };
    if (JSON.stringify(await readSetting('lastSubIds')) !== JSON.stringify(chosen)) await writeSetting('lastSubIds', chosen);
    return chosen;
  }
  const { presets, lastSubIds } = await readSettings(['presets', 'lastSubIds']);
  const preset: SubIdPreset | null = presets.find((one) => one.id === asked.presetId) ?? starredPreset(presets, market);
  if (preset) return { slots: preset.slots, presetId: preset.id };
  return { slots: fivePlaces(lastSubIds.slots), presetId: lastSubIds.presetId };
}

let line: Promise<unknown> = Promise.resolve();

/** Gives the counter's next number, and moves it on only when a new link was made. Makers that use a counter wait for each other. */
export async function withCounter(slots: ChosenSlots, make: (counter: number) => Promise<Result<LinkMade>>): Promise<Result<LinkMade>> {
  const uses = expandPreset(slots, { at: 0, timeZone: 'UTC', market: 'BR', shopId: null, itemId: null, counter: 1 }).usesCounter;
  if (!uses) return make(1);
  const name = slots.presetId ?? 'typed';
  const done = line.then(async () => {
    const counters = await readSetting('counters');
    const counter = counters[name] ?? 1;
    const made = await make(counter);
    if (made.ok && !made.value.reused) await writeSetting('counters', { ...counters, [name]: counter + 1 });
    return made;
  });
  line = done.catch(() => undefined);
  return done;
}
