import { pickFolder } from '#lib/files/exports/folder';
import { changeFolder, dropFolder, importFolders, putFolder } from '#lib/records/reports/imports/folders';
import { allImports } from '#lib/records/reports/imports/imports';
import { useImports } from '#lib/stores/reports/imports/import-room';
import { createFolders } from './folders';

/** The page's own store of watched folders. */
export const useFolders = createFolders({
  folders: importFolders,
  put: putFolder,
  change: changeFolder,
  drop: dropFolder,
  pick: pickFolder,
  imports: allImports,
  takeIn: (files, accountId) => useImports.getState().drop(files, accountId),
});
