import type { Failure } from '#lib/domain/failure';
import { cellsOfLink, LINK_COLUMNS } from '#lib/domain/links/link-file';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { historyPage, type LinkFilter } from '#lib/records/links/history';
import { numberMarket } from '#lib/stores/shell/use-number';

export type LinkFormat = 'csv' | 'json' | 'xlsx';

/** Hands out the links of a filter as a file. @returns what went wrong; null when nothing did */
export async function saveLinks(filter: LinkFilter, format: LinkFormat): Promise<Failure | null> {
  const found = await historyPage(filter, Number.MAX_SAFE_INTEGER);
  if (!found.ok) return found.failure;
  const rows = found.value.rows.map(cellsOfLink);
  const [{ saveFile }, { saveTable }] = await Promise.all([import('#lib/files/save-file'), import('#lib/files/save-table')]);
  if (format !== 'json') return saveTable({ head: LINK_COLUMNS, rows }, 'sidecar-links', format, formOfMarket(numberMarket()));
  saveFile(new Blob([JSON.stringify(rows.map(named), null, 1)], { type: 'application/json' }), 'sidecar-links.json');
  return null;
}

const named = (cells: readonly string[]) => Object.fromEntries(LINK_COLUMNS.map((column, at) => [column, cells[at] ?? '']));
