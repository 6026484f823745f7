import { useState } from 'react';
import { Button } from '#components/ui/button';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import { useHistory } from '#lib/stores/links/history/history';
import type { HistoryRow } from '#lib/stores/links/history/use-history';
import { copy } from '#lib/stores/shell/copy';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What can be done with the ticked links; nothing is ticked, nothing is shown. */
export function HistoryFoot({ rows }: { rows: readonly HistoryRow[] }) {
  const { t } = useTexts();
  const number = useNumber();
  const { picked, pick, remove } = useHistory();
  const [notice, setNotice] = useState('');
  if (picked.length === 0) return null;
  const links = rows.filter(({ link }) => picked.includes(link.id)).map(({ link }) => link);
  const copyAll = async () =>
    setNotice((await copy(links.map(({ link }) => link).join('\n'))) ? t('history.copied') : t('link.copyFailed'));
  const again = () => {
    useBulk.getState().addToList(links.map(({ page }) => page));
    goToView('bulk');
  };
  return (
    <div className="foot offers__foot">
      <div className="foot__what">
        <span className="row">
          <span className="medium num">{t('history.picked', { count: picked.length, number: number(picked.length) })}</span>
          <Button variant="link" size="s" onClick={() => pick(picked, false)}>
            {t('offers.unpick')}
          </Button>
        </span>
        <span className="pos" role="status">
          {notice}
        </span>
      </div>
      <Button icon="trash" onClick={() => void remove(picked)}>
        {t('history.remove')}
      </Button>
      <Button icon="layers" onClick={again}>
        {t('history.toList')}
      </Button>
      <Button variant="primary" icon="link" onClick={() => void copyAll()}>
        {t('history.copyAll', { count: picked.length, number: number(picked.length) })}
      </Button>
    </div>
  );
}
