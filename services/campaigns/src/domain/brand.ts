import type { Dated } from './dated.ts';
import type { FeeWaiver } from './fee-waiver.ts';
import type { Funding } from './funding.ts';
import { Problems } from './problems.ts';

export interface BrandDraft {
  readonly name: string;
  /** IANA name, e.g. `Europe/London`; days of the brand's reports begin there. */
  readonly timeZone: string;
  /** Hosts that its links may lead to. */
  readonly destinationHosts: readonly string[];
  /** Of the gross commission. */
  readonly operatorFeePpm: number;
}

export interface Brand extends BrandDraft {
  readonly brandId: string;
  /** Times without the operator's fee; no two overlap. */
  readonly feeWaivers: readonly FeeWaiver[];
  /** How it pays, since when; empty: afterwards, from the beginning. */
  readonly funding: readonly Dated<Funding>[];
  readonly revision: number;
  readonly createdAtMs: number;
}

export const nameCharactersMax = 200;
const destinationHostsMax = 100;
const operatorFeePpmMax = 300_000;

export function newBrand(draft: BrandDraft, brandId: string, nowMs: number): Brand {
  const problems = new Problems();
  problems.text('name', draft.name, nameCharactersMax);
  problems.unless(isTimeZone(draft.timeZone), 'timeZone', 'must be an IANA time zone such as Europe/London');
  problems.wholeNumber('operatorFeePpm', draft.operatorFeePpm, 0, operatorFeePpmMax, 'ppm');
  checkHosts(draft.destinationHosts, problems);
  problems.refuse();
  return {
    brandId,
    name: draft.name.trim(),
    timeZone: draft.timeZone,
    destinationHosts: [...draft.destinationHosts],
    operatorFeePpm: draft.operatorFeePpm,
    feeWaivers: [],
    funding: [],
    revision: 1,
    createdAtMs: nowMs,
  };
}

/** Offsets such as `+01:00` are no zones: they know no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const hostPattern = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

function checkHosts(hosts: readonly string[], problems: Problems): void {
  problems.unless(
    hosts.length <= destinationHostsMax,
    'destinationHosts',
    `must not be more than ${destinationHostsMax}`,
  );
  const seen = new Set<string>();
  for (const [index, host] of hosts.slice(0, destinationHostsMax).entries()) {
    const field = `destinationHosts[${index}]`;
    problems.unless(hostPattern.test(host), field, 'must be a host name in lower case, without scheme, port and path');
    problems.unless(!seen.has(host), field, 'is there twice');
    seen.add(host);
  }
}
