import { Suspense, useState } from 'react';
import { EarnedFigure } from '#components/links/earned/earned-figure';
import { QrButton } from '#components/links/qr-button';
import { IconButton } from '#components/ui/icon-button';
import { MoreMenu } from '#components/ui/more-menu';
import { plainText } from '#lib/domain/text';
import { useHistory } from '#lib/stores/links/history/history';
import type { HistoryRow } from '#lib/stores/links/history/use-history';
import type { LinkEarned } from '#lib/stores/reports/earned/use-earned';
import { copy } from '#lib/stores/shell/copy';
import { lazyView } from '#lib/stores/shell/lazy-view';
import { openSite } from '#lib/stores/shell/open-page';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { EarnedDialog } from './earned-dialog';
import { HealthTag } from './health-tag';
import { NoteDialog } from './note-dialog';
import { RemakeDialog } from './remake-dialog';

const LinkQr = lazyView([], async () => (await import('#components/links/link-qr')).LinkQr);

/** One link. The grid's columns are what it is, then figures of it: a further figure is one more element beside the date. */
export function HistoryItem({ row, earned }: { row: HistoryRow; earned: LinkEarned | null }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<'note' | 'remake' | 'qr' | 'earned' | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { picked, pick, note, remove } = useHistory();
  const presets = useSetting('presets');
  const { link } = row;
  const moments = useMoments(link.market);
  const name = plainText(link.title ?? link.page.replace(/^https:\/\//, ''), 200);
  const written = row.note ?? { linkId: link.id, tags: [], text: '', favourite: false };
  const marks = presets.find(({ id }) => id === link.presetId)?.name ?? link.subIds.filter(Boolean).join(' · ');
  return (
    <article className="past" data-link={link.id} aria-label={name}>
      <label className="check offer__tick">
        <input type="checkbox" checked={picked.includes(link.id)} onChange={(event) => pick([link.id], event.target.checked)} />
        <span className="sr">{t('history.pick', { name })}</span>
      </label>
      <div className="past__what">
        <div className="cut medium" title={name}>
          <bdi>{name}</bdi>
        </div>
        <div className="cut small muted">
          <bdi>{[link.link.replace(/^https:\/\//, ''), plainText(marks, 60)].filter(Boolean).join(' · ')}</bdi>
        </div>
      </div>
      <div className="past__figures row small num muted">
        <EarnedFigure link={link} earned={earned} onOpen={() => setOpen('earned')} />
        <span className="past__day" title={moments.full(link.at)}>
          {moments.day(link.at)}
        </span>
      </div>
      <div className="past__state row">
        <HealthTag row={row} />
        <span className="cut small muted">
          <bdi>{[...written.tags.map((tag) => `#${tag}`), plainText(written.text, 120)].filter(Boolean).join(' · ')}</bdi>
        </span>
      </div>
      <div className="past__acts row row--tight">
        <IconButton
          data-wide=""
          icon="star"
          data-on={written.favourite ? '' : undefined}
          aria-pressed={written.favourite}
          label={t('history.favourite', { name })}
          onClick={() => void note({ ...written, favourite: !written.favourite })}
        />
        <span data-wide="">
          <QrButton small link={link.link} name={name} />
        </span>
        <IconButton
          icon={copied ? 'check' : copied === false ? 'alert' : 'link'}
          label={t(copied ? 'history.copiedNamed' : 'history.copy', { name })}
          onClick={() => void copy(link.link).then(setCopied)}
        />
        <MoreMenu
          label={t('history.moreFor', { name })}
          actions={[
            {
              id: 'favourite',
              label: t(written.favourite ? 'history.unfavourite' : 'history.favouriteDo'),
              icon: 'star',
              onPress: () => void note({ ...written, favourite: !written.favourite }),
            },
            { id: 'qr', label: t('qr.button'), icon: 'qr', onPress: () => setOpen('qr') },
            { id: 'note', label: t('history.note'), icon: 'edit', onPress: () => setOpen('note') },
            { id: 'remake', label: t('history.remake'), icon: 'refresh', onPress: () => setOpen('remake') },
            { id: 'open', label: t('history.open'), icon: 'external', onPress: () => openSite(link.page) },
            { id: 'remove', label: t('history.remove'), icon: 'trash', danger: true, onPress: () => void remove([link.id]) },
          ]}
        />
      </div>
      <Suspense fallback={null}>{open === 'qr' && <LinkQr link={link.link} name={name} onClose={() => setOpen(null)} />}</Suspense>
      {open === 'earned' && earned && <EarnedDialog link={link} earned={earned} name={name} onClose={() => setOpen(null)} />}
      {open === 'note' && <NoteDialog note={written} name={name} onClose={() => setOpen(null)} />}
      {open === 'remake' && <RemakeDialog link={link} name={name} onClose={() => setOpen(null)} />}
    </article>
  );
}
