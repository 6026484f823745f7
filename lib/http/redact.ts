/** Long runs of letters and digits are keys, tokens or signatures; an API's own words have none. */
const SECRET = /[A-Za-z0-9_+/=-]{20,}/g;
const E_MAIL = /[^\s@]+@[^\s@]+/g;
/** Query and fragment of an address. */
const QUERY = /(https?:\/\/[^\s?#"']+)[?#][^\s"']*/g;
const LONGEST = 200;

/** An API's words for the details line of a failure, without what may be secret or personal. */
export const redact = (text: string): string =>
  text
    .replace(QUERY, '$1')
    .replace(E_MAIL, '…')
    .replace(SECRET, (run) => (/\d/.test(run) ? '…' : run))
    .slice(0, LONGEST);
