/** Runs in a page of the extension: whole tables of its records. */
export function readTables(names: readonly string[]): Promise<Record<string, unknown>[][]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidecar');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(names);
      const all = names.map((name) => transaction.objectStore(name).getAll());
      transaction.oncomplete = () => {
        // Columns of numbers stay where they are.
        const plain = JSON.stringify(
          all.map(({ result }) => result as unknown),
          (_, value: unknown) => (ArrayBuffer.isView(value) ? null : value),
        );
        resolve(JSON.parse(plain) as Record<string, unknown>[][]);
        opening.result.close();
      };
      transaction.onerror = () => reject(transaction.error);
    };
  });
}
