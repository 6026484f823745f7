import { useEffect, useState } from 'react';
import type { PageKind } from '../../../lib/domain/address/page-kind';
import { formatNumber } from '../../../lib/domain/format';
import type { MarketCode } from '../../../lib/domain/market';
import type { PageState } from '../../../lib/domain/page-state';
import { PATIENCE_MS, pageHealth } from '../../../lib/stores/page-health';
import { useClockWords } from '../../../lib/stores/use-clock-words';
import { useTexts } from '../../../lib/stores/use-texts';

/** How the reading of the page in front goes: what it is, what was seen, when. One calm line where nothing is found. */
export function HealthLine({ kind, page, market }: { kind: PageKind; page: PageState | null; market: MarketCode }) {
  const { t } = useTexts();
  const clock = useClockWords();
  const late = useLate(`${kind} ${page === null} ${page?.rows === 0}`);
  const health = pageHealth(kind, page, late);
  if (health === 'silent' || health === 'noRows') {
    return (
      <p className="small muted health" role="status">
        {t(`panel.shop.${health}`)}
      </p>
    );
  }
  if (!page || health === 'waiting') return null;
  const name = t(`panel.shop.page.${nameOf(kind)}`);
  const time = clock.at(page.at);
  const number = (count: number) => formatNumber(count, market);
  const counts = { page: name, rows: number(page.rows), matched: number(page.matched.length), ids: number(page.ids.length), time };
  return (
    <p className="small muted health">
      {health === 'products' ? t('panel.shop.health', counts) : t('panel.shop.healthPage', { page: name, time })}
    </p>
  );
}

/** Whether a situation has lasted. */
function useLate(situation: string): boolean {
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setLate(situation), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [situation]);
  return late === situation;
}

function nameOf(kind: PageKind): 'list' | 'edit' | 'ams' | 'other' {
  if (kind === 'seller-product-list') return 'list';
  if (kind === 'seller-product-edit') return 'edit';
  return kind.startsWith('seller-ams-') ? 'ams' : 'other';
}
