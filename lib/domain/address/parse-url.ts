/**
 * `new URL` without the throw.
 *
 * @returns null when the text is no absolute address
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** The path's non-empty parts, raw: nothing is decoded. */
export function pathSegments(url: URL): readonly string[] {
  const parts: string[] = [];
  for (const part of url.pathname.split('/')) if (part !== '') parts.push(part);
  return parts;
}
