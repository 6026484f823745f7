import { Icon, type IconName } from '#components/ui/icon';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useTexts } from '#lib/stores/shell/use-texts';
import { type KnownCheck, shopChecks } from '#lib/stores/shops/access-checks';

/** The permissions that reading a shop needs: which one is missing, and who can grant it. */
export function AccessChecks({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const checks = shopChecks(shop);
  const isShut = checks.some(({ state }) => state === 'shut');
  const reported = checks.filter((one): one is KnownCheck => one.state !== 'notTold');
  const unreported = checks.filter(({ state }) => state === 'notTold');
  if (reported.length === 0) return null;
  const isOpen = !isShut && unreported.length === 0;
  return (
    <>
      {isOpen && <span className="small muted">{t('options.shops.doors.changes')}</span>}
      <details className="fold" open={isShut}>
        <summary className="small">
          <Icon name="right" size={12} />
          {t(isShut ? 'options.shops.doors.shut' : 'options.shops.doors.open')}
        </summary>
        <ul className="stack stack--1 small doors">
          {reported.map(({ access, state }) => (
            <li key={access} className="row row--top" data-door={access} data-state={state}>
              <span className={LOOKS[state].tone}>
                <Icon name={LOOKS[state].icon} size={12} />
              </span>
              <span className="grow">
                {t(`options.shops.door.${access}`)}
                {state === 'shut' && <span className="muted"> · {t(`options.shops.opens.${access}`)}</span>}
              </span>
              <span className={LOOKS[state].tone}>{t(`options.shops.doorState.${state}`)}</span>
            </li>
          ))}
          {unreported.length > 0 && (
            <li className="muted">
              {t('options.shops.doors.notTold', { doors: unreported.map(({ access }) => t(`options.shops.door.${access}`)).join(', ') })}
            </li>
          )}
        </ul>
      </details>
    </>
  );
}

const LOOKS: Readonly<Record<'open' | 'shut', { tone: string; icon: IconName }>> = {
  open: { tone: 'pos', icon: 'check' },
  shut: { tone: 'neg', icon: 'alert' },
};
