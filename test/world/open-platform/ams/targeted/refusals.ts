/** One refusal as the error lists and samples of the documents have it. */
export interface Refusal {
  readonly error: string;
  readonly message: string;
}

/** Refusals that are set by hand, by product and by affiliate, with how often they still strike. */
export interface Refusals {
  readonly items: Map<string, Refusal & { times: number }>;
  readonly affiliates: Map<string, Refusal & { times: number }>;
}

const of = (error: string, ...messages: readonly string[]): Refusal[] => messages.map((message) => ({ error, message }));

/** All that the lists and samples of the writing calls say of one product or one entry. */
export const ITEM_REFUSALS: readonly Refusal[] = [
  ...of(
    'error_business',
    'The item is invalid.',
    'The minimum commission rate limit was not passed.',
    'The commission rate exceeds the cap.',
    'The commission rate is above the higher limit.',
    'The commission rate is below the lower limit.',
    'The commission rate cannot be reduced.',
    'An open campaign item already exists.',
    'AMS campaign item and rate already exist',
    'AMS campaign item and rate not exist',
    'ongoing product can not reduce',
    'Invalid period time. Campaign should last at least 7 full days to have a smooth and effective promotion.',
  ),
  ...of(
    'error_param',
    'invalid commission_rate',
    'Invalid commission rate',
    'invalid item_id, detail:{}',
    'invalid campaign_id',
    'The campaign_id does not exist.',
    'invalid period_start_time',
    'invalid period_end_time',
  ),
  ...of('invalid_param', 'The commission rate is invalid, please check again.', 'The campaign id is invalid, please check again.'),
];

/** And of one affiliate. */
export const AFFILIATE_REFUSALS: readonly Refusal[] = of(
  'error_param',
  'Affiliate is not eligible to promote for AMS campaigns at the moment.',
  'invalid affiliate',
  'Invalid affiliate_id',
);

export const createRefusals = (): Refusals => ({ items: new Map(), affiliates: new Map() });

/** The refusal that waits for an id, if any is left; it counts as struck. */
export function strike(refusals: Refusals[keyof Refusals], id: string): Refusal | undefined {
  const found = refusals.get(id);
  if (!found || found.times < 1) return undefined;
  found.times -= 1;
  return { error: found.error, message: found.message };
}

/** The same, without counting. */
export const waiting = (refusals: Refusals[keyof Refusals], id: string): Refusal | undefined => {
  const found = refusals.get(id);
  return found && found.times >= 1 ? found : undefined;
};
