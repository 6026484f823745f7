import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Notice } from '#components/ui/notice';
import { useExposed } from '#lib/stores/accounts/use-exposed';
import { goTo } from '#lib/stores/shell/options-route';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Secrets that were kept before the passphrase was chosen: browsers append to their files, so only new ones cannot be read from the disk. */
export function ExposedCard({ accountIds }: { accountIds: readonly string[] }) {
  const { t } = useTexts();
  const accounts = useExposed(accountIds);
  return (
    <Card title={t('options.vault.exposed')}>
      <div className="stack stack--3">
        <Notice tone="warn">{t('options.vault.exposedWhat')}</Notice>
        <ul className="stack stack--1">
          {accounts.map(({ id, name, form }) => (
            <li className="row row--between" key={id}>
              <span className="break">{name}</span>
              <Button size="s" onClick={() => goTo(form)}>
                {t('options.vault.exposedDo')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
