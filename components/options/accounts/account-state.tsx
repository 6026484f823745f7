import { Tag } from '#components/ui/tag';
import type { Account } from '#lib/domain/accounts/account';
import { isKeepable } from '#lib/stores/accounts/refusal';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How an account stood when the API was last asked, in one word or two. */
export function AccountState({ account }: { account: Account }) {
  const { t } = useTexts();
  if (account.kind === 'affiliateKeyless') return <Tag>{t('options.state.ready')}</Tag>;
  const { check } = account;
  if (!check) return <Tag>{t('options.state.unchecked')}</Tag>;
  if (check.failure === 'noApiAccess') return <Tag tone="warn">{t('options.state.noAccess')}</Tag>;
  if (check.failure && isKeepable(check.failure)) return <Tag tone="warn">{t('options.state.notTold')}</Tag>;
  if (check.failure) return <Tag tone="neg">{t('options.state.refused')}</Tag>;
  if (check.refused.length === 0) return <Tag tone="pos">{t('options.state.accepted')}</Tag>;
  return <Tag tone="warn">{t(check.refused.includes('generateShortLink') ? 'options.state.noLinks' : 'options.state.noCatalogue')}</Tag>;
}
