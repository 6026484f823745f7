import { createImporter, type FromImporter, type ToImporter } from './import-tasks';
import { lookIntoExport } from './look-export';

/** This side of the worker. */
const worker = globalThis as unknown as Pick<Worker, 'onmessage'> & { readonly postMessage: (message: FromImporter) => void };

const work = createImporter(lookIntoExport, (message) => worker.postMessage(message));

worker.onmessage = ({ data }: MessageEvent<ToImporter>) => void work(data);
