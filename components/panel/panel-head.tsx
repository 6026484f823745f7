import { AccountLine } from '#components/accounts/account-line';
import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { useCover } from '#lib/stores/accounts/use-cover';
import { useVault } from '#lib/stores/accounts/vault';
import type { LinkSituation } from '#lib/stores/links/link-situation';
import { openOptions } from '#lib/stores/shell/open-page';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { JobBar } from './jobs/job-bar';
import { ViewSwitcher } from './shell/head/view-switcher';
import { ShopBar } from './shops/bar/shop-bar';
import { ShoplineBar } from './shops/bar/shopline-bar';
import type { PanelView } from './views';

export interface PanelHeadProps {
  readonly view: PanelView;
  readonly situation: LinkSituation;
  readonly onOpen: (what: 'keys' | 'search') => void;
}

/** The shop or account at work, the view's name with the way to the others, and what is there in every view. */
export function PanelHead({ view, situation, onOpen }: PanelHeadProps) {
  const { t } = useTexts();
  const { status, lock } = useVault();
  const lockable = status?.protection === 'passphrase' && status.state === 'unlocked';
  const covered = useCover() !== 'open';
  const { part } = usePanelView();
  const group = view.group === 'none' ? view.bar : view.group;
  return (
    <header className="panel__head">
      <div className="panel__top">
        {covered ? (
          <span className="medium grow noname">{t('common.sidecar')}</span>
        ) : group === 'shop' ? (
          <ShopBar />
        ) : group === 'store' ? (
          <ShoplineBar />
        ) : view.id === 'jobs' && part !== null ? (
          <JobBar key={part} jobId={part} situation={situation} />
        ) : (
          <AccountLine situation={situation} />
        )}
        {lockable && <IconButton icon="lock" label={t('popup.lockNow')} onClick={() => void lock()} />}
        <IconButton icon="sliders" label={t('popup.settings')} onClick={() => openOptions('accounts')} />
      </div>
      <div className="panel__view">
        <ViewSwitcher view={view} />
        <button type="button" className="searchfield" onClick={() => onOpen('search')}>
          <Icon name="search" />
          <span className="cut">{t('keys.search')}</span>
          <kbd className="kbd">/</kbd>
        </button>
        <span className="searchbutton">
          <IconButton icon="search" label={t('search.title')} onClick={() => onOpen('search')} />
        </span>
        <IconButton icon="help" label={t('keys.help')} onClick={() => onOpen('keys')} />
      </div>
    </header>
  );
}
