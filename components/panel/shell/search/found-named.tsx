import { plainText } from '#lib/domain/text';
import { useSearch } from '#lib/stores/shell/search/search';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FoundPart } from './found-part';

const KINDS = {
  products: { title: 'search.products', address: (id: string) => `#shop/${id}` },
  affiliates: { title: 'search.affiliates', address: (id: string) => `#affiliates/${encodeURIComponent(id)}` },
  campaigns: { title: 'search.campaigns', address: (id: string) => `#targeted/${id}` },
} as const;

/** What was found of a shop; each leads to all that is known of it. Affiliates are people: blurred while the screen is recorded. */
export function FoundNamed({ of, onOpen }: { of: keyof typeof KINDS; onOpen: () => void }) {
  const { t } = useTexts();
  const { items, total } = useSearch((state) => state[of]);
  const recording = useSetting('recording');
  const { title, address } = KINDS[of];
  if (items.length === 0) return null;
  const shown = of === 'affiliates' ? 'cut blurs' : 'cut';
  return (
    <div data-found={of} data-recording={recording || undefined}>
      <FoundPart title={t(title)} shown={items.length} total={total}>
        {items.map(({ id, name, code }) => (
          <li key={id}>
            <a className="found" href={address(id)} onClick={onOpen}>
              <bdi className={shown}>{plainText(name, 200) || (of === 'products' ? t('panel.shop.unnamed', { id }) : id)}</bdi>
              <span className={`${shown} small muted num`}>
                {t('link.itemId', { id })}
                {code && ` · ${plainText(code, 60)}`}
              </span>
            </a>
          </li>
        ))}
      </FoundPart>
    </div>
  );
}
