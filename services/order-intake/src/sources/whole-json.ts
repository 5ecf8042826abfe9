/** Sixteen digits and more may be beyond 2^53, where a number no longer holds every integer. */
const longDigits = 16;
/** A whole string, or a whole number: strings are named first so that digits within them are not seen. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const longInteger = /^-?\d{16,}$/;

/**
 * JSON.parse, but integers of sixteen digits and more become texts, so that ids above 2^53 stay whole. Almost no
 * message has one, and those that have none cost one search. Throws SyntaxError as JSON.parse does.
 */
export function parseWhole(text: string): unknown {
  if (!hasLongNumber(text)) return JSON.parse(text);
  return JSON.parse(text.replaceAll(stringOrNumber, (token) => (longInteger.test(token) ? `"${token}"` : token)));
}

/** Whether sixteen digits follow each other. Looks at every sixteenth character first: a run of them has one of those. */
function hasLongNumber(text: string): boolean {
  for (let at = longDigits - 1; at < text.length; at += longDigits) {
    if (!isDigit(text, at)) continue;
    let from = at;
    let end = at + 1;
    while (isDigit(text, from - 1)) from -= 1;
    while (isDigit(text, end)) end += 1;
    if (end - from >= longDigits) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  // Outside the text it is NaN, which is no digit.
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
