import { useEffect } from 'react';
import { AccountLine } from '#components/accounts/account-line';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { Mark } from '#components/ui/mark';
import { useCover } from '#lib/stores/accounts/use-cover';
import { useVault } from '#lib/stores/accounts/vault';
import { OPEN_TABS_PART, useOpenTabs } from '#lib/stores/links/bulk/open-tabs';
import type { LinkSituation } from '#lib/stores/links/link-situation';
import { openOptions, openPanelPage } from '#lib/stores/shell/open-page';
import { openPanel } from '#lib/stores/shell/open-panel';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Which account is used, and the buttons for panel, lock and settings. */
export function PopupHead({ situation }: { situation: LinkSituation }) {
  const { t } = useTexts();
  const { status, load, lock } = useVault();
  useEffect(() => void load(), [load]);
  const covered = useCover() !== 'open';
  const lockable = status?.protection === 'passphrase' && status.state === 'unlocked';
  return (
    <header className="popup__head">
      <Mark />
      {covered ? <span className="grow">{t('common.sidecar')}</span> : <AccountLine situation={situation} />}
      {!covered && situation.kind !== 'noAccount' && <OpenTabsButton />}
      <IconButton icon="panel" label={t('popup.openPanel')} onClick={() => void openPanel()} />
      {lockable && <IconButton icon="lock" label={t('popup.lockNow')} onClick={() => void lock()} />}
      <IconButton icon="sliders" label={t('popup.settings')} onClick={() => openOptions('accounts')} />
    </header>
  );
}

/** Takes all open tabs of Shopee's into one list; where there is one alone, the popup makes its link itself. */
function OpenTabsButton() {
  const { t } = useTexts();
  const number = useNumber();
  const count = useOpenTabs();
  if (count === null || count < 2) return null;
  const label = t('popup.openTabs', { number: number(count) });
  return (
    <Button size="s" icon="layers" aria-label={label} title={label} onClick={() => openPanelPage(`#bulk/${OPEN_TABS_PART}`)}>
      {number(count)}
    </Button>
  );
}
