import { describe, expect, it } from 'vitest';
import { followStrokes, KEYS, keyCaps, SEQUENCE_MS } from './keys';

const type = (strokes: string, gap = 10): (string | null)[] => {
  const follow = followStrokes(['/', '?', 'g r', 'g s', 'x']);
  return strokes.split(' ').map((stroke, at) => follow(stroke, at * gap));
};

describe('strokes', () => {
  it('knows single keys and sequences', () => {
    expect(type('/')).toEqual(['/']);
    expect(type('g r')).toEqual([null, 'g r']);
    expect(type('g r g s x')).toEqual([null, 'g r', null, 'g s', 'x']);
  });

  it('begins anew with a stroke that continues nothing', () => {
    expect(type('g x')).toEqual([null, 'x']);
    expect(type('g g r')).toEqual([null, null, 'g r']);
    expect(type('q r')).toEqual([null, null]);
  });

  it('forgets a beginning that nobody went on with', () => {
    expect(type('g r', SEQUENCE_MS)).toEqual([null, 'g r']);
    expect(type('g r', SEQUENCE_MS + 1)).toEqual([null, null]);
  });
});

it('writes presses as they stand on keys', () => {
  expect(keyCaps('g r')).toEqual(['G', 'R']);
  expect(keyCaps('Control+Enter')).toEqual(['Ctrl', 'Enter']);
  expect(keyCaps('/')).toEqual(['/']);
});

it('gives no press two meanings in one place', () => {
  const places = KEYS.map(({ where, press }) => `${where} ${press}`);
  expect(new Set(places).size).toBe(places.length);
  const everywhere: readonly string[] = KEYS.filter(({ where }) => where === 'panel').map(({ press }) => press);
  expect(KEYS.filter(({ where, press }) => where !== 'panel' && everywhere.includes(press))).toEqual([]);
});
