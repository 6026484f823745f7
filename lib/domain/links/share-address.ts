/** Where a caption can be taken by an address alone: nothing is sent until the person presses send there. */
export const SHARE_TARGETS = ['whatsapp', 'telegram', 'line', 'x', 'facebook'] as const;
export type ShareTarget = (typeof SHARE_TARGETS)[number];

export type Share =
  /** `alone`: the place takes the link only; the caption is to be pasted by hand. */
  | { readonly ok: true; readonly address: string; readonly alone: boolean }
  /** Longer than the place takes, counted as it counts. */
  | { readonly ok: false; readonly length: number; readonly most: number };

/**
 * What each place takes, in its own way of counting. X: 280 by its weighted count; Telegram: 4,096 a message; WhatsApp and LINE name no
 * limit for these addresses, theirs are what browsers and servers are known to take of an address.
 */
const MOST: Readonly<Record<ShareTarget, number>> = { whatsapp: 8000, telegram: 4096, line: 2000, x: 280, facebook: 2000 };

/** The address that opens a place with the caption in it. */
export function shareAddress(target: ShareTarget, caption: string, link: string): Share {
  const { counted, address } = WAYS[target](caption, link);
  return counted > MOST[target] ? { ok: false, length: counted, most: MOST[target] } : { ok: true, address, alone: target === 'facebook' };
}

interface Way {
  readonly counted: number;
  readonly address: string;
}

const plainWay = (base: string, text: string): Way => {
  const encoded = encodeURIComponent(text.toWellFormed());
  return { counted: encoded.length, address: base + encoded };
};

const WAYS: Readonly<Record<ShareTarget, (caption: string, link: string) => Way>> = {
  whatsapp: (caption) => plainWay('https://wa.me/?text=', caption),
  line: (caption) => plainWay('https://line.me/R/share?text=', caption),
  /** The link goes in its own place, so it is taken out of the text where it stands on a line of its own. */
  telegram: (caption, link) => {
    const text = caption
      .split('\n')
      .filter((line) => line.trim() !== link)
      .join('\n');
    const { address } = plainWay(`https://t.me/share/url?url=${encodeURIComponent(link)}&text=`, text);
    return { counted: text.length + link.length, address };
  },
  x: (caption) => ({ counted: countedByX(caption), address: plainWay('https://x.com/intent/post?text=', caption).address }),
  facebook: (_caption, link) => plainWay('https://www.facebook.com/sharer/sharer.php?u=', link),
};

/** X takes for an address what has a scheme, and any name with a known ending: `loja.example.com/x`. Marks of a sentence at its end are none of it. */
const ADDRESS =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?\.){1,8}(?:[a-z]{2}|com|net|org|info|biz|shop|store|app|dev|link|site|online|xyz|live|club|top|blog|page|news|tech|space|website|edu|gov|mobi|asia)(?![\p{L}\p{N}-])(?::\d{2,5})?(?:[/?#][\w\-./?#[\]@!$&'()*+,;=:%~|]*[\w/=&#%+~-]|\/)?/giu;
/** X's published configuration: these count one, everything else two; any address 23. */
const LIGHT: readonly (readonly [from: number, to: number])[] = [
  [0x0000, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];
/** An emoji counts two, whatever it is put together of. */
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|\p{Emoji_Modifier}/u;

/** Characters as X counts them. */
export function countedByX(text: string): number {
  const plain = text.normalize('NFC');
  const addresses = plain.match(ADDRESS)?.length ?? 0;
  let sum = addresses * 23;
  for (const { segment } of graphemes.segment(plain.replace(ADDRESS, ''))) {
    if (EMOJI.test(segment)) sum += 2;
    else for (const character of segment) sum += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return sum;
}

const isLight = (code: number): boolean => LIGHT.some(([from, to]) => code >= from && code <= to);
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
