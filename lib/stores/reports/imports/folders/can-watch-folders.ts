/** Apart from the store of folders, which is loaded only where there can be one. */
export { canWatchFolders } from '#lib/files/exports/folder';
