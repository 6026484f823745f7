import type { ReactNode } from 'react';
import { Notice } from '#components/ui/notice';
import type { DayRange } from '#lib/domain/reports/earnings/question';
import { COMMISSION_LAYOUT } from '#lib/domain/reports/files/layouts/commission';
import { plainText } from '#lib/domain/text';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { columnName } from '#lib/stores/reports/imports/column-name';
import { namesText } from '#lib/stores/reports/imports/import-words';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** A notice, and the same in one line. */
export interface TitledNotice {
  readonly title: string;
  /** Its line tells an amount: nobody reads it while the screen is recorded. */
  readonly money?: boolean;
  readonly notice: ReactNode;
}

/** What no sum of these days has: conversions that could not be read, or do not tell what they bring, and what files have no column for. */
export function useNotWhole(standing: SyncStanding | null, period: DayRange): readonly TitledNotice[] {
  const { t, language } = useTexts();
  const number = useNumber();
  if (!standing) return [];
  let unread = 0;
  for (const [day, own] of standing.unread) if (day >= period.from && day <= period.to) unread += own;
  const notices: TitledNotice[] = [];
  if (unread > 0) {
    const title = t('earnings.unreadConversions', { count: unread, number: number(unread) });
    notices.push({
      title,
      notice: (
        <Notice key="unreadConversions" tone="warn" role="status" title={title}>
          <p>{t('earnings.unreadConversionsNext')}</p>
        </Notice>
      ),
    });
  }
  for (const { name, days, columns } of standing.files?.lacking ?? []) {
    if (days.from > period.to || days.to < period.from) continue;
    const names = namesText(columns.map((column) => columnName(COMMISSION_LAYOUT, column, language)));
    const title = t('earnings.lackingFile', { file: plainText(name, 80), names });
    notices.push({
      title,
      notice: (
        <Notice key={`lacks ${name} ${days.from}`} tone="warn" role="status" title={title}>
          <p>{t('earnings.lackingFileNext')}</p>
        </Notice>
      ),
    });
  }
  return notices;
}
