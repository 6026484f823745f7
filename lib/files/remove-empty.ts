/** Takes away the empty file that a browser makes where a person chose a place, once nothing was written there. What stood there before stays. */
export async function removeEmpty(place: FileSystemFileHandle): Promise<void> {
  const { remove } = place as { remove?: () => Promise<void> };
  try {
    if (remove && (await place.getFile()).size === 0) await remove.call(place);
  } catch {
    // It is gone already, or may not be touched any more: an empty file tells nothing.
  }
}
