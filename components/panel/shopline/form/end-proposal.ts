import { localText, momentOfText } from '#lib/domain/shopline/zone-time';

const MONTH = 30 * 86_400_000;

/** A first proposal for an end: a month after the start, at the end of that day. */
export function endProposal(start: string, zone: string): string {
  const from = (start === '' ? null : momentOfText(start, zone)) ?? Date.now();
  return `${localText(from + MONTH, zone).slice(0, 10)}T23:59`;
}
