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

/** Something before the one @, a host with a dot within it after it, no blank. */
export function isEmail(text: string): boolean {
  const [name, host = '', ...more] = text.split('@');
  return name !== '' && more.length === 0 && host.slice(1, -1).includes('.') && !/\s/.test(text);
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
