import { useState } from 'react';
import { Icon } from '#components/ui/icon';
import { MARKETS } from '#lib/domain/market';
import { plainText } from '#lib/domain/text';
import { momentsOf } from '#lib/domain/time/moments';
import { copy } from '#lib/stores/shell/copy';
import { useSearch } from '#lib/stores/shell/search/search';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FoundPart } from './found-part';

/** Links that were found; each is copied again without a request. */
export function FoundLinks() {
  const { t, language } = useTexts();
  const { items, total } = useSearch((state) => state.links);
  const [notice, setNotice] = useState<{ readonly id: string; readonly copied: boolean } | null>(null);
  return (
    <FoundPart title={t('search.links')} shown={items.length} total={total}>
      {items.map(({ id, name, link, marks, at, market }) => (
        <li key={id}>
          <button type="button" className="found" onClick={async () => setNotice({ id, copied: await copy(link) })}>
            <bdi className="cut">{plainText(name, 120)}</bdi>
            <span className="cut small muted num">
              {/* Links to one product differ in their group and day: the link itself tells them apart for nobody. */}
              <bdi>
                {[momentsOf(language, MARKETS[market].timeZone).short(at), plainText(marks, 60), link.replace(/^https:\/\//, '')]
                  .filter(Boolean)
                  .join(' · ')}
              </bdi>
            </span>
            <Icon name={notice?.id === id && notice.copied ? 'check' : 'link'} />
          </button>
        </li>
      ))}
      <li className="small" role="status">
        {notice && t(notice.copied ? 'link.copied' : 'link.copyFailed')}
      </li>
    </FoundPart>
  );
}
