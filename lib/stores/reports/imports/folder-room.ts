import { pickFolder } from '#lib/files/exports/folder';
import { changeFolder, dropFolder, importFolders, putFolder } from '#lib/records/reports/imports/folders';
import { createFolders } from './folders';
import { useImports } from './import-room';

/** The page's own store of watched folders. */
export const useFolders = createFolders({
  folders: importFolders,
  put: putFolder,
  change: changeFolder,
  drop: dropFolder,
  pick: pickFolder,
  takeIn: (files, accountId) => useImports.getState().drop(files, accountId),
});
