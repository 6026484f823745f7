import { ownWorker } from '#lib/files/own-worker';
import { ask } from '#lib/messages/ask';
import { readSetting, writeSetting } from '#lib/settings/settings';
import { createImportClient } from './import-client';
import { createImports } from './imports';
import { sweepLeft } from './sweep-left';

const client = createImportClient(() => ownWorker('imports'));

/** The page's own store of dropped files; its worker starts with the first file. */
export const useImports = createImports({
  client: async () => client,
  accounts: () => readSetting('accounts'),
  undone: () => readSetting('importsUndone'),
  setUndone: (ids) => writeSetting('importsUndone', ids),
  sweep: sweepLeft,
  changed: (accountIds) => void ask('reports.filesChanged', { accountIds: [...accountIds] }),
});
