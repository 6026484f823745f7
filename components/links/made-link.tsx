import { type ReactNode, type RefObject, useDeferredValue, useEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import type { ShortLink } from '#lib/domain/links/short-link';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useShownLink } from '#lib/stores/links/use-link-pane';
import { useProduct } from '#lib/stores/links/use-product';
import { useTexts } from '#lib/stores/shell/use-texts';
import { QrButton } from './qr-button';

export interface MadeLinkProps {
  ready: ReadyToLink;
  /** Of the request whose link it is. */
  request: string;
  /** It is being made anew. */
  making: boolean;
  onMakeAgain: (how: ShortLink['how']) => void;
}

/**
 * The finished link. "Copied" stands there only after the clipboard took it; else the link is selected for the person's own hand. It looks for
 * the link by itself: one that takes the place of another is drawn here, and nothing around it.
 */
export function MadeLink({ ready, request, making, onMakeAgain }: MadeLinkProps) {
  const { t } = useTexts();
  const copyAgain = useLinkMaker((state) => state.copyAgain);
  const made = useShownLink(request);
  const product = useProduct(ready);
  const { copied, reused } = made ?? { copied: null, reused: false };
  const link = made?.link.link ?? '';
  const field = useSelected(copied === false, link);
  if (!made) return null;
  const words = copied === null ? '\u00a0' : copied ? t(reused ? 'link.copiedReused' : 'link.copied') : t('link.copyByHand');
  return (
    <div className="stack" data-part="made">
      <div className={copied === false ? 'row row--tight warn small medium' : 'row row--tight pos small medium'}>
        {making ? <span className="spin" aria-hidden="true" /> : copied !== null && <Icon name={copied ? 'check' : 'alert'} />}
        <span className="grow">{making ? t('link.making') : words}</span>
        <IconButton icon="refresh" label={t('link.makeAgain')} aria-busy={making || undefined} onClick={() => onMakeAgain(made.link.how)} />
      </div>
      <div className={copied === false ? 'linkbox linkbox--hand' : 'linkbox'}>
        <input
          ref={field}
          className="mono grow"
          readOnly
          value={link}
          aria-label={t('link.yourLink')}
          onFocus={(event) => event.target.select()}
        />
        <QrButton small link={link} name={product?.name ?? link} />
        <IconButton icon="link" label={t('link.copyAgain')} onClick={() => void copyAgain()} />
      </div>
    </div>
  );
}

function useSelected(wanted: boolean, text: string): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!wanted || !text) return;
    field.current?.focus();
    field.current?.select();
  }, [wanted, text]);
  return field;
}

/** Says to whoever does not see the page how the request stands. */
export function LinkSaid({ request, making }: { request: string; making: boolean }) {
  const { t } = useTexts();
  const copied = useShownLink(request)?.copied;
  return (
    <p className="sr" role="status">
      {making ? t('link.making') : copied ? t('link.copied') : ''}
    </p>
  );
}

/** What can be done with the link: drawn once the link itself stands there. */
export function Following({ request, draw }: { request: string; draw: (link: string) => ReactNode }) {
  const made = useShownLink(request);
  const followed = useDeferredValue(made?.link.link ?? null, null);
  return made && followed !== null && draw(followed);
}
