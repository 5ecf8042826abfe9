import { describe, expect, it } from '@jest/globals';
import { requireUsed } from './report.ts';

describe('a path report refuses what it would pass over', () => {
  it.each([
    [{ paths: 'p.csv', model: 'linear', order: 2 }, '--order is for the model markov; leave it out for linear'],
    [
      { paths: 'p.csv', model: 'markov', halfLife: 24 },
      '--half-life is for the model time_decay; leave it out for markov',
    ],
    [{ paths: 'p.csv', model: 'last', by: 'creator' }, '--by is for a report of a brand (--brand); leave it out'],
    [{ brand: 'b', model: 'last', columns: 'path=x' }, '--columns is for a report of a file (--paths); leave it out'],
  ] as const)('%j', (options, message) => {
    expect(() => requireUsed(options)).toThrow(message);
  });

  it('and nothing else', () => {
    requireUsed({ paths: 'p.csv', model: 'markov', order: 2, delimiter: ';' });
    requireUsed({ brand: 'b', model: 'time_decay', halfLife: 24, by: 'creator', dir: 'data' });
  });
});
