import { useChosenInView } from '#components/ui/tools/use-chosen-in-view';
import type { SuggestionKind } from '#lib/domain/rates/suggestion';
import type { SuggestionsNow } from '#lib/stores/rates/suggestions/use-suggestions';
import { useNumber } from '#lib/stores/shell/use-number';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

interface Part {
  /** Also the view's part of the address. */
  readonly id: string;
  readonly title: TextKey;
  /** null: no list of suggestions. */
  readonly kind: SuggestionKind | null;
}

export const SUGGESTION_PARTS: readonly [Part, ...Part[]] = [
  { id: 'raise', title: 'suggest.tab.raise', kind: 'optimize_increase_commission_rate' },
  { id: 'add', title: 'suggest.tab.add', kind: 'product_opportunities' },
  { id: 'extend', title: 'suggest.tab.extend', kind: 'optimize_extend_promotion_period' },
  { id: 'away', title: 'suggest.tab.away', kind: null },
  { id: 'shop', title: 'suggest.tab.shop', kind: null },
];

/** The kinds with how many are to be decided; "—" where a kind was never read. */
export function KindTabs({ here, now }: { here: string; now: SuggestionsNow | null }) {
  const { t } = useTexts();
  const number = useNumber();
  const line = useChosenInView<HTMLElement>(`${here} ${now !== null}`);
  const countOf = ({ id, kind }: Part): string => {
    if (!now || id === 'shop') return '';
    if (kind === null) return number(now.away.length);
    const { length } = now.cards[kind];
    return length > 0 || now.readAt(kind) !== null ? number(length) : '—';
  };
  return (
    <nav ref={line} className="sugg__tabs" aria-label={t('suggest.tabs')}>
      {SUGGESTION_PARTS.map((part) => (
        <a key={part.id} href={`#suggestions/${part.id}`} aria-current={part.id === here ? 'page' : undefined}>
          {t(part.title)} <span className="num sugg__count">{countOf(part)}</span>
        </a>
      ))}
    </nav>
  );
}
