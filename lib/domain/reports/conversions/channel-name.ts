/** By the word of a report in small letters. */
export const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  shopeevideo: 'Shopee Video',
  shopeelive: 'Shopee Live',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  whatsapp: 'WhatsApp',
};

/** How a channel is spelled by those it belongs to: Shopee's report writes "Shopeevideo" and "Tiktok". Words that are not known stay. */
export const channelName = (word: string): string => CHANNEL_NAMES[word.toLowerCase().replaceAll(/[\s_]/g, '')] ?? word;
