import { useId, useState } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Field } from '#components/ui/form/field';
import { Section } from '#components/ui/section';
import type { Failure } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { folded } from '#lib/domain/table/order';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { bookName } from '#lib/domain/targeted/book/book-columns';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { mergeInto } from '#lib/stores/targeted/book/keep-note';

const MOST_NAMES = 50;

/** One person under two ids: shown as one, and apart again. */
export function MergePart({ shop, row, rows }: { shop: ShopAccount; row: BookRow; rows: readonly BookRow[] }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const list = useId();
  const [text, setText] = useState('');
  const [failed, setFailed] = useState<Failure | null>(null);
  const wanted = folded(text.trim());
  const others = rows.filter((one) => one.id !== row.id && !one.erased);
  const found = wanted === '' ? [] : others.filter((one) => [one.id, folded(one.username), folded(bookName(one))].includes(wanted));
  const near =
    wanted === '' ? [] : others.filter((one) => folded(`${bookName(one)} ${one.username}`).includes(wanted)).slice(0, MOST_NAMES);
  const into = found.length === 1 ? found[0] : near.length === 1 ? near[0] : undefined;
  const says = failed && failureTexts(failed);
  const merge = async (id: string, other: string | null) => {
    const failure = await mergeInto(shop.id, id, other);
    setFailed(failure);
    if (!failure && other !== null) goToView('affiliates', encodeURIComponent(other));
  };
  return (
    <Section part="merge" title={t('book.merge')}>
      <Field
        label={t('book.mergeWith')}
        help={t('book.mergeSays')}
        error={wanted !== '' && near.length === 0 && !into ? t('book.mergeNone') : undefined}
      >
        {(control) => (
          <span className="input blurs">
            <input
              {...control}
              list={list}
              autoComplete="off"
              value={text}
              maxLength={200}
              onChange={(event) => setText(event.target.value)}
            />
          </span>
        )}
      </Field>
      <datalist id={list}>
        {near.map((one) => (
          <option key={one.id} value={one.id}>
            {bookName(one)}
          </option>
        ))}
      </datalist>
      <div className="row row--wrap">
        {into && (
          <Button size="s" onClick={() => void merge(row.id, into.id)}>
            <span className="blurs">{t('book.mergeDo', { name: bookName(into) })}</span>
          </Button>
        )}
        {row.merged.map((id) => (
          <Button key={id} size="s" icon="undo" onClick={() => void merge(id, null)}>
            <span className="blurs">{t('book.unmerge', { id })}</span>
          </Button>
        ))}
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
    </Section>
  );
}
