import { Suspense, useState } from 'react';
import { IconButton } from '#components/ui/icon-button';
import type { ShortLink } from '#lib/domain/links/short-link';
import { plainText } from '#lib/domain/text';
import { useLastLinks } from '#lib/stores/links/use-last-links';
import { copy } from '#lib/stores/shell/copy';
import { lazyView, useIdle } from '#lib/stores/shell/lazy-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { QrButton } from './qr-button';

/** Money comes after the link. */
const LastEarned = lazyView(['earned'], async () => (await import('./earned/last-earned')).LastEarned);

/** The last links, each to be copied again without a request. */
export function LastLinks({ most = 5 }: { most?: number }) {
  const { t } = useTexts();
  const { value: links, failed } = useLastLinks();
  const [copying, setCopying] = useState<{ id: string; copied: boolean } | null>(null);
  const idle = useIdle();
  if (failed && !links) return <p className="small muted">{t('link.lastFailed')}</p>;
  if (!links || links.length === 0) return null;
  const copyAgain = async ({ id, link }: ShortLink) => setCopying({ id, copied: await copy(link) });
  return (
    <section aria-labelledby="last-links">
      <div className="section__head">
        <h2 className="label" id="last-links">
          {t('link.last')}
        </h2>
      </div>
      <ul className="recent">
        {links.slice(0, most).map((link) => (
          <Row
            key={link.id}
            link={link}
            counts={idle}
            copied={copying?.id === link.id ? copying.copied : null}
            onCopy={() => void copyAgain(link)}
          />
        ))}
      </ul>
      <p className="sr" role="status">
        {copying && t(copying.copied ? 'link.copied' : 'link.copyFailed')}
      </p>
    </section>
  );
}

interface RowProps {
  link: ShortLink;
  /** Whether what it earned may be read now. */
  counts: boolean;
  copied: boolean | null;
  onCopy: () => void;
}

function Row({ link, counts, copied, onCopy }: RowProps) {
  const { t } = useTexts();
  const preset = useSetting('presets').find(({ id }) => id === link.presetId);
  const name = plainText(link.title ?? link.page.replace(/^https:\/\//, ''), 120);
  const marks = preset?.name ?? link.subIds.filter(Boolean).join(' · ');
  const when = useMoments(link.market).short(link.at);
  const known = marks && plainText(marks, 30);
  return (
    <li>
      <div className="grow">
        <div className="cut" title={`${name}\n${link.link}\n${when}`}>
          <bdi>{name}</bdi>
        </div>
        {copied === false && <input className="mono byhand" readOnly value={link.link} aria-label={t('link.copyByHand')} ref={selectAll} />}
      </div>
      <span className="small muted cut recent__marks">
        <Suspense fallback={known}>{counts ? <LastEarned link={link}>{known}</LastEarned> : known}</Suspense>
      </span>
      <span className="small faint num">{when}</span>
      <QrButton small link={link.link} name={name} />
      <IconButton icon={copied ? 'check' : 'link'} label={t('link.copyAgainNamed', { name })} onClick={onCopy} />
    </li>
  );
}

function selectAll(field: HTMLInputElement | null) {
  field?.focus();
  field?.select();
}
