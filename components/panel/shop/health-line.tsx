import { useEffect, useState } from 'react';
import type { PageKind } from '../../../lib/domain/address/page-kind';
import { formatNumber } from '../../../lib/domain/format';
import type { MarketCode } from '../../../lib/domain/market';
import type { PageState } from '../../../lib/domain/page-state';
import { useClockWords } from '../../../lib/stores/use-clock-words';
import { useTexts } from '../../../lib/stores/use-texts';

/** Pages on which rows are expected. */
const WITH_ROWS: ReadonlySet<PageKind> = new Set<PageKind>([
  'seller-product-list',
  'seller-ams-open-campaign',
  'seller-ams-product-analytics',
]);
/** A page takes its time; after this it is worth a word. */
const PATIENCE_MS = 5_000;

/** How the reading of the page in front goes: what it is, what was seen, when. One calm line where nothing is found. */
export function HealthLine({ kind, page, market }: { kind: PageKind; page: PageState | null; market: MarketCode }) {
  const { t } = useTexts();
  const clock = useClockWords();
  const late = useLate(`${kind} ${page === null} ${page?.rows === 0}`);
  const name = t(`panel.shop.page.${nameOf(kind)}`);
  if (!page) return late ? <p className="small muted health">{t('panel.shop.silent')}</p> : null;
  if (page.rows === 0 && WITH_ROWS.has(kind) && late) {
    return (
      <p className="small muted health" role="status">
        {t('panel.shop.noRows')}
      </p>
    );
  }
  const time = clock.at(page.at);
  const number = (count: number) => formatNumber(count, market);
  const counts = { page: name, rows: number(page.rows), matched: number(page.matched.length), ids: number(page.ids.length), time };
  return (
    <p className="small muted health">
      {page.ids.length > 0 ? t('panel.shop.health', counts) : t('panel.shop.healthPage', { page: name, time })}
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
