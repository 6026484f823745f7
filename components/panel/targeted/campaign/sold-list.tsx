import { useMemo, useState } from 'react';
import { LinesOutTools } from '#components/panel/reports/lines/lines-out-tools';
import { Button } from '#components/ui/button';
import { Chip } from '#components/ui/chip';
import { Section } from '#components/ui/section';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatMoney } from '#lib/domain/format';
import { NO_DATA } from '#lib/domain/no-data';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { soldColumns } from '#lib/domain/targeted/columns/sold-columns';
import { neverSold, type SoldPart } from '#lib/domain/targeted/who-sold';
import { plainText } from '#lib/domain/text';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

interface SoldListProps {
  shop: ShopAccount;
  of: 'product' | 'affiliate';
  parts: readonly SoldPart[];
  /** A product's rate now, and what else is known of it. */
  rateOf?: (id: string) => CommissionRate | null;
  more?: (id: string) => string;
  /** Begins changes of them; left out: they cannot be changed. */
  onChange?: (() => void) | undefined;
}

/** So many are shown at first, and more on demand: a campaign may hold thousands. */
const FIRST = 50;

/** The products or affiliates of a campaign with what each sold by it; those that never sold on their own. */
export function SoldList({ shop, of, parts, rateOf, more, onChange }: SoldListProps) {
  const { t } = useTexts();
  const number = useNumber();
  const [only, setOnly] = useState(false);
  const [most, setMost] = useState(FIRST);
  const never = useMemo(() => neverSold(parts), [parts]);
  const shown = only ? never : parts;
  const lines = async () =>
    ok({
      name: `sidecar-campaign-${of}s`,
      market: shop.market,
      columns: soldColumns(of, shop.market, rateOf ?? (() => null)),
      rows: shown,
      status: (code: string) => code,
    });
  const money = (units: bigint | null) => (units === null ? NO_DATA : formatMoney(moneyOf(units, shop.market), shop.market));
  return (
    <Section
      title={`${t(`targeted.head.${of}s`)} ${number(parts.length)}`}
      part={`${of}s`}
      actions={
        <>
          {never.length > 0 && (
            <Chip pressed={only} onClick={() => setOnly(!only)}>
              {t('targeted.neverSold', { number: number(never.length) })}
            </Chip>
          )}
          {shown.length > 0 && <LinesOutTools lines={lines} shown={shown} />}
          {onChange && (
            <Button size="s" icon="edit" onClick={onChange}>
              {t(`targeted.edit.${of}s`)}
            </Button>
          )}
        </>
      }
    >
      <ul className="grp items">
        {shown.slice(0, most).map(({ id, name, orders, sales, commission }) => (
          <li key={id} className="item" data-id={id}>
            <span className="stack">
              <span className="break blurs">
                <bdi>{plainText(name, 120) || id}</bdi>
              </span>
              <span className="small muted num">{[plainText(name, 120) && id, more?.(id)].filter(Boolean).join(' · ')}</span>
            </span>
            <span className="stack num targeted__sold blurs">
              <span>{money(sales)}</span>
              <span className="small muted">
                {orders === null
                  ? t('targeted.notKnown')
                  : t('targeted.soldOrders', { count: orders, number: number(orders), commission: money(commission) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {shown.length > most && (
        <p>
          <button type="button" className="btn btn--s" onClick={() => setMost(most + 500)}>
            {t('targeted.more')}
          </button>
        </p>
      )}
    </Section>
  );
}
