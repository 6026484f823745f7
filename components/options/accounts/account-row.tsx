import { useState } from 'react';
import { RemoveDialog } from '#components/options/shell/remove-dialog';
import { Button } from '#components/ui/button';
import { type MenuAction, MoreMenu } from '#components/ui/more-menu';
import { Tag } from '#components/ui/tag';
import { type Account, accountName } from '#lib/domain/accounts/account';
import { plainText } from '#lib/domain/text';
import { useAccounts } from '#lib/stores/accounts/accounts';
import { isKeepable } from '#lib/stores/accounts/refusal';
import { goTo } from '#lib/stores/shell/options-route';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { AccountFailure } from './account-failure';
import { AccountStep } from './account-step';

/** One account: what it is, how it stands, what can be done with it. */
export function AccountRow({ account }: { account: Account }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { busy, failed, check, makeDefault } = useAccounts();
  const [removing, setRemoving] = useState(false);
  const code = failed?.id === account.id ? failed.failure.code : account.kind === 'affiliateKey' ? account.check?.failure : null;
  const name = plainText(accountName(account), 80);
  const country = `${marketName(account.market)} (${account.market})`;
  const actions: MenuAction[] = [
    {
      id: 'default',
      label: t('options.account.makeDefault', { market: marketName(account.market) }),
      icon: 'star',
      disabled: account.isDefault,
      onPress: () => void makeDefault(account.id),
    },
    { id: 'edit', label: t('options.account.edit'), icon: 'edit', onPress: () => goTo(`accounts/edit/${encodeURIComponent(account.id)}`) },
    { id: 'remove', label: t('options.account.remove'), icon: 'trash', danger: true, onPress: () => setRemoving(true) },
  ];
  return (
    <li className="acct" data-account={account.id}>
      <span className="shop__av" aria-hidden="true">
        {account.market}
      </span>
      <div className="grow stack stack--1">
        <div className="row row--wrap row--labels">
          <bdi className="medium break">{name}</bdi>
          <AccountState account={account} />
          {account.isDefault && <Tag tone="accent">{t('options.account.default', { market: account.market })}</Tag>}
        </div>
        <span className="small muted break">{[t(`options.kind.${account.kind}`), country, ...facts(account, t)].join(' · ')}</span>
        <AccountFailure account={account} />
        {account.kind === 'affiliateKey' && (
          <div className="row row--wrap acct__act">
            <Button size="s" icon="refresh" busy={busy?.id === account.id && busy.act === 'check'} onClick={() => void check(account.id)}>
              {t('options.account.check')}
            </Button>
            {code && <AccountStep account={account} code={code} />}
          </div>
        )}
      </div>
      <MoreMenu label={t('options.account.more', { name })} actions={actions} />
      {removing && <RemoveAccountDialog account={account} name={name} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function facts(account: Account, t: ReturnType<typeof useTexts>['t']): string[] {
  const id = account.affiliateId ? [t('options.account.affiliateId', { id: account.affiliateId })] : [];
  if (account.kind === 'affiliateKeyless') return [...id, t('options.account.longOnly')];
  return [t('options.account.appId', { id: account.appId }), t('options.account.secret', { tail: account.secretTail }), ...id];
}

/** How an account stood when the API was last asked, in one word or two. */
function AccountState({ account }: { account: Account }) {
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

/** Says what goes with an account and what stays. */
function RemoveAccountDialog({ account, name, onClose }: { account: Account; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const { busy, remove } = useAccounts();
  return (
    <RemoveDialog
      name={name}
      accountId={account.id}
      goes={t(account.kind === 'affiliateKey' ? 'options.remove.key' : 'options.remove.keyless')}
      stays={t('options.remove.stays')}
      busy={busy?.act === 'remove'}
      remove={() => remove(account.id)}
      onClose={onClose}
    />
  );
}
