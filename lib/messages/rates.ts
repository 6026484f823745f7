import * as v from 'valibot';
import { isPageInView, isPageInViewAnswer, type PageInView, type PageInViewAnswer } from './page-contract';
import { digits, id, jobStarted, nothing, passive, row } from './row';
import { applyRatesInput, applyToAllInput, autoAdd, ratesStarted, readAgainInput, setAutoAddInput } from './shapes/rates';
import { shopSuggestedRate, snoozeInput, unsnoozeInput } from './shapes/suggestion';

export const ratesMessages = {
  /** Reads rates, entries and names of these products into records, where they are not fresh. */
  'shop.lookAtItems': row(
    'page',
    v.strictObject({ accountId: id, itemIds: v.pipe(v.array(digits), v.minLength(1), v.maxLength(60)) }),
    nothing,
    passive,
  ),
  /** The range that AMS suggests for all products of a shop at once. */
  'shop.suggestedRate': row('page', v.strictObject({ accountId: id }), shopSuggestedRate, passive),
  /** Reads entries and names of exactly these products now, however fresh they are. */
  'shop.readAgain': row('page', readAgainInput, nothing, passive),
  /** Whether new products join the open campaign by themselves, and at what rate. */
  'shop.autoAdd': row('page', v.strictObject({ accountId: id }), autoAdd, passive),
  /** Sets it, and answers with what AMS then says; `rate` null: unchanged. */
  'shop.setAutoAdd': row('page', setAutoAddInput, autoAdd),
  /** Reads all of a connected shop into records; `visible`: products in view, whose rates come first. */
  'job.readShop': row(
    'page',
    v.strictObject({ requestId: id, accountId: id, visible: v.pipe(v.array(digits), v.maxLength(160)) }),
    jobStarted,
  ),
  /** Reads what AMS suggests for a shop into records, and nothing else. */
  'job.readSuggestions': row('page', v.strictObject({ requestId: id, accountId: id }), jobStarted),
  /** Sets rates and periods of products, adds them to the open campaign or takes them out, as a job. */
  'job.applyRates': row('page', applyRatesInput, ratesStarted),
  /** The same for all products of a shop at once, as long work of AMS. */
  'job.applyToAll': row('page', applyToAllInput, ratesStarted),
  /** Puts suggestions away, until a moment or for ever. The person's own: nothing is told to Shopee. */
  'suggestions.snooze': row('page', snoozeInput, nothing),
  'suggestions.unsnooze': row('page', unsnoozeInput, nothing),
  /** What a Seller Centre page shows; answers the badge texts of products that are proven to be a connected shop's. */
  'page.inView': row('sellerCentre', v.custom<PageInView>(isPageInView), v.custom<PageInViewAnswer>(isPageInViewAnswer), passive),
} as const;
