import { Dialog } from '#components/ui/dialog';
import type { ShortLink } from '#lib/domain/links/short-link';
import type { LinkEarned } from '#lib/stores/reports/earned/use-earned';
import { useEarnedWords } from '#lib/stores/reports/earned/use-earned-words';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface EarnedDialogProps {
  link: ShortLink;
  earned: LinkEarned;
  name: string;
  onClose: () => void;
}

/** What a link earned, and where it was bought: most of it in other shops, after the click. */
export function EarnedDialog({ link, earned, name, onClose }: EarnedDialogProps) {
  const { t } = useTexts();
  const { main, more, halo, details } = useEarnedWords(link.market).ofLink(link.at, earned);
  return (
    <Dialog title={t('earned.what')} close={t('earned.close')} onClose={onClose}>
      <div className="stack" data-part="earned-details">
        <bdi className="small muted cut">{name}</bdi>
        <span className="num">
          <b className="figure">{main}</b> {more}
        </span>
        {halo && <b data-part="halo">{halo}</b>}
        <ul className="stack stack--1 small">
          {details.split('\n').map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
