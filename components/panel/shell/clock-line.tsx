import { Icon } from '#components/ui/icon';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Less moves nothing that a person would see. */
const LEAST_MINUTES = 10;
const HOUR = 60;
const DAY = 24 * HOUR;

/** One row above any view while this computer's clock is not Shopee's. */
export function ClockLine() {
  const { t } = useTexts();
  const number = useNumber();
  const minutes = Math.abs(useSetting('clockOff'));
  if (minutes < LEAST_MINUTES) return null;
  const [unit, size] =
    minutes < 2 * HOUR ? (['minutes', 1] as const) : minutes < 2 * DAY ? (['hours', HOUR] as const) : (['days', DAY] as const);
  const count = Math.round(minutes / size);
  return (
    <section className="unlockline" role="status" data-part="clock">
      <Icon name="alert" />
      <span className="grow">{t(`panel.clock.${unit}`, { number: number(count) })}</span>
    </section>
  );
}
