/** Hands a file out to the person's downloads, as the result of a click. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Revoked only after the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Where the person wants a file; null where the browser does not ask and it goes into the downloads. */
export async function pickFile(name: string): Promise<FileSystemFileHandle | 'cancelled' | null> {
  const { showSaveFilePicker } = globalThis as {
    showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
  };
  if (!showSaveFilePicker) return null;
  try {
    return await showSaveFilePicker({ suggestedName: name });
  } catch (error) {
    // Closed without a choice; anything else, as a page that may not ask: the downloads.
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : null;
  }
}
