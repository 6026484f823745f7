import { useState } from 'react';
import { Button } from '#components/ui/button';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { isUnread } from '#lib/domain/rates/review/fields';
import type { ReviewRow as Row } from '#lib/domain/rates/review/row';
import type { Section } from '#lib/domain/rates/review/sections';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { tickRows } from '#lib/stores/rates/review/draft';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ReviewRow } from './review-row';

/** Of a long group only its beginning is drawn; the rest comes in handfuls. */
const FIRST = 10;
const MORE = 100;

export interface ReviewSectionProps {
  section: Section;
  rows: readonly Row[];
  draft: ReviewDraft;
  shop: ShopAccount;
}

/** The products to which the same happens. */
export function ReviewSection({ section, rows, draft, shop }: ReviewSectionProps) {
  const { t } = useTexts();
  const number = useNumber();
  const [shown, setShown] = useState(DECIDE.has(section) ? MORE : FIRST);
  const left = rows.filter(({ possible, ticked }) => possible && !ticked).length;
  const rest = rows.length - shown;
  const together = TOGETHER.has(section) && rows.length > 1;
  const id = `review-${section}`;
  return (
    <section className="grp" aria-labelledby={id} data-section={section}>
      <div className="grp__head">
        <h3 className="h2" id={id}>
          {t(`review.section.${section}`)}
        </h3>
        <span className="count num">{number(rows.length)}</span>
        {left > 0 && <span className="end small medium">{t('review.leftOut', { count: left, number: number(left) })}</span>}
        {left === 0 && !DECIDE.has(section) && <span className="end small muted">{t(`review.section.${section}.says`)}</span>}
      </div>
      {DECIDE.has(section) && <p className="help grp__help">{t(`review.section.${section}.says`)}</p>}
      <ul>
        {rows.flatMap((row, at) =>
          // A field that holds up the review is never out of sight.
          at < shown || isUnread(draft, row.itemId)
            ? [<ReviewRow key={row.itemId} row={row} draft={draft} shop={shop} section={section} />]
            : [],
        )}
      </ul>
      {(rest > 0 || together) && (
        <div className="grp__foot row">
          {rest > 0 && (
            <Button variant="link" size="s" onClick={() => setShown(shown + MORE)}>
              {t('review.more', { number: number(Math.min(MORE, rest)) })}
            </Button>
          )}
          {together && (
            <span className="end">
              <Button variant="link" size="s" onClick={() => tickRows(draft.accountId, rows, left > 0)}>
                {t(left > 0 ? 'review.tickAll' : 'review.untickAll', { number: number(rows.length) })}
              </Button>
            </span>
          )}
        </div>
      )}
    </section>
  );
}

const DECIDE: ReadonlySet<Section> = new Set(['above', 'changed']);
/** What lies above break-even is ticked one by one. */
const TOGETHER: ReadonlySet<Section> = new Set(['changed', 'over', 'lowered', 'removed', 'raised', 'added', 'extended']);
