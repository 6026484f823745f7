/**
 * A number that is no less than 0 as people type it into a filter, with a dot or a comma.
 *
 * @param digits places after the decimal sign at most
 * @returns null when it is none
 */
export function readBoardNumber(text: string, digits: number): number | null {
  const plain = text.trim().replace(',', '.');
  const form = digits > 0 ? new RegExp(`^\\d{1,9}(\\.\\d{1,${digits}})?$`) : /^\d{1,9}$/;
  return form.test(plain) ? Number(plain) : null;
}
