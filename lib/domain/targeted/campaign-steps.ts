import type { CommissionRate } from '#lib/domain/commission-rate';
import type { Failure } from '#lib/domain/failure';
import type { Period } from '#lib/domain/period';

export interface CampaignProduct {
  readonly itemId: string;
  readonly rate: CommissionRate;
}

/** A campaign to be made. The name is its mark: AMS takes none twice, so a lost answer is looked up by it. */
export interface CampaignInput {
  readonly name: string;
  /** Unix ms; an end of null: none. */
  readonly period: Period;
  /** Decimal text in whole units of the market's currency; null: none. */
  readonly budget: string | null;
  /** What Shopee sends to the affiliates. It cannot be changed later. */
  readonly message: string;
  readonly products: readonly CampaignProduct[];
  readonly affiliateIds: readonly string[];
}

/** What is left out stays as it is. */
export interface BasicsChange {
  readonly name?: string;
  /** Unix ms. */
  readonly start?: number;
  /** Unix ms; null: no end. */
  readonly end?: number | null;
  /** Decimal text in whole units; null: no budget any more. */
  readonly budget?: string | null;
}

/** A campaign as a change names it: the name is shown while the change runs. */
interface Named {
  readonly campaignId: string;
  readonly name: string;
}

/** One call that changes a campaign. Products that are taken out have no rate. */
export type CampaignChange =
  | { readonly change: 'create'; readonly input: CampaignInput }
  | ({ readonly change: 'basics'; readonly basics: BasicsChange } & Named)
  | ({ readonly change: 'addProducts' | 'setRates'; readonly products: readonly CampaignProduct[] } & Named)
  | ({ readonly change: 'removeProducts'; readonly itemIds: readonly string[] } & Named)
  | ({ readonly change: 'addAffiliates' | 'removeAffiliates'; readonly affiliateIds: readonly string[] } & Named)
  | ({ readonly change: 'terminate' } & Named);

/** Sends one change. */
export interface SendChangeStep {
  readonly do: 'send';
  readonly asked: CampaignChange;
  /** How often it was sent before, with an answer that was lost. */
  readonly again: number;
}
/** Reads the campaign once: does it stand as it was asked for? */
export interface CheckChangeStep {
  readonly do: 'check';
  readonly asked: CampaignChange;
  readonly again: number;
  /** null: made, but its id is known to nobody yet; it is looked up by its name. */
  readonly campaignId: string | null;
  /** What is still to be seen. */
  readonly open: readonly ChangePart[];
  /** Unix ms. */
  readonly sentAt: number;
  /** Index into the reading times. */
  readonly round: number;
  /** The answer never came: nobody knows whether it was done. Otherwise AMS has accepted it. */
  readonly lost: boolean;
  /** Refused for a reason that our own sending may have made: a browser sends a request again when a kept connection breaks. */
  readonly refusal?: Failure;
}
export type CampaignStep = SendChangeStep | CheckChangeStep;

/** What a change is made of: the campaign itself, and each product and affiliate that it names. */
export interface ChangePart {
  readonly of: 'campaign' | 'product' | 'affiliate';
  /** Item or affiliate id; of the campaign its name. */
  readonly id: string;
}

/**
 * How one part came out. `done`: the campaign shows it; `refused`: with the reason; `sent`: accepted, not yet shown; `unknown`: sent, the
 * answer lost.
 */
export interface PartEnd extends ChangePart {
  readonly end: 'done' | 'refused' | 'sent' | 'unknown';
  readonly failure?: Failure;
}

/** What a step yields: the parts that it knows something new of. A later step's word counts. */
export interface CampaignStepValue {
  readonly campaignId: string | null;
  readonly ends: readonly PartEnd[];
  /** Shopee's own id of the request that changed something. */
  readonly requestId: string | null;
}

/** When the campaign is read after a call was sent, in ms: its list lags up to a minute. */
export const CHECK_AFTER = [0, 5_000, 30_000, 120_000] as const;
/** How often something whose answer was lost is sent anew. */
export const MOST_SENDS_AGAIN = 4;

/** The parts of a change, in the order in which they were asked for. */
export function partsOf(asked: CampaignChange): ChangePart[] {
  const campaign = (id: string): ChangePart[] => [{ of: 'campaign', id }];
  const products = (ids: readonly string[]) => ids.map((id): ChangePart => ({ of: 'product', id }));
  const affiliates = (ids: readonly string[]) => ids.map((id): ChangePart => ({ of: 'affiliate', id }));
  switch (asked.change) {
    case 'create': {
      const { name, products: lines, affiliateIds } = asked.input;
      return [...campaign(name), ...products(lines.map(({ itemId }) => itemId)), ...affiliates(affiliateIds)];
    }
    case 'basics':
    case 'terminate':
      return campaign(asked.name);
    case 'addProducts':
    case 'setRates':
      return products(asked.products.map(({ itemId }) => itemId));
    case 'removeProducts':
      return products(asked.itemIds);
    case 'addAffiliates':
    case 'removeAffiliates':
      return affiliates(asked.affiliateIds);
  }
}

/** The same change with these of its parts alone; null: none is left. A campaign that is made keeps all. */
export function withParts(asked: CampaignChange, parts: readonly ChangePart[]): CampaignChange | null {
  const has = (of: ChangePart['of'], id: string) => parts.some((part) => part.of === of && part.id === id);
  switch (asked.change) {
    case 'create':
    case 'basics':
    case 'terminate':
      return parts.length ? asked : null;
    case 'addProducts':
    case 'setRates': {
      const products = asked.products.filter(({ itemId }) => has('product', itemId));
      return products.length ? { ...asked, products } : null;
    }
    case 'removeProducts': {
      const itemIds = asked.itemIds.filter((id) => has('product', id));
      return itemIds.length ? { ...asked, itemIds } : null;
    }
    case 'addAffiliates':
    case 'removeAffiliates': {
      const affiliateIds = asked.affiliateIds.filter((id) => has('affiliate', id));
      return affiliateIds.length ? { ...asked, affiliateIds } : null;
    }
  }
}

/** The campaign's name, as a change knows it. */
export const campaignNameOf = (asked: CampaignChange): string => (asked.change === 'create' ? asked.input.name : asked.name);
