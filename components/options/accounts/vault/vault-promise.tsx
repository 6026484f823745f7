import { Card } from '#components/ui/card';
import { Icon } from '#components/ui/icon';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What a lock protects and what it does not. */
export function VaultPromise() {
  const { t } = useTexts();
  return (
    <Card title={t('options.vault.promise')}>
      <ul className="stack stack--3 opt__prose">
        <li>
          <Icon name="lock" />
          <span>{t('options.vault.protects')}</span>
        </li>
        <li>
          <Icon name="lock" />
          <span>{t('options.vault.hides')}</span>
        </li>
        <li>
          <Icon name="eye" />
          <span>{t('options.vault.inClear')}</span>
        </li>
        <li>
          <Icon name="alert" />
          <span>{t('options.vault.unlockedNot')}</span>
        </li>
      </ul>
    </Card>
  );
}
