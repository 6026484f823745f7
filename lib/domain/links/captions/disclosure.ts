import type { MarketCode } from '#lib/domain/market';

/**
 * The line that says what a post is. Words that creators of each country use for paid posts, with "affiliate link" in its language where
 * that has become a term; proposals of ours, not a lawyer's.
 */
export const DISCLOSURES: Readonly<Record<MarketCode, string>> = {
  BR: '#publi · link de afiliado',
  SG: '#ad · affiliate link',
  MY: '#iklan · pautan affiliate',
  TH: '#โฆษณา · ลิงก์ Affiliate',
  TW: '#廣告 · 分潤連結',
  ID: '#iklan · link afiliasi',
  VN: '#quangcao · link tiếp thị liên kết',
  PH: '#ad · affiliate link',
};

/** Its short form: "#publi". */
export const markOf = (market: MarketCode): string => DISCLOSURES[market].split(' ')[0] ?? '';

/** Words that count as a disclosure, in any of the languages. */
const SAID =
  /#(?:publi(?:cidade|post)?|ad|ads|sponsored|parceria|anúncio|iklan|โฆษณา|廣告|广告|合作|業配|quảngcáo|quangcao|qc)(?![\p{L}\p{N}])|affiliate link|links? de afiliad|publicidade|link afiliasi|pautan affiliate|ลิงก์ affiliate|分潤連結|tiếp thị liên kết/iu;

/** Whether a caption says that its link earns a commission. */
export const isDisclosed = (caption: string): boolean => SAID.test(caption);

/** A template with the disclosure at its end. */
export const withDisclosure = (template: string): string => `${template.trimEnd()}\n{disclosure}`;
