import type { TableNote } from '#lib/files/file-tasks';
import { useNumber } from './use-number';
import { useTexts } from './use-texts';

/** What of a file was not read, in the person's words; null where all was. */
export function useTableNote(): (note: TableNote | null) => string | null {
  const { t } = useTexts();
  const number = useNumber();
  return (note) => {
    if (!note) return null;
    const { sheet, unread, leftOut } = note;
    const says = [
      sheet !== null && unread.length > 0 && t('files.sheet', { sheet, others: unread.join(', ') }),
      leftOut > 0 && t('files.leftOut', { count: leftOut, number: number(leftOut) }),
    ].filter((text) => text !== false);
    return says.length > 0 ? says.join(' ') : null;
  };
}
