/** Five decimals occur in Shopee's reports: amounts are whole numbers of 1/100,000 of the currency. */
export const AMOUNT_SCALE = 5;
/** Rates are whole numbers of 1/1,000,000: "20.00%" is 200,000. */
export const RATE_SCALE = 6;
