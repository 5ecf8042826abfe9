import { AppError, invalidField } from '@creditroll/kernel';
import { nameCharactersMax } from './brand.ts';
import { appended, type Dated, inForceAt, latest, requireRoom, started } from './dated.ts';
import { Problems } from './problems.ts';

/** Takes a part of the commissions that its creators earn in its campaigns. */
export interface Agency {
  readonly agencyId: string;
  readonly name: string;
  /** Null: not a sub-agency. */
  readonly parentAgencyId: string | null;
  /** What it takes of what is left before it, by the time of the order. */
  readonly splits: readonly Dated<number>[];
  readonly revision: number;
  readonly createdAtMs: number;
}

export interface AgencyDraft {
  readonly name: string;
  readonly parent: Agency | undefined;
  readonly splitPpm: number;
}

const splitPpmMax = 900_000;

export function newAgency({ name, parent, splitPpm }: AgencyDraft, agencyId: string, nowMs: number): Agency {
  const problems = new Problems();
  problems.text('name', name, nameCharactersMax);
  problems.wholeNumber('splitPpm', splitPpm, 0, splitPpmMax, 'ppm');
  const deep = parent !== undefined && parent.parentAgencyId !== null;
  problems.unless(!deep, 'parentAgencyId', 'is a sub-agency itself, and has no sub-agencies');
  problems.refuse();
  return {
    agencyId,
    name: name.trim(),
    parentAgencyId: parent?.agencyId ?? null,
    splits: started(splitPpm, nowMs),
    revision: 1,
    createdAtMs: nowMs,
  };
}

/** Orders before now keep the split that they were placed under. */
export function withSplit(agency: Agency, splitPpm: number, nowMs: number): Agency {
  const problems = new Problems();
  problems.wholeNumber('splitPpm', splitPpm, 0, splitPpmMax, 'ppm');
  problems.refuse();
  if (latest(agency.splits) === splitPpm) return agency;
  requireRoom(agency.splits, `the split of agency ${agency.agencyId}`);
  return { ...agency, splits: appended(agency.splits, splitPpm, nowMs), revision: agency.revision + 1 };
}

/** With which agency a creator is, by time: with one at a time. */
export interface Placement {
  readonly creatorId: string;
  /** The one of now, null for none. */
  readonly agencyId: string | null;
  readonly stays: readonly Dated<string | null>[];
  readonly revision: number;
}

export function placed(
  current: Placement | undefined,
  { agencyId, creatorId, nowMs }: { readonly agencyId: string; readonly creatorId: string; readonly nowMs: number },
): Placement {
  if (!current) return { creatorId, agencyId, stays: started<string | null>(agencyId, nowMs), revision: 1 };
  if (current.agencyId === agencyId) return current;
  if (current.agencyId !== null)
    throw new AppError(
      'wrong_state',
      `creator ${creatorId} is with another agency, which must release the creator first`,
    );
  requireRoom(current.stays, `the agency of creator ${creatorId}`);
  return { ...current, agencyId, stays: appended(current.stays, agencyId, nowMs), revision: current.revision + 1 };
}

export function released(
  current: Placement | undefined,
  { agencyId, creatorId, nowMs }: { readonly agencyId: string; readonly creatorId: string; readonly nowMs: number },
): Placement {
  if (current?.agencyId !== agencyId)
    throw new AppError('not_found', `creator ${creatorId} is not with agency ${agencyId}`);
  return { ...current, agencyId: null, stays: appended(current.stays, null, nowMs), revision: current.revision + 1 };
}

/** Campaigns are those of an agency with all its sub-agencies. */
export function requireMayRun(agency: Agency): void {
  if (agency.parentAgencyId !== null)
    throw invalidField('agencyId', `is a sub-agency; name its agency ${agency.parentAgencyId}`);
}

export interface AgencySplit {
  readonly agencyId: string;
  readonly splitPpm: number;
}

/** The agency of the campaign first, then the sub-agency of it that the creator is with when the order is placed. */
export function splitsAt(runs: Agency, sub: Agency | undefined, atMs: number): readonly AgencySplit[] {
  const path = sub?.parentAgencyId === runs.agencyId ? [runs, sub] : [runs];
  return path.flatMap(({ agencyId, splits }) => {
    const splitPpm = inForceAt(splits, atMs) ?? 0;
    return splitPpm > 0 ? [{ agencyId, splitPpm }] : [];
  });
}

export const agencyAt = ({ stays }: Placement, atMs: number): string | null => inForceAt(stays, atMs) ?? null;
