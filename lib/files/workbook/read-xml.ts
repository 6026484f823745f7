import { Parser } from 'saxen';

import type { Budget } from '#lib/files/limits';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** Names without their prefixes. */
  readonly open?: (name: string, attributes: () => Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Walks through XML; throws where it is none, and beyond the budget's elements. Entities of a DTD are never followed. */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlHandlers, budget: Budget): void {
  const parser = new Parser();
  parser.on('openTag', (name, raw, decode) => {
    budget.takeElement();
    open?.(local(name), () => {
      const found: Record<string, string> = {};
      for (const [key, value] of Object.entries(raw())) found[local(key)] = decode(value);
      return found;
    });
  });
  if (close) parser.on('closeTag', (name) => close(local(name)));
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', (value) => text(value));
  }
  parser.parse(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
