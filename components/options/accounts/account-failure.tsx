import { FailureLine } from '#components/options/shell/failure-line';
import type { Account } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import { useAccounts } from '#lib/stores/accounts/accounts';
import { isKeepable } from '#lib/stores/accounts/refusal';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** What went wrong with an account just now, else the result of its last check and its time. */
export function AccountFailure({ account }: { account: Account }) {
  const { t } = useTexts();
  const failed = useAccounts((state) => state.failed);
  const failureTexts = useFailureTexts();
  const check = account.kind === 'affiliateKey' ? account.check : null;
  const now = failed?.id === account.id ? failed.failure : null;
  const moments = useMoments(account.market);
  if (!now && !check) return null;
  if (now) return <FailureLine failure={now} />;
  const when = t('options.account.checked', { time: check ? moments.at(check.at) : '—' });
  if (!check?.failure)
    return <span className="small muted">{check?.refused.length ? `${when} ${t('options.account.refusedSome')}` : when}</span>;
  // The minutes of a wrong clock were true at that moment only, so the sentence about them is not repeated here.
  const says = check.failure === 'requestExpired' ? t('options.account.clockThen') : failureTexts(failure(check.failure)).says;
  return (
    <span className={isKeepable(check.failure) ? 'small warn' : 'small neg'}>
      {when} {says}
    </span>
  );
}
