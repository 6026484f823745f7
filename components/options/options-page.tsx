import { useEffect } from 'react';
import { DropZone } from '#components/reports/drop-zone';
import { ViewBoundary } from '#components/shell/view-boundary';
import { LocaleProvider } from '#components/ui/locale-provider';
import { useVault } from '#lib/stores/accounts/vault';
import { lazyView } from '#lib/stores/shell/lazy-view';
import { useRoute } from '#lib/stores/shell/options-route';
import { usePageAppearance } from '#lib/stores/shell/use-page-appearance';
import { useReady } from '#lib/stores/shell/use-ready';
import { useTexts } from '#lib/stores/shell/use-texts';
import { UnlessLocked } from './accounts/vault/unless-locked';
import { VaultSection } from './accounts/vault/vault-section';
import { AccountsSection } from './accounts-section';
import { SubIdsSection } from './links/sub-ids-section';
import { AboutSection } from './shell/about-section';
import { GeneralSection } from './shell/general-section';
import { LeftOutEntries } from './shell/left-out-entries';
import { OptionsNav, sectionTitle } from './shell/options-nav';

const DropShown = lazyView(['imports'], async () => (await import('#components/reports/drop-shown')).DropShown);

/** The options page: one section at a time, named in the address. */
export function OptionsPage() {
  const { t, language } = useTexts();
  const route = useRoute();
  const { status, failure, load } = useVault();
  useEffect(() => void load(), [load]);
  usePageAppearance(`${sectionTitle(t, route.section)} · ${t('app.name')}`);
  useReady(status !== null || failure !== null);
  return (
    <LocaleProvider language={language}>
      <div className="opt">
        <OptionsNav current={route.section} />
        <main className="opt__main" data-section={route.section}>
          <LeftOutEntries />
          <ViewBoundary view={route.section}>
            {route.section === 'accounts' && <AccountsSection route={route} />}
            {route.section === 'sub-ids' && (
              <UnlessLocked>
                <SubIdsSection />
              </UnlessLocked>
            )}
            {route.section === 'vault' && <VaultSection />}
            {route.section === 'general' && <GeneralSection />}
            {route.section === 'about' && <AboutSection />}
          </ViewBoundary>
        </main>
        {status !== null && status.state !== 'locked' && <DropZone shown={DropShown} />}
      </div>
    </LocaleProvider>
  );
}
