import { plainText } from '#lib/domain/text';
import { useSearch } from '#lib/stores/shell/search/search';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FoundPart } from './found-part';

/** Products that were found; each leads to all that is known of it. */
export function FoundProducts({ onOpen }: { onOpen: () => void }) {
  const { t } = useTexts();
  const { items, total } = useSearch((state) => state.products);
  return (
    <FoundPart title={t('search.products')} shown={items.length} total={total}>
      {items.map(({ id, name, code }) => (
        <li key={id}>
          <a className="found" href={`#shop/${id}`} onClick={onOpen}>
            <bdi className="cut">{plainText(name, 200) || t('panel.shop.unnamed', { id })}</bdi>
            <span className="cut small muted num">
              {t('link.itemId', { id })}
              {code && ` · ${plainText(code, 60)}`}
            </span>
          </a>
        </li>
      ))}
    </FoundPart>
  );
}
