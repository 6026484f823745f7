import type { MarketCode } from '#lib/domain/market';
import { fivePlaces, type SubIds } from './sub-id';
import { checkTemplate, expandTemplate, type TemplateProblem, type TokenContext, usesToken } from './sub-id-token';

/** A named set of five sub-id templates. */
export interface SubIdPreset {
  readonly id: string;
  readonly name: string;
  readonly slots: SubIds;
  /** The only market it is offered for; null for all. */
  readonly market: MarketCode | null;
  /** Chosen without asking; at most one for each market and one for all. */
  readonly starred: boolean;
}

export interface ExpandedPreset {
  readonly subIds: SubIds;
  /** Whether the counter is to be advanced once a link was made. */
  readonly usesCounter: boolean;
}

/** The sub ids that a preset gives at this moment on this page. To be checked before they are sent: ids differ in length. */
export function expandPreset(preset: Pick<SubIdPreset, 'slots'>, context: TokenContext): ExpandedPreset {
  return {
    subIds: fivePlaces(preset.slots.map((slot) => expandTemplate(slot, context))),
    usesCounter: preset.slots.some((slot) => usesToken(slot, 'counter')),
  };
}

/** What is wrong with a preset's templates, with the place counted from 1; null when nothing is. */
export function checkPreset(
  preset: Pick<SubIdPreset, 'slots'>,
  context?: TokenContext,
): (TemplateProblem & { readonly place: number }) | null {
  for (const [index, slot] of preset.slots.entries()) {
    const problem = checkTemplate(slot, context);
    if (problem) return { ...problem, place: index + 1 };
  }
  return null;
}

export interface ReuseQuestion {
  /** The page as it would be sent. */
  readonly page: string;
  readonly accountId: string;
  readonly slots: readonly string[];
  readonly context: TokenContext;
}

/**
 * Equal for what a person would call "the same link again": the same page, account and sub ids. The clock's minute and the counter
 * differ at every click, so these two count as written, not as expanded; a new day, item or market makes a new link.
 */
export function reuseKey({ page, accountId, slots, context }: ReuseQuestion): string {
  return JSON.stringify([page, accountId, ...fivePlaces(slots.map((slot) => expandTemplate(slot, context, ['time', 'counter'])))]);
}

/** The preset that is chosen without asking: the market's own star, else the star for all markets. */
export function starredPreset(presets: readonly SubIdPreset[], market: MarketCode): SubIdPreset | null {
  const starred = presets.filter((preset) => preset.starred);
  return starred.find((preset) => preset.market === market) ?? starred.find((preset) => preset.market === null) ?? null;
}
