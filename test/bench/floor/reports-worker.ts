import type { ReportAct, ReportAnswer } from '#test/bench/reports/acts';
import { dexieActs } from '#test/bench/reports/in-dexie';
import { storeActs } from '#test/bench/reports/in-store';

const worker = globalThis as unknown as Pick<Worker, 'onmessage'> & { readonly postMessage: (answer: ReportAnswer) => void };

worker.onmessage = async ({ data }: MessageEvent<ReportAct>) => {
  const acts = data.with === 'dexie' ? dexieActs : storeActs(data.with);
  if (data.act === 'fill') worker.postMessage(await acts.fill(data.lines));
  else if (data.act === 'size') {
    const { usage = 0 } = await navigator.storage.estimate();
    worker.postMessage({ took: usage / 1000, gave: '' });
  } else worker.postMessage(await acts[data.act]());
};
