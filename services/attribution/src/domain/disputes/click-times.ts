/** Click ids begin with their time: `c_`, then milliseconds to the base of 32 in these digits, which sort as text. */
const prefix = 'c_';
const digits = '0123456789abcdefghjkmnpqrstvwxyz';
/** Nine digits are 45 of the 48 bits of time: eight milliseconds. */
const digitsMax = 9;
const stepMs = 8;

function beginning(atMs: number): string {
  let rest = Math.floor(atMs / stepMs);
  let text = '';
  for (let place = 0; place < digitsMax; place++) {
    text = digits.charAt(rest % digits.length) + text;
    rest = Math.floor(rest / digits.length);
  }
  return prefix + text;
}

/** The range of ids of clicks between two instants, a few milliseconds wider. */
export const clickIdsBetween = (fromMs: number, toMs: number): { readonly from: string; readonly below: string } => ({
  from: beginning(Math.max(0, fromMs)),
  below: beginning(toMs + stepMs),
});
