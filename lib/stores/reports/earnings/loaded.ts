import type { EarningsTable } from '#lib/domain/reports/earnings/earnings-table';
import type { LoadedReport, ReportPlaces } from '#lib/records/reports/load-report';

/** The lines of a question's accounts, as a table, and where they stand in the records. */
export interface Loaded {
  readonly key: string;
  readonly table: EarningsTable;
  readonly reports: readonly (ReportPlaces & Pick<LoadedReport, 'damage' | 'filesLost'>)[];
}
