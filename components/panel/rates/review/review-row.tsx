import { classes } from '#components/ui/classes';
import { Check } from '#components/ui/form/check';
import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { formatRate } from '#lib/domain/format';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { isUnread } from '#lib/domain/rates/review/fields';
import type { ReviewRow as Row } from '#lib/domain/rates/review/row';
import type { Section } from '#lib/domain/rates/review/sections';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { tickRows } from '#lib/stores/rates/review/draft';
import { useReviewEditing } from '#lib/stores/rates/review/editing';
import { useTexts } from '#lib/stores/shell/use-texts';
import { RowFields } from './row-fields';
import { RowNotes } from './row-notes';

/** A product: old → new, whether it is sent, and all that has to be known before. */
export function ReviewRow({ row, draft, shop, section }: { row: Row; draft: ReviewDraft; shop: ShopAccount; section: Section }) {
  const { t } = useTexts();
  const { itemId, facts, planned, possible, ticked, guard } = row;
  const { draftId, open, openRow, closeRow } = useReviewEditing();
  const unread = isUnread(draft, itemId);
  const editing = unread || (draftId === draft.id && open[itemId] !== undefined);
  const name = plainText(facts.name, 200) || t('panel.shop.unnamed', { id: itemId });
  const rate = (points: Row['planned']['before']) => (points === null ? t('review.notIn') : formatRate(points, shop.market));
  const shown = <bdi className="chg__name">{name}</bdi>;
  return (
    <li className="chg" data-item={itemId} data-doing={planned.doing} data-ticked={ticked}>
      {possible ? (
        <Check checked={ticked} onChange={(on) => tickRows(draft.accountId, [row], on)}>
          {shown}
        </Check>
      ) : (
        shown
      )}
      <span className={classes('chg__rate num', possible && guard?.above && 'neg')}>
        <span className="chg__old">{rate(planned.before)}</span>
        {possible && planned.after !== planned.before && (
          <>
            <Icon name="arrow" size={12} />
            <b>{rate(planned.after)}</b>
          </>
        )}
        <IconButton
          icon="edit"
          label={t('review.edit', { name })}
          aria-expanded={editing}
          onClick={() => (editing ? closeRow(itemId) : openRow(draft.id, itemId, section))}
        />
      </span>
      <RowNotes row={row} shop={shop} />
      {editing && <RowFields row={row} draft={draft} shop={shop} onDone={() => closeRow(itemId)} />}
    </li>
  );
}
