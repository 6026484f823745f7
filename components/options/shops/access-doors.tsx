import type { ShopAccount } from '../../../lib/domain/shop-account';
import { type DoorState, shopDoors } from '../../../lib/stores/shop-doors';
import { useTexts } from '../../../lib/stores/use-texts';
import { Icon, type IconName } from '../../ui/icon';

/** Everything that has to be open before a shop can be read: which door is shut, and who can open it. */
export function AccessDoors({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const doors = shopDoors(shop);
  const shut = doors.filter(({ state }) => state === 'shut').length;
  const untold = doors.some(({ state }) => state === 'notTold');
  const sum = shut > 0 ? t('options.shops.doors.shut') : t(untold ? 'options.shops.doors.notTold' : 'options.shops.doors.open');
  return (
    <details className="fold" open={shut > 0}>
      <summary className="small">
        <Icon name="right" size={12} />
        {sum}
      </summary>
      <ul className="stack stack--1 small doors">
        {doors.map(({ door, state }) => (
          <li key={door} className="row row--top" data-door={door} data-state={state}>
            <span className={LOOKS[state].tone}>
              <Icon name={LOOKS[state].icon} size={12} />
            </span>
            <span className="grow">
              {t(`options.shops.door.${door}`)}
              {state === 'shut' && <span className="muted"> · {t(`options.shops.opens.${door}`)}</span>}
            </span>
            <span className={LOOKS[state].tone}>{t(`options.shops.doorState.${state}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const LOOKS: Readonly<Record<DoorState, { tone: string; icon: IconName }>> = {
  open: { tone: 'pos', icon: 'check' },
  shut: { tone: 'neg', icon: 'alert' },
  notTold: { tone: 'muted', icon: 'clock' },
};
