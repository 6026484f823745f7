import { FailureLine } from '#components/options/shell/failure-line';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import { SelectField } from '#components/ui/form/select-field';
import type { Failure } from '#lib/domain/failure';
import { COMMANDS } from '#lib/domain/shell/manifest';
import { useVault } from '#lib/stores/accounts/vault';
import { usePreference } from '#lib/stores/shell/preferences';
import { useTexts } from '#lib/stores/shell/use-texts';

const MINUTES = [5, 15, 30, 60] as const;

/** When the vault locks by itself, and the button that locks it now. */
export function LockingCard({ locked }: { locked: boolean }) {
  const { t } = useTexts();
  const { busy, lock } = useVault();
  const { value, choose, failure } = usePreference('autoLockMinutes');
  const readable = usePreference('readableWhileLocked');
  const choices = [
    ...MINUTES.map((minutes) => ({ value: String(minutes), label: t('options.vault.minutes', { minutes }) })),
    { value: '0', label: t('options.vault.onClose') },
  ];
  return (
    <Card title={t('options.vault.locking')}>
      <div className="form">
        <div className="form__two">
          <SelectField
            label={t('options.vault.lockAfter')}
            value={String(value)}
            choices={choices}
            onChange={(chosen) => choose(Number(chosen))}
          />
          <div className="field">
            <span className="label">{t('options.vault.lockNow')}</span>
            <div className="row">
              <Button icon="lock" busy={busy && !locked} disabled={locked} onClick={() => void lock()}>
                {t('options.vault.lockNow')}
              </Button>
              <span className="row row--tight" aria-hidden="true">
                {COMMANDS['lock-now'].suggested_key.default.split('+').map((key) => (
                  <kbd className="kbd" key={key}>
                    {key}
                  </kbd>
                ))}
              </span>
            </div>
          </div>
        </div>
        <Check kind="switch" checked={readable.value} onChange={readable.choose}>
          {t('options.vault.readable')}
        </Check>
        {(failure ?? readable.failure) && <FailureLine failure={(failure ?? readable.failure) as Failure} />}
        <p className="muted">{t('options.vault.whileLocked')}</p>
      </div>
    </Card>
  );
}
