import type { ShortLink } from '#lib/domain/links/short-link';
import type { LinkEarned } from '#lib/stores/reports/earned/use-earned';
import { useEarnedWords } from '#lib/stores/reports/earned/use-earned-words';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface EarnedFigureProps {
  link: ShortLink;
  earned: LinkEarned | null;
  /** A press on the figure; left out: it cannot be pressed. */
  onOpen?: () => void;
}

/** What a link earned; where it was bought and what it shares with other links one hover, or one press, away. */
export function EarnedFigure({ link, earned, onOpen }: EarnedFigureProps) {
  const { t } = useTexts();
  const words = useEarnedWords(link.market);
  if (!earned) return null;
  const { main, more, details, isMoney } = words.ofLink(link.at, earned);
  if (main === null) return null;
  const figure = (
    <>
      <span className="sr">{t('earned.what')}: </span>
      <span className={isMoney ? 'strong' : undefined}>{main}</span>
      {more && <span className="earned__more"> {more}</span>}
      {details && <span className="sr">. {details}</span>}
    </>
  );
  return onOpen && details ? (
    <button type="button" className="earned earned--open" title={details} data-part="earned" onClick={onOpen}>
      {figure}
    </button>
  ) : (
    <span className="earned" title={details || undefined} data-part="earned">
      {figure}
    </span>
  );
}
