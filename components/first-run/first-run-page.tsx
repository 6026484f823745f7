import { Mark } from '#components/ui/mark';
import { usePageLook } from '#lib/stores/shell/use-page-look';
import { useReady } from '#lib/stores/shell/use-ready';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { Door } from './door';
import { FirstSteps } from './first-steps';
import { LanguageSwitch } from './language-switch';

/** What it is, what its links are, and the two doors. */
export function FirstRunPage() {
  const { t } = useTexts();
  const connected = useSetting('accounts').length > 0;
  usePageLook(`${t('firstRun.title')} · ${t('app.name')}`);
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
      <FirstSteps connected={connected}>
        <div className="stack stack--3">
          <Door icon="key" href="options.html#accounts/key" title={t('firstRun.key')} what={t('firstRun.keyWhat')} />
          <Door icon="link" href="options.html#accounts/keyless" title={t('firstRun.keyless')} what={t('firstRun.keylessWhat')} />
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
    </main>
  );
}
