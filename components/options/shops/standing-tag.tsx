import type { ComponentProps } from 'react';
import { Tag } from '#components/ui/tag';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { Standing } from '#lib/stores/shops/shop-standing';

/** How a shop or store stands, in a word or two. `days`: of its authorization, where one ends soon. */
export function StandingTag({ standing, days = null }: { standing: Standing; days?: number | null }) {
  const { t } = useTexts();
  if (standing === 'endsSoon') return <Tag tone="warn">{t('options.shops.endsIn', { count: days ?? 0 })}</Tag>;
  return <Tag tone={TONES[standing]}>{t(`options.shops.state.${standing}`)}</Tag>;
}

const TONES: Readonly<Record<Standing, NonNullable<ComponentProps<typeof Tag>['tone']>>> = {
  connected: 'pos',
  endsSoon: 'warn',
  ended: 'neg',
  shut: 'neg',
  notTold: 'warn',
  unchecked: 'plain',
};
