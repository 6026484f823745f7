/** The package has no types of its own; here is what is used of it. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  interface XmlParser {
    on(event: 'openTag', handler: (name: string, attributes: () => Record<string, string>, decode: Decode) => void): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', handler: (text: string) => void): this;
    parse(xml: string): void;
  }
  export const Parser: new () => XmlParser;
}
