/** Why an engine is not there. README.md has a line for each: what it means and what to do. */
export type EngineErrorCode =
  | 'ENGINE_TOOL_MISSING'
  | 'ENGINE_INSTALL_FAILED'
  | 'ENGINE_CHECKSUM_MISMATCH'
  | 'ENGINE_PORT_TAKEN'
  | 'ENGINE_NAME_TAKEN'
  | 'ENGINE_LOCK_HELD'
  | 'ENGINE_NOT_STARTED'
  | 'ENGINE_NOT_STOPPED'
  | 'ENGINE_MEMBER_UNKNOWN';

/** `fix` is a sentence for the person at the terminal: what to do now. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly fix: string;

  constructor(code: EngineErrorCode, problem: string, fix: string) {
    super(`${code}: ${problem}\n  fix: ${fix}`);
    this.name = 'EngineError';
    this.code = code;
    this.fix = fix;
  }
}

/** True where a file system call failed because there is nothing at that path. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** By shape: in jest's realm the errors of Node's core are not instances of its `Error`. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
