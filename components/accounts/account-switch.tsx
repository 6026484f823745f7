import { Chip } from '#components/ui/chip';
import { accountName } from '#lib/domain/accounts/account';
import { plainText } from '#lib/domain/text';
import { useLinkChoice } from '#lib/stores/links/link-choice';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useTexts } from '#lib/stores/shell/use-texts';

/** All accounts of the page's country, one click from one to the other; shown where there is a choice. */
export function AccountSwitch({ ready: { accounts, account, market } }: { ready: ReadyToLink }) {
  const { t } = useTexts();
  const choose = useLinkChoice((state) => state.choose);
  if (accounts.length < 2) return null;
  return (
    <fieldset className="chips chips--bare">
      <legend className="sr">{t('account.switch')}</legend>
      {accounts.map((one) => (
        <Chip
          key={one.id}
          icon={one.kind === 'affiliateKey' ? 'key' : 'user'}
          pressed={one.id === account.id}
          onClick={() => choose(market, one.id)}
        >
          {plainText(accountName(one), 40)}
        </Chip>
      ))}
    </fieldset>
  );
}
