import { CHANNELS, type Channel, ORDER_TYPES, type OrderType } from '#lib/domain/reports/performance';

/**
 * What performance is told of. `metrics`: open and targeted campaigns, two rows with the ids `open` and `targeted`; `open`: products in the open
 * campaign; `targeted`: targeted campaigns. These three count confirmed orders of all channels, and are asked without either.
 */
export const LEVELS = ['shop', 'product', 'affiliate', 'content', 'metrics', 'open', 'targeted'] as const;
export type Level = (typeof LEVELS)[number];

/** The numbers that a row may have. `sales` and `commission` (estimated) are money: whole numbers of 1/100,000 of the currency. */
export const METRICS = [
  ...(['sales', 'commission', 'orders', 'items', 'clicks', 'buyers', 'newBuyers'] as const),
  ...(['affiliates', 'products', 'views', 'likes', 'comments'] as const),
];
export type Metric = (typeof METRICS)[number];

/** One list of performance, read and kept window by window. */
export interface Series {
  readonly level: Level;
  /** null: not asked by it. */
  readonly orderType: OrderType | null;
  readonly channel: Channel | null;
}

/** The name of a series in the records: `shop:PlacedOrder:AllChannel`, `open::`. */
export const seriesName = ({ level, orderType, channel }: Series): string => [level, orderType ?? '', channel ?? ''].join(':');

/** Only these have contents. */
export const CONTENT_CHANNELS = ['ShopeeVideo', 'LiveStreaming'] as const;

/** The series of the shop as a whole: one row each. */
export const WHOLE_SERIES: readonly Series[] = [
  ...ORDER_TYPES.flatMap((orderType) => CHANNELS.map((channel): Series => ({ level: 'shop', orderType, channel }))),
  { level: 'metrics', orderType: null, channel: null },
];
/** The lists of what sold, dearest first. */
export const LIST_SERIES: readonly Series[] = [
  ...(['product', 'affiliate'] as const).flatMap((level) =>
    ORDER_TYPES.map((orderType): Series => ({ level, orderType, channel: 'AllChannel' })),
  ),
  ...ORDER_TYPES.flatMap((orderType) => CONTENT_CHANNELS.map((channel): Series => ({ level: 'content', orderType, channel }))),
  { level: 'open', orderType: null, channel: null },
  { level: 'targeted', orderType: null, channel: null },
];
export const SERIES: readonly Series[] = [...WHOLE_SERIES, ...LIST_SERIES];
const BY_NAME = new Map(SERIES.map((series) => [seriesName(series), series]));

/** The series of a name; undefined: there is none. */
export const seriesOf = (name: string): Series | undefined => BY_NAME.get(name);
