import { isCurrencySign } from '#lib/domain/numbers/currency-signs';

/** One section of a number format. */
export interface Section {
  /** The letters that stand for parts of a moment. */
  readonly codes: string;
  /** What is written before the digits, and behind them. */
  readonly before: string;
  readonly after: string;
  /** Something is written between the digits: they are not seen as the number that they are. */
  readonly inside: boolean;
  readonly percent: boolean;
  /** It counts for some numbers only, by a condition of its own. */
  readonly bounded: boolean;
}

/** A piece of a format: a text in quotes, an escaped sign, a blank of a sign's width, a filling sign, brackets, an exponent, a word, a sign. */
const PIECES = /"([^"]*)"?|\\(.?)|_.?|\*(.?)|\[([^\]]*)\]?|e[+-]|([a-z]+)|([\s\S])/giu;
const MOMENT = /^(?:[ymdhsegb]+|a{3,}|am|pm|a|p)$/i;
const ELAPSED = /^(?:h+|m+|s+)$/i;
/** What may stand between digits and be a part of their number. */
const GROUPING = /^[\s'’]*$/;
const SIGN = /^\$([^-]*)/;

/** The sections of a format's code, in one pass. */
export function sectionsOf(code: string): Section[] {
  const sections: Section[] = [];
  let section = blank();
  for (const [, quoted, escaped, filling, bracket, word, sign] of code.matchAll(PIECES)) {
    if (sign === ';') {
      sections.push(ended(section));
      section = blank();
    } else if (bracket !== undefined) takeBracket(section, bracket);
    else if (sign !== undefined) takeSign(section, sign);
    else if (word !== undefined) takeWord(section, word);
    else section.written += quoted ?? escaped ?? filling ?? '';
  }
  return [...sections, ended(section)];
}

interface Open {
  codes: string;
  before: string;
  written: string;
  inside: boolean;
  percent: boolean;
  bounded: boolean;
  digits: boolean;
}

const blank = (): Open => ({ codes: '', before: '', written: '', inside: false, percent: false, bounded: false, digits: false });

function takeBracket(section: Open, text: string) {
  const sign = SIGN.exec(text)?.[1];
  if (sign !== undefined) section.written += sign;
  else if (ELAPSED.test(text)) section.codes += text;
  else if (/^[<>=]/.test(text)) section.bounded = true;
}

function takeWord(section: Open, word: string) {
  if (/^general$/i.test(word)) takeDigit(section);
  else if (MOMENT.test(word) && !(word.length > 1 && isCurrencySign(word))) section.codes += word;
  else section.written += word;
}

function takeSign(section: Open, sign: string) {
  if (sign === '%') section.percent = true;
  else if (/[0#?@]/.test(sign)) takeDigit(section);
  // Thousands, decimals and fractions belong to the digits.
  else if (!/[.,/]/.test(sign) || (!section.digits && sign === '/')) section.written += sign;
}

function takeDigit(section: Open) {
  if (!section.digits) section.before = section.written;
  else if (!GROUPING.test(section.written)) section.inside = true;
  section.written = '';
  section.digits = true;
}

const ended = ({ codes, before, written, inside, percent, bounded, digits }: Open): Section =>
  digits ? { codes, before, after: written, inside, percent, bounded } : { codes, before: written, after: '', inside, percent, bounded };
