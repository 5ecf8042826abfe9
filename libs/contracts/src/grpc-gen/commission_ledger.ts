import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { AnswerHoldRequest as _creditroll_commission_ledger_v1_AnswerHoldRequest, AnswerHoldRequest__Output as _creditroll_commission_ledger_v1_AnswerHoldRequest__Output } from './creditroll/commission_ledger/v1/AnswerHoldRequest.ts';
import type { Balance as _creditroll_commission_ledger_v1_Balance, Balance__Output as _creditroll_commission_ledger_v1_Balance__Output } from './creditroll/commission_ledger/v1/Balance.ts';
import type { BalanceList as _creditroll_commission_ledger_v1_BalanceList, BalanceList__Output as _creditroll_commission_ledger_v1_BalanceList__Output } from './creditroll/commission_ledger/v1/BalanceList.ts';
import type { BalancesRequest as _creditroll_commission_ledger_v1_BalancesRequest, BalancesRequest__Output as _creditroll_commission_ledger_v1_BalancesRequest__Output } from './creditroll/commission_ledger/v1/BalancesRequest.ts';
import type { Because as _creditroll_commission_ledger_v1_Because, Because__Output as _creditroll_commission_ledger_v1_Because__Output } from './creditroll/commission_ledger/v1/Because.ts';
import type { CommissionLedgerClient as _creditroll_commission_ledger_v1_CommissionLedgerClient, CommissionLedgerDefinition as _creditroll_commission_ledger_v1_CommissionLedgerDefinition } from './creditroll/commission_ledger/v1/CommissionLedger.ts';
import type { CommissionLine as _creditroll_commission_ledger_v1_CommissionLine, CommissionLine__Output as _creditroll_commission_ledger_v1_CommissionLine__Output } from './creditroll/commission_ledger/v1/CommissionLine.ts';
import type { CreatorLine as _creditroll_commission_ledger_v1_CreatorLine, CreatorLine__Output as _creditroll_commission_ledger_v1_CreatorLine__Output } from './creditroll/commission_ledger/v1/CreatorLine.ts';
import type { Entry as _creditroll_commission_ledger_v1_Entry, Entry__Output as _creditroll_commission_ledger_v1_Entry__Output } from './creditroll/commission_ledger/v1/Entry.ts';
import type { ExplainRequest as _creditroll_commission_ledger_v1_ExplainRequest, ExplainRequest__Output as _creditroll_commission_ledger_v1_ExplainRequest__Output } from './creditroll/commission_ledger/v1/ExplainRequest.ts';
import type { Hold as _creditroll_commission_ledger_v1_Hold, Hold__Output as _creditroll_commission_ledger_v1_Hold__Output } from './creditroll/commission_ledger/v1/Hold.ts';
import type { HoldAnswer as _creditroll_commission_ledger_v1_HoldAnswer, HoldAnswer__Output as _creditroll_commission_ledger_v1_HoldAnswer__Output } from './creditroll/commission_ledger/v1/HoldAnswer.ts';
import type { Holds as _creditroll_commission_ledger_v1_Holds, Holds__Output as _creditroll_commission_ledger_v1_Holds__Output } from './creditroll/commission_ledger/v1/Holds.ts';
import type { Leg as _creditroll_commission_ledger_v1_Leg, Leg__Output as _creditroll_commission_ledger_v1_Leg__Output } from './creditroll/commission_ledger/v1/Leg.ts';
import type { Lines as _creditroll_commission_ledger_v1_Lines, Lines__Output as _creditroll_commission_ledger_v1_Lines__Output } from './creditroll/commission_ledger/v1/Lines.ts';
import type { ListHoldsRequest as _creditroll_commission_ledger_v1_ListHoldsRequest, ListHoldsRequest__Output as _creditroll_commission_ledger_v1_ListHoldsRequest__Output } from './creditroll/commission_ledger/v1/ListHoldsRequest.ts';
import type { ListLinesRequest as _creditroll_commission_ledger_v1_ListLinesRequest, ListLinesRequest__Output as _creditroll_commission_ledger_v1_ListLinesRequest__Output } from './creditroll/commission_ledger/v1/ListLinesRequest.ts';
import type { OrderCommission as _creditroll_commission_ledger_v1_OrderCommission, OrderCommission__Output as _creditroll_commission_ledger_v1_OrderCommission__Output } from './creditroll/commission_ledger/v1/OrderCommission.ts';
import type { Part as _creditroll_commission_ledger_v1_Part, Part__Output as _creditroll_commission_ledger_v1_Part__Output } from './creditroll/commission_ledger/v1/Part.ts';
import type { PartQuota as _creditroll_commission_ledger_v1_PartQuota, PartQuota__Output as _creditroll_commission_ledger_v1_PartQuota__Output } from './creditroll/commission_ledger/v1/PartQuota.ts';
import type { QuotaSpan as _creditroll_commission_ledger_v1_QuotaSpan, QuotaSpan__Output as _creditroll_commission_ledger_v1_QuotaSpan__Output } from './creditroll/commission_ledger/v1/QuotaSpan.ts';
import type { Share as _creditroll_commission_ledger_v1_Share, Share__Output as _creditroll_commission_ledger_v1_Share__Output } from './creditroll/commission_ledger/v1/Share.ts';
import type { StatementLeg as _creditroll_commission_ledger_v1_StatementLeg, StatementLeg__Output as _creditroll_commission_ledger_v1_StatementLeg__Output } from './creditroll/commission_ledger/v1/StatementLeg.ts';
import type { StatementPage as _creditroll_commission_ledger_v1_StatementPage, StatementPage__Output as _creditroll_commission_ledger_v1_StatementPage__Output } from './creditroll/commission_ledger/v1/StatementPage.ts';
import type { StatementPosting as _creditroll_commission_ledger_v1_StatementPosting, StatementPosting__Output as _creditroll_commission_ledger_v1_StatementPosting__Output } from './creditroll/commission_ledger/v1/StatementPosting.ts';
import type { StatementRequest as _creditroll_commission_ledger_v1_StatementRequest, StatementRequest__Output as _creditroll_commission_ledger_v1_StatementRequest__Output } from './creditroll/commission_ledger/v1/StatementRequest.ts';
import type { VerifyRequest as _creditroll_commission_ledger_v1_VerifyRequest, VerifyRequest__Output as _creditroll_commission_ledger_v1_VerifyRequest__Output } from './creditroll/commission_ledger/v1/VerifyRequest.ts';
import type { VerifyResponse as _creditroll_commission_ledger_v1_VerifyResponse, VerifyResponse__Output as _creditroll_commission_ledger_v1_VerifyResponse__Output } from './creditroll/commission_ledger/v1/VerifyResponse.ts';
import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from './creditroll/common/v1/Command.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from './creditroll/common/v1/Empty.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from './creditroll/common/v1/Money.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from './creditroll/common/v1/PageRequest.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
    commission_ledger: {
      v1: {
        AnswerHoldRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_AnswerHoldRequest, _creditroll_commission_ledger_v1_AnswerHoldRequest__Output>
        Balance: MessageTypeDefinition<_creditroll_commission_ledger_v1_Balance, _creditroll_commission_ledger_v1_Balance__Output>
        BalanceList: MessageTypeDefinition<_creditroll_commission_ledger_v1_BalanceList, _creditroll_commission_ledger_v1_BalanceList__Output>
        BalancesRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_BalancesRequest, _creditroll_commission_ledger_v1_BalancesRequest__Output>
        Because: MessageTypeDefinition<_creditroll_commission_ledger_v1_Because, _creditroll_commission_ledger_v1_Because__Output>
        CommissionLedger: SubtypeConstructor<typeof grpc.Client, _creditroll_commission_ledger_v1_CommissionLedgerClient> & { service: _creditroll_commission_ledger_v1_CommissionLedgerDefinition }
        CommissionLine: MessageTypeDefinition<_creditroll_commission_ledger_v1_CommissionLine, _creditroll_commission_ledger_v1_CommissionLine__Output>
        CreatorLine: MessageTypeDefinition<_creditroll_commission_ledger_v1_CreatorLine, _creditroll_commission_ledger_v1_CreatorLine__Output>
        Entry: MessageTypeDefinition<_creditroll_commission_ledger_v1_Entry, _creditroll_commission_ledger_v1_Entry__Output>
        ExplainRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ExplainRequest, _creditroll_commission_ledger_v1_ExplainRequest__Output>
        Hold: MessageTypeDefinition<_creditroll_commission_ledger_v1_Hold, _creditroll_commission_ledger_v1_Hold__Output>
        HoldAnswer: MessageTypeDefinition<_creditroll_commission_ledger_v1_HoldAnswer, _creditroll_commission_ledger_v1_HoldAnswer__Output>
        Holds: MessageTypeDefinition<_creditroll_commission_ledger_v1_Holds, _creditroll_commission_ledger_v1_Holds__Output>
        Leg: MessageTypeDefinition<_creditroll_commission_ledger_v1_Leg, _creditroll_commission_ledger_v1_Leg__Output>
        Lines: MessageTypeDefinition<_creditroll_commission_ledger_v1_Lines, _creditroll_commission_ledger_v1_Lines__Output>
        ListHoldsRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ListHoldsRequest, _creditroll_commission_ledger_v1_ListHoldsRequest__Output>
        ListLinesRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_ListLinesRequest, _creditroll_commission_ledger_v1_ListLinesRequest__Output>
        OrderCommission: MessageTypeDefinition<_creditroll_commission_ledger_v1_OrderCommission, _creditroll_commission_ledger_v1_OrderCommission__Output>
        Part: MessageTypeDefinition<_creditroll_commission_ledger_v1_Part, _creditroll_commission_ledger_v1_Part__Output>
        PartQuota: MessageTypeDefinition<_creditroll_commission_ledger_v1_PartQuota, _creditroll_commission_ledger_v1_PartQuota__Output>
        QuotaSpan: MessageTypeDefinition<_creditroll_commission_ledger_v1_QuotaSpan, _creditroll_commission_ledger_v1_QuotaSpan__Output>
        Share: MessageTypeDefinition<_creditroll_commission_ledger_v1_Share, _creditroll_commission_ledger_v1_Share__Output>
        StatementLeg: MessageTypeDefinition<_creditroll_commission_ledger_v1_StatementLeg, _creditroll_commission_ledger_v1_StatementLeg__Output>
        StatementPage: MessageTypeDefinition<_creditroll_commission_ledger_v1_StatementPage, _creditroll_commission_ledger_v1_StatementPage__Output>
        StatementPosting: MessageTypeDefinition<_creditroll_commission_ledger_v1_StatementPosting, _creditroll_commission_ledger_v1_StatementPosting__Output>
        StatementRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_StatementRequest, _creditroll_commission_ledger_v1_StatementRequest__Output>
        VerifyRequest: MessageTypeDefinition<_creditroll_commission_ledger_v1_VerifyRequest, _creditroll_commission_ledger_v1_VerifyRequest__Output>
        VerifyResponse: MessageTypeDefinition<_creditroll_commission_ledger_v1_VerifyResponse, _creditroll_commission_ledger_v1_VerifyResponse__Output>
      }
    }
    common: {
      v1: {
        Command: MessageTypeDefinition<_creditroll_common_v1_Command, _creditroll_common_v1_Command__Output>
        Empty: MessageTypeDefinition<_creditroll_common_v1_Empty, _creditroll_common_v1_Empty__Output>
        Money: MessageTypeDefinition<_creditroll_common_v1_Money, _creditroll_common_v1_Money__Output>
        PageRequest: MessageTypeDefinition<_creditroll_common_v1_PageRequest, _creditroll_common_v1_PageRequest__Output>
      }
    }
  }
}

