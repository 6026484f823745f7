import { type RefObject, useEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import { useTexts } from '#lib/stores/shell/use-texts';
import { QrButton } from './qr-button';

export interface MadeLinkProps {
  link: string;
  /** What the link leads to. */
  name: string;
  /** null: the clipboard has not answered yet. */
  copied: boolean | null;
  reused: boolean;
  /** It is being made anew. */
  making: boolean;
  onMakeAgain: () => void;
}

/** The finished link. "Copied" stands there only after the clipboard took it; else the link is selected for the person's own hand. */
export function MadeLink({ link, name, copied, reused, making, onMakeAgain }: MadeLinkProps) {
  const { t } = useTexts();
  const copyAgain = useLinkMaker((state) => state.copyAgain);
  const field = useSelected(copied === false, link);
  const words = copied === null ? '\u00a0' : copied ? t(reused ? 'link.copiedReused' : 'link.copied') : t('link.copyByHand');
  return (
    <div className="stack" data-part="made">
      <div className={copied === false ? 'row row--tight warn small medium' : 'row row--tight pos small medium'}>
        {making ? <span className="spin" aria-hidden="true" /> : copied !== null && <Icon name={copied ? 'check' : 'alert'} />}
        <span className="grow">{making ? t('link.making') : words}</span>
        <IconButton icon="refresh" label={t('link.makeAgain')} aria-busy={making || undefined} onClick={onMakeAgain} />
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
        <QrButton small link={link} name={name} />
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
