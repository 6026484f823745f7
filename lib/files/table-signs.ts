/** Separators of tables as text, the surest sign of one first. */
export const SEPARATORS = ['\t', ';', '|', ','] as const;

/** Excel's own word for the separator, on a line before the table. */
export function declaredSeparator(text: string): { readonly separator: string | undefined; readonly body: string } {
  const [before = '', separator] = /^\ufeff?(?:sep=(.)\r?\n)?/u.exec(text) ?? [];
  return { separator, body: text.slice(before.length) };
}

/** `="123"` is what programs write so that a spreadsheet does not round an id. */
export const unguardedId = (cell: string): string => /^="([^"]*)"\s*$/u.exec(cell)?.[1] ?? cell;
