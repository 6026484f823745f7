import { foreignAffiliate } from '#lib/domain/links/foreign-affiliate';
import type { MarketCode } from '#lib/domain/market';
import type { TextKey } from '#lib/i18n/make-texts';

/** What a person has typed about an account, as typed. */
export interface AccountDraft {
  readonly market: MarketCode;
  readonly appId: string;
  readonly secret: string;
  readonly affiliateId: string;
  readonly label: string;
}

export type DraftField = keyof AccountDraft;
/** Field → the text that says what is wrong with it. */
export type DraftErrors = Readonly<Partial<Record<DraftField, TextKey>>>;

export const emptyDraft = (market: MarketCode): AccountDraft => ({ market, appId: '', secret: '', affiliateId: '', label: '' });

export const DRAFT_FIELDS = ['market', 'appId', 'secret', 'affiliateId', 'label'] as const satisfies readonly DraftField[];

/** What is wrong with the fields, before anything is asked. `keyless` needs the affiliate id, a key needs App ID and secret. */
export function checkDraft(draft: AccountDraft, kind: 'key' | 'keyless'): DraftErrors {
  const errors: Partial<Record<DraftField, TextKey>> = {};
  const appId = draft.appId.trim();
  const secret = draft.secret.trim();
  const typed = draft.affiliateId.trim();
  if (kind === 'key') {
    if (!appId) errors.appId = 'options.error.appIdMissing';
    else if (!/^\d{1,32}$/.test(appId)) errors.appId = 'options.error.appIdForm';
    if (!secret) errors.secret = 'options.error.secretMissing';
    else if (/\s/.test(secret)) errors.secret = 'options.error.secretSpace';
    else if (secret === appId) errors.secret = 'options.error.secretIsAppId';
  } else if (!typed) errors.affiliateId = 'options.error.affiliateIdMissing';
  if (typed && affiliateIdOf(typed) === null) errors.affiliateId = 'options.error.affiliateIdForm';
  if (draft.label.trim().length > 80) errors.label = 'options.error.labelLong';
  return errors;
}

/** The affiliate id in what was typed: the digits, `an_` and digits, or the address that one's own link led to. null: none in it. */
export function affiliateIdOf(typed: string): string | null {
  const text = typed.trim();
  const digits = /^(?:an_)?([1-9]\d{0,18})$/.exec(text)?.[1];
  return digits ?? digitsOnly(foreignAffiliate(text));
}

const digitsOnly = (id: string | null): string | null => (id && /^[1-9]\d{0,18}$/.test(id) ? id : null);

/** The errors that are left after these fields were changed. */
export const withoutErrors = (errors: DraftErrors, fields: readonly DraftField[]): DraftErrors =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => !fields.includes(field as DraftField)));

/** The draft of an account with a key as the message wants it. */
export const keyInput = ({ market, appId, secret, affiliateId, label }: AccountDraft, keepRefused: boolean) => ({
  market,
  appId: appId.trim(),
  secret: secret.trim(),
  affiliateId: affiliateIdOf(affiliateId),
  label: label.trim(),
  keepRefused,
});
