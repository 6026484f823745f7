import { Icon, type IconName } from '#components/ui/icon';
import { Mark } from '#components/ui/mark';
import { useChosenInView } from '#components/ui/tools/use-chosen-in-view';
import { OPTIONS_SECTIONS, type OptionsSection } from '#lib/stores/shell/options-route';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';

/** The sections, as links, so that each has an address. */
export function OptionsNav({ current }: { current: OptionsSection }) {
  const { t } = useTexts();
  const line = useChosenInView<HTMLElement>(current);
  return (
    <nav ref={line} className="opt__nav" aria-label={t('options.nav')}>
      <div className="opt__brand">
        <Mark />
        {t('common.sidecar')}
      </div>
      {OPTIONS_SECTIONS.map((section) => (
        <a key={section} href={`#${section}`} aria-current={section === current ? 'page' : undefined}>
          <Icon name={ICONS[section]} />
          {sectionTitle(t, section)}
        </a>
      ))}
    </nav>
  );
}

export function sectionTitle(t: Texts, section: OptionsSection): string {
  switch (section) {
    case 'accounts':
      return t('options.accounts.title');
    case 'sub-ids':
      return t('options.presets.title');
    case 'vault':
      return t('options.vault.title');
    case 'general':
      return t('options.general.title');
    case 'about':
      return t('options.about.title');
  }
}

const ICONS: Record<OptionsSection, IconName> = { accounts: 'user', 'sub-ids': 'tag', vault: 'lock', general: 'sliders', about: 'info' };
