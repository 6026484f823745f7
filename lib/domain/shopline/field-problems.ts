import type { StoreCampaign } from './campaign';
import { isCode, sameCode } from './code';

/** What is wrong with a field; the words for it are `campaigns.problem.<code>`. */
export type DraftProblem =
  | 'nameMissing'
  | 'nameLong'
  | 'codeMissing'
  | 'codeForm'
  | 'codeTaken'
  | 'rate'
  | 'amount'
  | 'minimum'
  | 'linesMissing'
  | 'lineValue'
  | 'start'
  | 'end'
  | 'endFirst'
  | 'email';

/** Something before the @, a host with a dot after it. */
export const isEmail = (text: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);

export const nameProblem = (name: string): DraftProblem | undefined =>
  name === '' ? 'nameMissing' : name.length > 255 ? 'nameLong' : undefined;

export function codeProblem(code: string, others: readonly Pick<StoreCampaign, 'code'>[]): DraftProblem | undefined {
  if (code === '') return 'codeMissing';
  if (!isCode(code)) return 'codeForm';
  return others.some((other) => sameCode(other.code, code)) ? 'codeTaken' : undefined;
}
