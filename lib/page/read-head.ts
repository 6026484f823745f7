export interface PageHead {
  url: string;
  title: string;
  ogTitle: string | null;
  ogImage: string | null;
  jsonLd: string[];
  /** For how long the page has been there, in ms. */
  age: number;
}

/**
 * Runs inside a buyer page, once per click: title, og tags and JSON-LD as they stand, cut to sane lengths, nothing else.
 * It is sent there as text, so it may use nothing from outside its own body.
 */
export function readHead(): PageHead {
  const meta = (property: string) =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute('content')?.slice(0, 5_000) ?? null;
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20);
  return {
    url: location.href.slice(0, 8_000),
    title: document.title.slice(0, 5_000),
    ogTitle: meta('og:title'),
    ogImage: meta('og:image'),
    jsonLd: blocks.map((block) => block.textContent ?? '').filter((text) => text.length < 200_000),
    age: Math.round(performance.now()),
  };
}
