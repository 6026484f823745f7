import type { LinkSituation } from '../../lib/stores/link-situation';
import { openOptions } from '../../lib/stores/open-page';
import { useTexts } from '../../lib/stores/use-texts';
import { useVault } from '../../lib/stores/vault';
import { AccountLine } from '../link/account-line';
import { classes } from '../ui/classes';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { ShopBar } from './shop-bar/shop-bar';
import { type PanelView, VIEWS } from './views';

/** The account at work, the view's name, and the tabs where there is more than one view. */
export function PanelHead({ view, situation }: { view: PanelView; situation: LinkSituation }) {
  const { t } = useTexts();
  const { status, lock } = useVault();
  const lockable = status?.protection === 'passphrase' && status.state === 'unlocked';
  return (
    <header className="panel__head">
      <div className="panel__top">
        {view.id === 'shop' ? <ShopBar /> : <AccountLine situation={situation} />}
        {lockable && <IconButton icon="lock" label={t('popup.lockNow')} onClick={() => void lock()} />}
        <IconButton icon="sliders" label={t('popup.settings')} onClick={() => openOptions('accounts')} />
      </div>
      <div className="panel__view">
        <h1 className={classes('h1', VIEWS.length > 1 && 'sr')}>{t(view.title)}</h1>
        {VIEWS.length > 1 && (
          <nav className="tabs" aria-label={t('panel.views')}>
            {VIEWS.filter(({ group }) => group !== 'none').map((one) => (
              <a key={one.id} className="tab" href={`#${one.id}`} aria-current={one.id === view.id ? 'page' : undefined}>
                <Icon name={one.icon} />
                {t(one.title)}
              </a>
            ))}
          </nav>
        )}
      </div>
    </header>
  );
}
