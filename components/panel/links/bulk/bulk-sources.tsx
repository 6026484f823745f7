import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import type { ListSource } from '#lib/domain/links/listed/listed-address';
import { plainText } from '#lib/domain/text';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What the list holds beside its text: each can be taken out again. */
export function BulkSources() {
  const { t } = useTexts();
  const number = useNumber();
  const { sources, dropSource } = useBulk();
  if (sources.length === 0) return null;
  const nameOf = ({ kind, name }: ListSource) => (kind === 'file' ? plainText(name, 60) : t(`bulk.source.${kind}`));
  return (
    <ul className="sources" aria-label={t('bulk.sources')}>
      {sources.map((source) => (
        <li key={source.id} className="row row--tight">
          <Icon name={ICONS[source.kind]} />
          <span className="grow cut">{nameOf(source)}</span>
          <span className="small muted num">{number(source.addresses.length)}</span>
          <IconButton icon="x" label={t('bulk.dropSource', { name: nameOf(source) })} onClick={() => dropSource(source.id)} />
        </li>
      ))}
    </ul>
  );
}

const ICONS = { file: 'list', tabs: 'layers', offers: 'tag' } as const;
