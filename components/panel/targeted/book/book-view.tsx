import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { decodedPart, usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { useBook } from '#lib/stores/targeted/book/use-book';
import { BookList } from './book-list';
import { BookPage } from './book-page';
import { INVITE, InviteView } from './invite-view';
import './book.css';

/** The affiliates of a shop, and one of them (`#affiliates/<id>`). */
export function BookView() {
  const { shop } = usePanelShop();
  return shop ? <Book key={shop.id} shop={shop} /> : <Skeleton width={60} />;
}

function Book({ shop }: { shop: ShopAccount }) {
  const recording = useSetting('recording');
  const { part } = usePanelView();
  const { value: rows, failure } = useBook(shop);
  const says = useFailureTexts(shop.market)(failure ?? { code: 'unexpected' });
  return (
    <div className="book" data-recording={recording || undefined}>
      {failure && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {part === INVITE ? (
        <InviteView shop={shop} book={rows ?? []} />
      ) : part === null ? (
        <BookList shop={shop} rows={rows ?? undefined} />
      ) : (
        <BookPage key={part} shop={shop} id={decodedPart(part)} rows={rows ?? undefined} />
      )}
    </div>
  );
}
