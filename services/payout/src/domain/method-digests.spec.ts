import { emailHashOf } from '@creditroll/kernel';
import { describe, expect, it } from '@jest/globals';
import { digestsOf } from './method-digests.ts';

const of = (destination: string) => digestsOf({ rail: 'generic_csv', destination, accountHolder: 'Ada' });

describe('the digests of a payout method', () => {
  it('are those of its account, however that is written', () => {
    expect(of('GB29 NWBK 6016 1331 9268 19')).toEqual(of('gb29nwbk60161331926819'));
    expect(of('GB29NWBK60161331926819').methodHash).not.toBe(of('GB29NWBK60161331926818').methodHash);
    expect(of('GB29NWBK60161331926819').emailHash).toBeNull();
  });
  it('compare an e-mail address with those of buyers', () => {
    expect(of(' Ada@Pay.example').emailHash).toBe(emailHashOf('ada@pay.example'));
    expect(of('ada@pay.example').methodHash).not.toBe(emailHashOf('ada@pay.example'));
  });
});
