import type { ClickTrackingDefinition } from '@creditroll/contracts/grpc/creditroll/click_tracking/v1/ClickTracking';
import type { LinkPolicy__Output } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/LinkPolicy';
import { AppError, type Ids, sha256 } from '@creditroll/kernel';
import type { DirectCommands } from '@creditroll/processing';
import type { GrpcHandlers } from '@creditroll/service-kit';
import type { Page, Store } from '@creditroll/store';
import { links } from '../collections.ts';
import type { KnownLinks } from '../door/known-links.ts';
import { checkDestination } from '../domain/destination.ts';
import { codeOf, type Link } from '../domain/link.ts';
import type { AskLinkPolicy } from '../outbound/campaigns-client.ts';
import { type NewLink, refusal, toCommandKey, toNewLink, toPage } from './requests.ts';

export type Calls = GrpcHandlers<ClickTrackingDefinition>;

export interface CallsContext {
  readonly store: Store;
  readonly ids: Ids;
  readonly commands: DirectCommands;
  readonly known: KnownLinks;
  readonly linkPolicy: AskLinkPolicy;
  readonly allowHttpDestinations: boolean;
}

export const callsOf = ({ store, ids, commands, known, linkPolicy, allowHttpDestinations }: CallsContext): Calls => ({
  async CreateLink({ command, ...request }) {
    const key = toCommandKey(command);
    const wanted = toNewLink(request);
    const link = await commands.run<Link>(key, { call: 'CreateLink', request }, async (nowMs) => {
      const policy = await linkPolicy({ campaignId: wanted.campaignId, creatorId: wanted.creatorId });
      const destination = permitted(wanted, policy, allowHttpDestinations);
      const doc: Link = {
        ...wanted,
        code: codeOf(sha256(ids.mint('link'))),
        brandId: policy.brandId,
        destination,
        createdAtMs: nowMs,
      };
      return { value: doc, writes: [{ op: 'insert', collection: links, doc }], facts: [] };
    });
    known.add(link);
    return answerOf(link);
  },

  async GetLink({ code }) {
    const link = (await store.getMany(links, [code === '' ? 'none' : code])).get(code);
    if (!link) throw new AppError('not_found', `There is no link ${code}.`);
    return answerOf(link);
  },

  async ListLinks({ creatorId, campaignId, page }) {
    const found = await pageOf(store, creatorId, campaignId, toPage(page));
    return { links: found.docs.map(answerOf), next: found.next ?? '' };
  },
});

/** The destination as it is kept, or the reason why this creator may not link there. */
function permitted(
  { productId, destination, creatorId, campaignId }: NewLink,
  policy: LinkPolicy__Output,
  allowHttp: boolean,
): string {
  if (!policy.active) throw new AppError('wrong_state', `The campaign ${campaignId} is not active.`);
  if (!policy.member)
    throw new AppError(
      'forbidden',
      `The creator ${creatorId} is not an active member of the campaign ${campaignId}; they must join it first.`,
    );
  if (productId !== null && policy.productIds.length > 0 && !policy.productIds.includes(productId)) {
    throw refusal([{ field: 'productId', problem: `${productId} is not in the campaign` }]);
  }
  const checked = checkDestination(destination, { hosts: policy.destinationHosts, allowHttp });
  if (!checked.allowed) throw refusal([{ field: 'destination', problem: checked.problem }]);
  return checked.url;
}

/** Newest first; all links by code when neither is named. */
function pageOf(
  store: Store,
  creatorId: string,
  campaignId: string,
  page: ReturnType<typeof toPage>,
): Promise<Page<Link>> {
  const newest = { ...page, order: 'descending' } as const;
  if (campaignId !== '' && creatorId !== '')
    return store.find(links, 'by_both', { equals: [campaignId, creatorId], ...newest });
  if (campaignId !== '') return store.find(links, 'by_campaign', { equals: [campaignId], ...newest });
  if (creatorId !== '') return store.find(links, 'by_creator', { equals: [creatorId], ...newest });
  return store.find(links, 'key', { equals: [], ...page });
}

const answerOf = (link: Link) => ({ ...link, productId: link.productId ?? '' });
