/** No answer of these APIs comes near this; more is not read. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** The body's text, or null when it is larger than `limit` bytes: reading stops there. */
export async function readBody(response: Response, limit = MAX_BYTES): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
