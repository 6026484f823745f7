import { useEffect } from 'react';
import { ViewBoundary } from '#components/shell/view-boundary';
import { LocaleProvider } from '#components/ui/locale-provider';
import { useCover } from '#lib/stores/accounts/use-cover';
import { useVault } from '#lib/stores/accounts/vault';
import { useRoute } from '#lib/stores/shell/options-route';
import { usePageAppearance } from '#lib/stores/shell/use-page-appearance';
import { useReady } from '#lib/stores/shell/use-ready';
import { useTexts } from '#lib/stores/shell/use-texts';
import { LockedCard } from './accounts/vault/locked-card';
import { VaultSection } from './accounts/vault/vault-section';
import { AccountsSection } from './accounts-section';
import { SubIdsSection } from './links/sub-ids-section';
import { AboutSection } from './shell/about-section';
import { GeneralSection } from './shell/general-section';
import { OptionsNav, sectionTitle } from './shell/options-nav';

/** Views of the accounts that show nothing of any account. */
const FORMS: ReadonlySet<string> = new Set(['key', 'keyless', 'shop', 'store']);

/** The options page: one section at a time, named in the address. */
export function OptionsPage() {
  const { t, language } = useTexts();
  const route = useRoute();
  const { status, failure, load: look } = useVault();
  useEffect(() => void look(), [look]);
  // A form that is being filled stays: it asks for the passphrase itself.
  const covered = useCover() === 'locked' && (route.section === 'sub-ids' || (route.section === 'accounts' && !FORMS.has(route.view)));
  usePageAppearance(`${sectionTitle(t, route.section)} · ${t('app.name')}`);
  useReady(status !== null || failure !== null);
  return (
    <LocaleProvider language={language}>
      <div className="opt">
        <OptionsNav current={route.section} />
        <main className="opt__main" data-section={route.section}>
          <ViewBoundary view={route.section}>
            {covered && <LockedCard />}
            {!covered && route.section === 'accounts' && <AccountsSection route={route} />}
            {!covered && route.section === 'sub-ids' && <SubIdsSection />}
            {route.section === 'vault' && <VaultSection />}
            {route.section === 'general' && <GeneralSection />}
            {route.section === 'about' && <AboutSection />}
          </ViewBoundary>
        </main>
      </div>
    </LocaleProvider>
  );
}
