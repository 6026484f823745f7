import type { ProductKind } from './product-kind';

/** Product names that people with bad intent (or a bad keyboard) could give. */
const NAMES = {
  markup: (name: string) =>
    `${name} <img src=x onerror="document.documentElement.dataset.struck='1'"><script>document.documentElement.dataset.struck='1'</script>`,
  rtl: (name: string) => `${name} \u202Egnp.eerf\u202C \u2066${name}\u2069 \u200F!`,
  control: (name: string) => `${name}\u0000\u0001\u0007\u001B[31m\u200B\uFEFF\r\n\tend`,
  'long-name': (name: string) => `${name} `.repeat(Math.ceil(100_000 / (name.length + 1))).slice(0, 100_000),
  emoji: () => '🎉',
  quotes: (name: string) => `${name} "'\`\\ \${1+1} {{x}} %s %00 &lt;b&gt; </textarea></title>`,
} as const satisfies Partial<Record<ProductKind, (name: string) => string>>;

export type HostileKind = keyof typeof NAMES;

export const isHostile = (kind: ProductKind): kind is HostileKind => kind in NAMES;

export const hostileName = (kind: HostileKind, name: string): string => NAMES[kind](name);
