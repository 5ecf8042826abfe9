import type { AttributionDefinition } from '@creditroll/contracts/grpc/creditroll/attribution/v1/Attribution';
import type { CampaignsDefinition } from '@creditroll/contracts/grpc/creditroll/campaigns/v1/Campaigns';
import type { ClickTrackingDefinition } from '@creditroll/contracts/grpc/creditroll/click_tracking/v1/ClickTracking';
import type { CommissionLedgerDefinition } from '@creditroll/contracts/grpc/creditroll/commission_ledger/v1/CommissionLedger';
import type { OperationsDefinition } from '@creditroll/contracts/grpc/creditroll/operations/v1/Operations';
import type { OrderIntakeDefinition } from '@creditroll/contracts/grpc/creditroll/order_intake/v1/OrderIntake';
import type { PayoutDefinition } from '@creditroll/contracts/grpc/creditroll/payout/v1/Payout';
import type { ReportingDefinition } from '@creditroll/contracts/grpc/creditroll/reporting/v1/Reporting';
import { createGrpcClient, type GrpcCalls, loadProto, operationsDefinition, type Tls } from '@creditroll/service-kit';

/** Where each service is asked: `host:port`. */
export interface Addresses {
  readonly campaigns: string;
  readonly clickTracking: string;
  readonly orderIntake: string;
  readonly attribution: string;
  readonly commissionLedger: string;
  readonly payout: string;
  readonly reporting: string;
  /** Every service that runs stages answers for its own. */
  readonly operations: readonly string[];
}

export interface Clients {
  readonly campaigns: GrpcCalls<CampaignsDefinition>;
  readonly clickTracking: GrpcCalls<ClickTrackingDefinition>;
  readonly orderIntake: GrpcCalls<OrderIntakeDefinition>;
  readonly attribution: GrpcCalls<AttributionDefinition>;
  readonly commissionLedger: GrpcCalls<CommissionLedgerDefinition>;
  readonly payout: GrpcCalls<PayoutDefinition>;
  readonly reporting: GrpcCalls<ReportingDefinition>;
  readonly operations: readonly GrpcCalls<OperationsDefinition>[];
  close(): Promise<void>;
}

/** One address for everything, as where all services share a process. */
export const oneAddress = (address: string): Addresses => ({
  campaigns: address,
  clickTracking: address,
  orderIntake: address,
  attribution: address,
  commissionLedger: address,
  payout: address,
  reporting: address,
  operations: [address],
});

export function createClients(addresses: Addresses, tls?: Tls): Clients {
  const open: { stop(): Promise<void> }[] = [];
  const connect = <Definition>(
    definition: ReturnType<ReturnType<typeof loadProto>['service']>,
    address: string,
  ): GrpcCalls<Definition> => {
    const client = createGrpcClient<Definition>({ definition, address, tls, timeoutMs: 15_000 });
    open.push(client);
    return client.call;
  };
  const of = (folder: string, name: string) =>
    loadProto(`creditroll/${folder}/v1/${folder}.proto`).service(`creditroll.${folder}.v1.${name}`);
  return {
    campaigns: connect<CampaignsDefinition>(of('campaigns', 'Campaigns'), addresses.campaigns),
    clickTracking: connect<ClickTrackingDefinition>(of('click_tracking', 'ClickTracking'), addresses.clickTracking),
    orderIntake: connect<OrderIntakeDefinition>(of('order_intake', 'OrderIntake'), addresses.orderIntake),
    attribution: connect<AttributionDefinition>(of('attribution', 'Attribution'), addresses.attribution),
    commissionLedger: connect<CommissionLedgerDefinition>(
      of('commission_ledger', 'CommissionLedger'),
      addresses.commissionLedger,
    ),
    payout: connect<PayoutDefinition>(of('payout', 'Payout'), addresses.payout),
    reporting: connect<ReportingDefinition>(of('reporting', 'Reporting'), addresses.reporting),
    operations: addresses.operations.map((address) => connect<OperationsDefinition>(operationsDefinition, address)),
    close: async () => void (await Promise.all(open.map((client) => client.stop()))),
  };
}
