/** A start and an end, in Unix milliseconds; no end is null. */
export interface Period {
  readonly start: number;
  readonly end: number | null;
}

/** Shopee writes "no end" as 2999-12-31 23:59:59 (UTC+8), in seconds. */
export const NO_END_SECONDS = 32_503_651_199;

const DAY = 86_400_000;
/** The shortest campaign of Affiliate Marketing Solutions, in full days. */
export const SHORTEST_DAYS = 7;

/** A moment of the wire (Unix seconds) in milliseconds; null for none (0, less, or "no end"). */
export const momentFromSeconds = (seconds: number): number | null => (seconds > 0 && seconds < NO_END_SECONDS ? seconds * 1000 : null);

/** A moment for the wire, in whole seconds; null becomes "no end". */
export const secondsFromMoment = (moment: number | null): number => (moment === null ? NO_END_SECONDS : Math.floor(moment / 1000));

/** Whether a period lasts the seven full days that Shopee asks for. An open end or an unknown start cannot be too short. */
export const lastsLongEnough = ({
  start,
  end,
}: {
  readonly start?: number | undefined;
  readonly end?: number | null | undefined;
}): boolean => start === undefined || end === undefined || end === null || end - start >= SHORTEST_DAYS * DAY;
