/** What tests may set on a shop's AMS through `/__world/ams`. */
export interface AmsSettings {
  /** How far lists lag behind writes. */
  lagMs: number;
  /** When more than `lagMs`: each answer is as old as anything between the two, as from copies of different age. */
  lagMostMs: number;
  /** A batch call with one refused product is refused as a whole, with that product's reason. */
  refuseWhole: boolean;
  /** How long an AMS task runs; 0: by the number of products. */
  taskMs: number;
  /** How many days the published data are behind today. */
  publishedDaysBehind: number;
  /** The text of the error list holds: a lower rate is refused. */
  reduceRefused: boolean;
  /** Partial success fills `error` beside the response, as the error lists say; false: `error` stays empty, as the samples show. */
  partialError: boolean;
  /** Unit of price and purchase_value in the two reports, and of a bill's pending amount. */
  priceScale: 'major' | 'minor';
  /** Unit of all amounts in the list of bills. */
  billScale: 'major' | 'minor';
  /** Name of the array in the list of targeted campaigns. */
  listKey: 'campaign_list' | 'commission_list';
  /** The failed_list of batch_remove as one object, as the table says. */
  removeFailedShape: 'array' | 'object';
  /** The affiliate_list of query_affiliate_list as one object, as the sample shows. */
  queryShape: 'array' | 'object';
  /** The call for an order's detail is refused, as to an app of another type. */
  orderDetail: 'open' | 'refused';
  /** A task id that was given can be asked for; false: AMS no longer knows it. */
  taskIdsKnown: boolean;
  /** When not empty the next AMS task ends as Fail with this text. */
  failNextTask: string;
}

// assumed: list-lag. Lists show changes 20 s late; tests set it from none to a minute, the same for all answers or different for each.
// assumed: whole-refusal. Off: the answer's two lists are there for single products; on: the reason of one is the whole call's error.
// assumed: task-life. A task id can be asked for as long as the world lives; a switch makes it unknown at once.
// assumed: task-time. 5 ms a product, at least 6 seconds; nothing is published.
// assumed: partial-error. Samples of partial success have an empty error, the error lists a filled one; the filled one is the default for add and remove.
export const initialSettings = (): AmsSettings => ({
  lagMs: 20_000,
  lagMostMs: 0,
  refuseWhole: false,
  taskMs: 0,
  publishedDaysBehind: 1,
  reduceRefused: false,
  partialError: true,
  priceScale: 'major',
  billScale: 'major',
  listKey: 'campaign_list',
  removeFailedShape: 'array',
  queryShape: 'array',
  orderDetail: 'open',
  taskIdsKnown: true,
  failNextTask: '',
});

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  priceScale: ['major', 'minor'],
  billScale: ['major', 'minor'],
  listKey: ['campaign_list', 'commission_list'],
  removeFailedShape: ['array', 'object'],
  queryShape: ['array', 'object'],
  orderDetail: ['open', 'refused'],
};

/** Sets some; unknown names and wrong values throw. */
export function changeSettings(settings: AmsSettings, change: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(change)) {
    const known = settings[name as keyof AmsSettings];
    if (known === undefined) throw new Error(`no such setting: ${name}; there are ${Object.keys(settings).join(', ')}`);
    if (typeof known !== typeof value || (CHOICES[name] && !CHOICES[name].includes(String(value))))
      throw new Error(`wrong value for ${name}: ${String(value)}`);
    Object.assign(settings, { [name]: value });
  }
}
