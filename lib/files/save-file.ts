/** Hands a file out to the person's downloads, as the result of a click. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Revoked only after the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
