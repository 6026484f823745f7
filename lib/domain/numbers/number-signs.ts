/** Blanks of every width, and marks of direction, which take no room. */
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu;
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const MINUS = /[\u2010-\u2015\u2212\ufe58\ufe63]/gu;
const APOSTROPHE = /[\u2018\u2019\u02bc]/gu;

/** Text with what an East Asian keyboard types (１２．５％) and typographers set (−, thin spaces) as plain signs; blanks are one, none at the ends. */
export const foldedDigits = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\uffe5/gu, '¥')
    .replace(/[\ufe6a\u066a]/gu, '%')
    .replace(MINUS, '-')
    .replace(APOSTROPHE, "'")
    .replace(BLANKS, ' ')
    .trim();

const PERCENT: ReadonlySet<string> = new Set([
  '%',
  'percent',
  'per cent',
  'pct',
  'por cento',
  'porcento',
  'persen',
  'peratus',
  'phần trăm',
  'เปอร์เซ็นต์',
  'ร้อยละ',
  '百分之',
  'パーセント',
]);

/** Whether a text is a sign of percent or a word for it, in the languages of the markets. */
export const isPercentSign = (text: string): boolean => PERCENT.has(text.trim().toLowerCase().normalize('NFC'));
