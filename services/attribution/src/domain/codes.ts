/** Codes are compared without regard to case, on both sides by this function. */
export const foldCode = (code: string): string => code.trim().toLowerCase();

/** Three bytes each at most, and a key has 512. */
const searchCharactersMax = 170;
const loneSurrogate = /\p{Surrogate}/u;

/** Text that a shop or a shopper chose can be anything; what could not be stored cannot be found either. */
export const isSearchable = (text: string): boolean =>
  text !== '' && text.length <= searchCharactersMax && !loneSurrogate.test(text);

/** Order by code unit: the same on every machine and in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
