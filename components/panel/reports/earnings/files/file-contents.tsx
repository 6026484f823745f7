import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import type { Layout } from '#lib/domain/reports/files/layout';
import { LAYOUTS } from '#lib/domain/reports/files/layouts/layouts';
import { shownRow } from '#lib/domain/reports/files/shown-row';
import { plainText } from '#lib/domain/text';
import { columnName } from '#lib/stores/reports/imports/column-name';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { useRowsOfImport } from '#lib/stores/reports/imports/rows-of-import';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** So many are drawn: whoever wants all of them has the file. */
const MOST_SHOWN = 300;

/** The rows of a file of which no view is made. */
export function FileContents({ row, onClose }: { row: ImportRow; onClose: () => void }) {
  const { t, language } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts(row.market);
  const moments = useMoments(row.market);
  const { value: rows, failure } = useRowsOfImport(row);
  const layout: Layout = LAYOUTS[row.kind];
  const says = failure && failureTexts(failure);
  return (
    <Dialog
      title={plainText(row.name, 120)}
      place="top"
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('imports.close')}</Button>}
    >
      <p className="small muted">{t('imports.rows.says')}</p>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!rows && !says && <Skeleton width={80} />}
      <ul className="grp filerows">
        {rows?.slice(0, MOST_SHOWN).map((one) => {
          const { name, cells } = shownRow(one, layout, row.market, moments.full);
          return (
            <li key={one.key} className="filerow" data-row={one.key}>
              <span className="grow stack filerow__says">
                <bdi className="cut medium">{plainText(name, 200)}</bdi>
                <small className="muted">
                  {cells.map(({ column, text }, at) => (
                    <span key={column}>
                      {at > 0 && ' · '}
                      {columnName(layout, column, language)}: <bdi className="num">{plainText(text, 80)}</bdi>
                    </span>
                  ))}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
      {rows && rows.length > MOST_SHOWN && <p className="small muted">+{number(rows.length - MOST_SHOWN)}</p>}
    </Dialog>
  );
}
