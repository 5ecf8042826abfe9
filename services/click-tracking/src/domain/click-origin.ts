import type { Touch } from '@creditroll/contracts';

/** What a request says of where its click came from, and no more of it than is needed. */
export type ClickOrigin = Pick<Touch, 'referrerHost' | 'adParameters'>;

type AdParameters = NonNullable<Touch['adParameters']>;

const advertised = {
  gclid: /[?&]gclid=/i,
  fbclid: /[?&]fbclid=/i,
  ttclid: /[?&]ttclid=/i,
  msclkid: /[?&]msclkid=/i,
  twclid: /[?&]twclid=/i,
} as const satisfies Record<AdParameters[number], RegExp>;
const adNames = ['gclid', 'fbclid', 'ttclid', 'msclkid', 'twclid'] as const satisfies AdParameters;
const hostCharactersMax = 253;

/** The host alone of the page that led here, and the names alone of advertisement parameters. */
export function originOf(url: string, referrer: string | undefined): ClickOrigin {
  const referrerHost = referrer === undefined ? undefined : hostOf(referrer);
  const adParameters = url.includes('?') ? adParametersOf(url) : [];
  return {
    ...(referrerHost === undefined ? {} : { referrerHost }),
    ...(adParameters.length === 0 ? {} : { adParameters }),
  };
}

function hostOf(referrer: string): string | undefined {
  if (!/^https?:\/\//i.test(referrer) || !URL.canParse(referrer)) return undefined;
  const { hostname } = new URL(referrer);
  return hostname.length <= hostCharactersMax ? hostname : undefined;
}

const adParametersOf = (url: string): AdParameters => adNames.filter((name) => advertised[name].test(url));

/** As members of a JSON object, each with a comma behind it. */
export const originJson = ({ referrerHost, adParameters }: ClickOrigin): string =>
  (referrerHost === undefined ? '' : `"referrerHost":${JSON.stringify(referrerHost)},`) +
  (adParameters === undefined ? '' : `"adParameters":${JSON.stringify(adParameters)},`);
