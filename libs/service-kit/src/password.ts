import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { AppError } from '@creditroll/kernel';

interface Cost {
  /** Binary logarithm of the number of blocks. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MB and three passes: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const cost: Cost = { ln: 15, r: 8, p: 3 };
const saltBytes = 16;
const hashBytes = 32;
/** More than a person types; without it a caller chooses how much we hash. */
const passwordBytesMax = 1_024;

/** `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`: parameters travel with the hash, so they can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  if (Buffer.byteLength(password) > passwordBytesMax) {
    const fields = [{ field: 'password', problem: `must be at most ${passwordBytesMax} bytes` }];
    throw new AppError('invalid_input', 'The password is too long.', { fields });
  }
  const salt = randomBytes(saltBytes);
  return written(cost, salt, await derive(password, salt, cost));
}

/** False also for a stored text that is no hash of ours. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const parsed = parse(stored);
  if (!parsed || Buffer.byteLength(password) > passwordBytesMax) return false;
  return timingSafeEqual(await derive(password, parsed.salt, parsed.cost), parsed.hash);
}

/** Whether the password should be hashed anew at the next sign-in, because parameters have been raised. */
export function passwordIsStale(stored: string): boolean {
  const parsed = parse(stored);
  return !parsed || parsed.cost.ln !== cost.ln || parsed.cost.r !== cost.r || parsed.cost.p !== cost.p;
}

const written = ({ ln, r, p }: Cost, salt: Buffer, hash: Buffer): string =>
  `$scrypt$ln=${ln},r=${r},p=${p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;

const shape = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/;

function parse(stored: string): { cost: Cost; salt: Buffer; hash: Buffer } | undefined {
  const [, ln, r, p, salt, hash] = shape.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  const parsed: Cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  // Whoever can write a hash must not be able to take all memory with it.
  if (parsed.ln < 10 || parsed.ln > 18 || parsed.r > 16 || parsed.p > 8) return undefined;
  return { cost: parsed, salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
}

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const options = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, hashBytes, options, (err, key) => (err ? reject(err) : resolve(key)));
  });
}
