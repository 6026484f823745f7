import { type StoredColumns, type StoredHotColumns, textsIn } from './packed';

/** Whether stored columns have the form that lines are read from: what a damaged list lost would count as 0. */
export const isHotSound = (hot: StoredHotColumns): boolean =>
  isReadable(() => {
    const { rows, keys, orders, whole, exact, codes } = hot;
    // Without these nothing can be summed.
    const needed = [whole.day, exact.net ?? exact.commission, codes.source, codes.state];
    return rows >= 0 && isListOf(keys, rows * 2) && isListOf(orders, rows * 2) && !needed.includes(undefined) && areColumns(hot, rows);
  });

/** The same of the columns beside them. */
export const isColdSound = (cold: StoredColumns, rows: number): boolean =>
  isReadable(
    () =>
      areColumns(cold, rows) &&
      Object.values(cold.texts).every(
        (texts) => textsIn(texts) === rows && (ArrayBuffer.isView(texts) || texts.every((text) => typeof text === 'string')),
      ),
  );

const areColumns = ({ whole, exact, codes }: StoredColumns, rows: number): boolean =>
  [whole, exact, codes]
    .flatMap((group) => Object.values(group))
    .every((column) => {
      if (ArrayBuffer.isView(column)) return isListOf(column, rows);
      const { from, by, list } = column;
      return Number.isSafeInteger(from + by) && (list === null || isListOf(list, rows));
    });

const isListOf = (list: unknown, length: number): boolean => ArrayBuffer.isView(list) && (list as Uint32Array).length === length;

/** Of a damaged row any part may be missing, or be something else. */
function isReadable(judge: () => boolean): boolean {
  try {
    return judge();
  } catch {
    return false;
  }
}
