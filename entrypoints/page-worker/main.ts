import { startFileWorker } from '#lib/files/file-worker';
import { partOfWorker, type WorkerPart, type WorkerSide } from '#lib/files/own-worker';
import { startEarningsWorker } from '#lib/stores/reports/earnings/earnings-worker';
import { startImportWorker } from '#lib/stores/reports/imports/import-worker';
import { startSalesWorker } from '#lib/stores/reports/sales/sales-worker';

const PARTS: Readonly<Record<WorkerPart, (side: WorkerSide) => void>> = {
  files: startFileWorker,
  imports: startImportWorker,
  earnings: startEarningsWorker,
  sales: startSalesWorker,
};

/** The worker that a page started. */
const self = globalThis as unknown as WorkerSide & { readonly name: string };
PARTS[partOfWorker(self)](self);
