import Dexie from 'dexie';
import papa from 'papaparse';
import { EXPORT_FIELDS } from '#lib/domain/reports/earnings/export';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import type { ReportAnswer } from './acts';
import { BATCH, madeBatches, madeLines, UPSERT } from './made-lines';

interface Row extends ReportLine {
  readonly key: string;
}

/** Rows with a key of their own and one index, as one begins. */
let opened: Dexie | null = null;
async function rows() {
  if (opened === null) {
    opened = new Dexie('lines');
    opened.version(1).stores({ lines: 'key, day' });
    await opened.open();
  }
  return opened.table<Row, string>('lines');
}
const rowOf = (line: ReportLine): Row => ({ ...line, key: [line.orderId, line.itemId, line.modelId, line.promotionId].join(' ') });

async function grouped(by: 'subId1' | 'day'): Promise<ReportAnswer> {
  const began = performance.now();
  const groups = new Map<string, { lines: number; orders: Set<string>; net: number; pending: number; value: number }>();
  await (await rows()).each((row) => {
    const key = String(row[by]);
    const group = groups.get(key) ?? { lines: 0, orders: new Set(), net: 0, pending: 0, value: 0 };
    groups.set(key, group);
    group.lines += 1;
    group.orders.add(row.orderId);
    group.value += row.value;
    if (row.state === 'completed') group.net += row.net;
    if (row.state === 'pending') group.pending += row.net;
  });
  const took = performance.now() - began;
  const gave = [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { lines, orders, net, pending, value }]) => [key, lines, orders.size, net, pending, value].join(' '));
  return { took, gave: gave.join('\n') };
}

/** The same acts with rows in Dexie, at its best: in large batches, in one pass. */
export const dexieActs = {
  fill: async (lines: number): Promise<ReportAnswer> => {
    let took = 0;
    const table = await rows();
    for (const batch of madeBatches(lines, BATCH)) {
      const list = batch.map(rowOf);
      const began = performance.now();
      await table.bulkPut(list);
      took += performance.now() - began;
    }
    return { took, gave: `${lines} lines` };
  },
  chart: () => grouped('subId1'),
  group: () => grouped('subId1'),
  upsert: async (): Promise<ReportAnswer> => {
    const list = [...madeLines(UPSERT)].map(rowOf);
    const table = await rows();
    const began = performance.now();
    await table.bulkPut(list);
    return { took: performance.now() - began, gave: '' };
  },
  export: async (): Promise<ReportAnswer> => {
    const began = performance.now();
    const table = await rows();
    const parts: Blob[] = [];
    for (let from = 0; ; from += 20_000) {
      const list = await table.orderBy('day').reverse().offset(from).limit(20_000).toArray();
      if (list.length === 0) break;
      parts.push(
        new Blob([papa.unparse({ fields: [...EXPORT_FIELDS], data: list.map((row) => EXPORT_FIELDS.map((field) => row[field])) })]),
      );
    }
    const file = new Blob(parts);
    return { took: performance.now() - began, gave: `${Math.round(file.size / 1_000_000)} MB` };
  },
};
