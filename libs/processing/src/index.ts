export * from './collections.ts';
export * from './commands.ts';
export * from './observer.ts';
export { limits, type ProcessingContext, StandstillError } from './partition-owner.ts';
export * from './run-stage.ts';
export * from './stage.ts';
export * from './timers.ts';
export type { CommandResult, Reader, Unit } from './unit.ts';
