import type { PageKind } from '#lib/domain/address/page-kind';
import { formatNumber } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { PanelShop } from '#lib/stores/shops/panel-shop';
import { usePageHealth } from '#lib/stores/shops/use-page-health';

/** How the reading of the page in front goes: what it is, what was seen, when. One calm line where nothing is found. */
export function HealthLine({ about: { kind, page }, market }: { about: PanelShop; market: MarketCode }) {
  const { t } = useTexts();
  const moments = useMoments(market);
  const health = usePageHealth(kind, page);
  if (health === 'silent' || health === 'noRows') {
    return (
      <p className="small muted health" role="status">
        {t(`panel.shop.${health}`)}
      </p>
    );
  }
  if (!page || health === 'waiting') return null;
  const name = t(`panel.shop.page.${nameOf(kind)}`);
  const time = moments.at(page.at);
  const number = (count: number) => formatNumber(count, market);
  const counts = {
    count: page.rows,
    page: name,
    rows: number(page.rows),
    matched: number(page.matched.length),
    ids: number(page.ids.length),
    time,
  };
  return (
    <p className="small muted health">
      {health === 'products' ? t('panel.shop.health', counts) : t('panel.shop.healthPage', { page: name, time })}
    </p>
  );
}

function nameOf(kind: PageKind): 'list' | 'edit' | 'ams' | 'other' {
  if (kind === 'seller-product-list') return 'list';
  if (kind === 'seller-product-edit') return 'edit';
  return kind.startsWith('seller-ams-') ? 'ams' : 'other';
}
