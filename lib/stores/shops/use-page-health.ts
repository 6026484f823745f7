import { useEffect, useState } from 'react';
import type { PageKind } from '#lib/domain/address/page-kind';
import type { PageState } from '#lib/domain/shops/page-state';
import { PATIENCE_MS, type PageHealth, pageHealth } from './page-health';

/** The state of reading the page in front, checked again after its time limit. */
export function usePageHealth(kind: PageKind, page: PageState | null): PageHealth {
  const late = useLate(`${kind} ${page === null} ${page?.rows === 0}`);
  return pageHealth(kind, page, late);
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
