import { DropZone } from '#components/reports/drop-zone';
import { Button } from '#components/ui/button';
import { Icon, type IconName } from '#components/ui/icon';
import { Mark } from '#components/ui/mark';
import { LANGUAGE_CODES, LANGUAGES } from '#lib/domain/language';
import { lazyView } from '#lib/stores/shell/lazy-view';
import { usePreference } from '#lib/stores/shell/preferences';
import { usePageAppearance } from '#lib/stores/shell/use-page-appearance';
import { useReady } from '#lib/stores/shell/use-ready';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FirstSteps } from './first-steps';

const DropShown = lazyView(['failures', 'imports'], async () => (await import('#components/reports/drop-shown')).DropShown);

/** What it is, what its links are, and the ways to connect. */
export function FirstRunPage() {
  const { t } = useTexts();
  const affiliate = useSetting('accounts').length > 0;
  const shops = useSetting('shops').length > 0;
  usePageAppearance(`${t('firstRun.title')} · ${t('app.name')}`);
  useReady(true);
  return (
    <main className="first stack stack--6">
      <div className="stack stack--3">
        <Mark large />
        <div className="stack stack--1">
          <h1 className="figure">{t('firstRun.title')}</h1>
          <p className="muted first__lead">{t('firstRun.what')}</p>
        </div>
      </div>
      <FirstSteps connected={affiliate || shops} seller={shops && !affiliate}>
        <div className="stack stack--3">
          <Choice icon="key" href="options.html#accounts/key" title={t('firstRun.key')} what={t('firstRun.keyWhat')} />
          <Choice icon="link" href="options.html#accounts/keyless" title={t('firstRun.keyless')} what={t('firstRun.keylessWhat')} />
          <Choice icon="upload" href="sidepanel.html#earnings/files" title={t('firstRun.files')} what={t('firstRun.filesWhat')} />
          <Choice icon="store" href="options.html#accounts/shop" title={t('firstRun.shop')} what={t('firstRun.shopWhat')} />
        </div>
      </FirstSteps>
      <hr className="rule" />
      <div className="stack small muted">
        <p>{t('firstRun.commission')}</p>
        <p>{t('firstRun.notShopee')}</p>
        <p>{t('firstRun.stays')}</p>
        <div>
          <LanguageSwitch />
        </div>
      </div>
      <DropZone shown={DropShown} />
    </main>
  );
}

/** A large row that leads to a form of the settings. */
function Choice({ icon, href, title, what }: { icon: IconName; href: string; title: string; what: string }) {
  return (
    <a className="pick" href={href}>
      <span className="empty__icon">
        <Icon name={icon} size={20} />
      </span>
      <span className="grow">
        <span className="h1">{title}</span>
        <span className="muted">{what}</span>
      </span>
      <Icon name="right" />
    </a>
  );
}

/** The other languages, each in its own words. */
function LanguageSwitch() {
  const { language } = useTexts();
  const { choose } = usePreference('language');
  return LANGUAGE_CODES.filter((code) => code !== language).map((code) => (
    <Button key={code} variant="link" icon="globe" lang={code} onClick={() => choose(code)}>
      {LANGUAGES[code].name}
    </Button>
  ));
}
