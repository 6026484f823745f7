/**
 * 32 bits of plain data, as a database keeps it: another number wherever one part of it is another. Against what a disk or a write that was
 * cut off does, not against people.
 */
export function checkSumOf(value: unknown): number {
  return addValue(0x811c9dc5, value) >>> 0;
}

function addValue(before: number, value: unknown): number {
  if (ArrayBuffer.isView(value)) return addWords(addText(before, value.constructor.name), wordsOf(value));
  if (Array.isArray(value)) return value.reduce<number>(addValue, add(before, value.length));
  if (typeof value !== 'object' || value === null) return addText(add(before, (typeof value).charCodeAt(0)), String(value));
  return Object.entries(value).reduce((sum, [name, own]) => (own === undefined ? sum : addValue(addText(sum, name), own)), add(before, 4));
}

/** Each step leads two sums that differ to two that differ. */
function add(before: number, word: number): number {
  const sum = Math.imul(before ^ word, 0x01000193);
  return sum ^ (sum >>> 15);
}

function addText(before: number, text: string): number {
  let sum = add(before, text.length);
  for (let at = 0; at < text.length; at++) sum = add(sum, text.charCodeAt(at));
  return sum;
}

function addWords(before: number, words: Int32Array): number {
  let sum = add(before, words.length);
  for (let at = 0; at < words.length; at++) sum = add(sum, words[at] as number);
  return sum;
}

/** The bytes of a list, four by four. */
function wordsOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Int32Array {
  if ((byteLength & 3) === 0 && (byteOffset & 3) === 0) return new Int32Array(buffer, byteOffset, byteLength / 4);
  const words = new Int32Array((byteLength >> 2) + 1);
  new Uint8Array(words.buffer).set(new Uint8Array(buffer, byteOffset, byteLength));
  return words;
}
