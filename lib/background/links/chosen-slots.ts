import { logFault } from '#lib/background/shell/log';
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

interface AskedSlots {
  readonly subIds: readonly string[] | null;
  readonly presetId: string | null;
}

/** What was asked for; else the named preset; else the starred one; else the set that was used last. */
export async function chosenSlots(asked: AskedSlots, market: MarketCode): Promise<ChosenSlots> {
  if (asked.subIds) return { slots: fivePlaces(asked.subIds), presetId: asked.presetId };
  const { presets, lastSubIds } = await readSettings(['presets', 'lastSubIds']);
  const preset: SubIdPreset | null = presets.find((one) => one.id === asked.presetId) ?? starredPreset(presets, market);
  if (preset) return { slots: preset.slots, presetId: preset.id };
  return { slots: fivePlaces(lastSubIds.slots), presetId: lastSubIds.presetId };
}

/** What was asked for is the set that was used last. Never rejects: a link is worth more than this note. */
export async function noteLastSubIds(asked: AskedSlots): Promise<void> {
  if (!asked.subIds) return;
  const chosen = { slots: fivePlaces(asked.subIds), presetId: asked.presetId };
  try {
    const before = await readSetting('lastSubIds');
    if (before.presetId !== chosen.presetId || before.slots.join('\n') !== chosen.slots.join('\n'))
      await writeSetting('lastSubIds', chosen);
  } catch (error) {
    logFault('last sub ids', error);
  }
}

let line: Promise<unknown> = Promise.resolve();

/** Gives the counter's next number, and moves it on only when a new link was made. Makers that use a counter wait for each other. */
export async function withCounter<M extends LinkMade>(
  slots: ChosenSlots,
  make: (counter: number) => Promise<Result<M>>,
): Promise<Result<M>> {
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
