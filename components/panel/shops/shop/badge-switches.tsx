import { Check } from '#components/ui/form/check';
import { Icon } from '#components/ui/icon';
import { PRODUCT_SHOWS } from '#lib/domain/reports/performance/brief';
import { usePreference } from '#lib/stores/shell/preferences';
import { saveSetting, useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

const PAGES = [
  { kind: 'seller-product-list', name: 'panel.shop.badge.list' },
  { kind: 'seller-ams-open-campaign', name: 'panel.shop.badge.campaign' },
  { kind: 'seller-ams-product-analytics', name: 'panel.shop.badge.analytics' },
] as const;

/** On which pages of Seller Centre rates are shown. */
export function BadgeSwitches() {
  const { t } = useTexts();
  const off = useSetting('badgesOff');
  const turn = (kind: string, on: boolean) => void saveSetting('badgesOff', on ? off.filter((one) => one !== kind) : [...off, kind]);
  return (
    <details className="fold">
      <summary>
        <Icon name="right" size={12} />
        {t('panel.shop.badges')}
      </summary>
      <div className="stack stack--1">
        {PAGES.map(({ kind, name }) => (
          <Check key={kind} kind="switch" checked={!off.includes(kind)} onChange={(on) => turn(kind, on)}>
            {t(name)}
          </Check>
        ))}
      </div>
    </details>
  );
}

/** What the rows here and the badges on Seller Centre's pages show. */
export function ShowsSwitch() {
  const { t } = useTexts();
  const { value, choose } = usePreference('productShows');
  return (
    <fieldset className="seg" aria-label={t('panel.shop.shows')} data-part="shows">
      {PRODUCT_SHOWS.map((one) => (
        <button key={one} type="button" aria-pressed={one === value} onClick={() => choose(one)}>
          {t(`panel.shop.shows.${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
