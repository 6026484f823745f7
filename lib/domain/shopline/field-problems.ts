import type { FieldFault } from '#lib/domain/numbers/read-amount';
import type { ShoplineCampaign } from './campaign';
import { isCode } from './code';

/** What is wrong with a field; the words for it are `campaigns.problem.<code>`. */
export type DraftProblem =
  | 'nameMissing'
  | 'nameLong'
  | 'codeMissing'
  | 'codeForm'
  | 'codeTaken'
  | 'rate'
  | 'ambiguous'
  | 'otherCurrency'
  | 'amount'
  | 'minimum'
  | 'linesMissing'
  | 'lineValue'
  | 'start'
  | 'end'
  | 'endFirst'
  | 'email';

/**
 * An address that mail can be sent to: atoms with single dots, one @, a host of two labels or more that begin and end with a letter or a
 * digit. Letters of any script pass; quoted names and numeric hosts are no partner's.
 */
export function isEmail(text: string): boolean {
  if (text.length > LONGEST_EMAIL || UNSEEN.test(text)) return false;
  const [name = '', host = '', ...more] = text.split('@');
  return more.length === 0 && name.length <= LONGEST_NAME && NAME.test(name) && isMailHost(host);
}
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 64;
const LONGEST_LABEL = 63;
/** Some of them count as letters. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const NAME = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

function isMailHost(host: string): boolean {
  const labels = host.split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return false;
  const last = labels.at(-1) ?? '';
  if (last.length < 2 || !/\p{L}/u.test(last)) return false;
  // What the name servers are asked for: the length counts there.
  return asciiHost(host)
    .split('.')
    .every((label) => label !== '' && label.length <= LONGEST_LABEL);
}

/** Empty where a script's rules for names do not allow the host. */
function asciiHost(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
}

/** What is wrong with a field whose number was not read; `other` where its own sentence says all. */
export const numberProblem = (fault: FieldFault, other: DraftProblem): DraftProblem =>
  fault === 'ambiguous' || fault === 'otherCurrency' ? fault : other;

export const nameProblem = (name: string): DraftProblem | undefined =>
  name === '' ? 'nameMissing' : name.length > 255 ? 'nameLong' : undefined;

/** Codes that campaigns have, in small letters: capitals make no difference. */
export const takenCodes = (others: readonly Pick<ShoplineCampaign, 'code'>[]): ReadonlySet<string> =>
  new Set(others.map(({ code }) => code.toLowerCase()));

export function codeProblem(code: string, taken: ReadonlySet<string>): DraftProblem | undefined {
  if (code === '') return 'codeMissing';
  if (!isCode(code)) return 'codeForm';
  return taken.has(code.toLowerCase()) ? 'codeTaken' : undefined;
}
