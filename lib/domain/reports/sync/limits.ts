/** What the API asks of whoever reads its reports, and what we ask of ourselves. Times in ms. */
export const SYNC_LIMITS = {
  /** Conversions of a page; the API serves no more. */
  page: 500,
  /** Between two pages without a scroll id; the API wants more than 30 s. */
  betweenFirst: 31_000,
  /** A scroll id is used this long after it came, at most; the API takes it for 30 s. */
  scrollLife: 25_000,
  /** Days, today included, that the API answers for: its "last 3 months". */
  window: 90,
  /** Pages of a slice, as far as can be foreseen: what is read again at most where a chain of pages breaks. About half a minute's reading. */
  slicePages: 20,
  /** Pages of one chain at most: 350,000 conversions, more than an account of the largest size has in three months. */
  longestChain: 700,
  /** Conversions that are rather read once more than to begin another slice for what lies behind them. */
  gap: 1_000,
} as const;
