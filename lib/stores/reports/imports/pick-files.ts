/** What the browser's dialog offers. What a file is, its content tells. */
const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xls,.zip';

/** Opens the browser's dialog for files. To be called by a click. */
export function pickFiles(take: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = ACCEPT;
  input.onchange = () => take([...(input.files ?? [])]);
  input.click();
}
