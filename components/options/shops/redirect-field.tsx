import { useEffect } from 'react';
import { FailureLine } from '#components/options/shell/failure-line';
import { TextField } from '#components/ui/form/text-field';
import { IconButton } from '#components/ui/icon-button';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useRedirect } from '#lib/stores/shops/shop-redirect';

/** The address that the app's owner enters in the Console: to read and to copy, not to change. */
export function RedirectField() {
  const { t } = useTexts();
  const { address, failure, copy, load, copyIt } = useRedirect();
  useEffect(() => void load(), [load]);
  if (failure) return <FailureLine failure={failure} step={{ label: t('step.retry'), onPress: () => void load() }} />;
  return (
    <div className="stack stack--1">
      <TextField
        label={t('options.shops.redirect')}
        help={t('options.shops.redirectHelp')}
        value={address ?? ''}
        onChange={() => undefined}
        readOnly
        mono
        name="redirect"
        onFocus={(event) => event.currentTarget.select()}
        end={<IconButton icon={copy === 'done' ? 'check' : 'copy'} label={t('options.shops.copyRedirect')} onClick={() => void copyIt()} />}
      />
      <span className={copy === 'refused' ? 'small warn' : 'small pos'} role="status">
        {copy === 'done' && t('options.shops.copied')}
        {copy === 'refused' && t('options.shops.notCopied')}
      </span>
    </div>
  );
}
