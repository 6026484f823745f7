import { isMarketCode, type MarketCode, markets } from '#lib/domain/market';

/** The market that a person most likely means: by the computer's time zone, else by a country in the browser's languages, else Brazil. */
export function guessMarket(languages: readonly string[], timeZone: string): MarketCode {
  const byZone = markets().find((market) => market.timeZone === timeZone || (ALSO[market.code] ?? NONE).test(timeZone));
  if (byZone) return byZone.code;
  for (const tag of languages) {
    const country = tag.split('-').at(-1)?.toUpperCase() ?? '';
    if (tag.includes('-') && isMarketCode(country)) return country;
    const byLanguage = markets().find(
      (market) => !market.locale.startsWith('en') && market.locale.split('-')[0] === tag.split('-')[0]?.toLowerCase(),
    );
    if (byLanguage) return byLanguage.code;
  }
  return 'BR';
}

/** Further zones of the same countries (the markets table holds the one that Shopee's days follow). */
const ALSO: Partial<Record<MarketCode, RegExp>> = {
  BR: /^(Brazil\/|America\/(Bahia|Belem|Boa_Vista|Campo_Grande|Cuiaba|Eirunepe|Fortaleza|Maceio|Manaus|Noronha|Porto_Velho|Recife|Rio_Branco|Santarem|Araguaina)$)/,
  ID: /^Asia\/(Makassar|Jayapura|Pontianak)$/,
  MY: /^Asia\/Kuching$/,
  VN: /^Asia\/Saigon$/,
};
const NONE = /^$/;
