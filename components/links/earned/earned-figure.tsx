import type { ShortLink } from '#lib/domain/links/short-link';
import type { LinkEarned } from '#lib/stores/reports/earned/use-earned';
import { useEarnedWords } from '#lib/stores/reports/earned/use-earned-words';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What a link earned; where it was bought and what it shares with other links one hover away. */
export function EarnedFigure({ link, earned }: { link: ShortLink; earned: LinkEarned | null }) {
  const { t } = useTexts();
  const words = useEarnedWords(link.market);
  const { main, more, details, isMoney } = earned ? words.ofLink(link.at, earned) : NOTHING;
  if (main === null) return null;
  return (
    <span className="earned" title={details || undefined} data-part="earned">
      <span className="sr">{t('earned.what')}: </span>
      <span className={isMoney ? 'strong' : undefined}>{main}</span>
      {more && <span className="earned__more"> {more}</span>}
      {details && <span className="sr">. {details}</span>}
    </span>
  );
}

const NOTHING = { main: null, more: '', details: '', isMoney: false };
