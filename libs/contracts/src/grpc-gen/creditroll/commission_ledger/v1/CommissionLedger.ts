// Original file: protos/creditroll/commission_ledger/v1/commission_ledger.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AnswerHoldRequest as _creditroll_commission_ledger_v1_AnswerHoldRequest, AnswerHoldRequest__Output as _creditroll_commission_ledger_v1_AnswerHoldRequest__Output } from '../../../creditroll/commission_ledger/v1/AnswerHoldRequest.ts';
import type { BalanceList as _creditroll_commission_ledger_v1_BalanceList, BalanceList__Output as _creditroll_commission_ledger_v1_BalanceList__Output } from '../../../creditroll/commission_ledger/v1/BalanceList.ts';
import type { BalancesRequest as _creditroll_commission_ledger_v1_BalancesRequest, BalancesRequest__Output as _creditroll_commission_ledger_v1_BalancesRequest__Output } from '../../../creditroll/commission_ledger/v1/BalancesRequest.ts';
import type { Boards as _creditroll_commission_ledger_v1_Boards, Boards__Output as _creditroll_commission_ledger_v1_Boards__Output } from '../../../creditroll/commission_ledger/v1/Boards.ts';
import type { BonusCounts as _creditroll_commission_ledger_v1_BonusCounts, BonusCounts__Output as _creditroll_commission_ledger_v1_BonusCounts__Output } from '../../../creditroll/commission_ledger/v1/BonusCounts.ts';
import type { DecideRecomputeRequest as _creditroll_commission_ledger_v1_DecideRecomputeRequest, DecideRecomputeRequest__Output as _creditroll_commission_ledger_v1_DecideRecomputeRequest__Output } from '../../../creditroll/commission_ledger/v1/DecideRecomputeRequest.ts';
import type { DepositMovement as _creditroll_commission_ledger_v1_DepositMovement, DepositMovement__Output as _creditroll_commission_ledger_v1_DepositMovement__Output } from '../../../creditroll/commission_ledger/v1/DepositMovement.ts';
import type { Deposits as _creditroll_commission_ledger_v1_Deposits, Deposits__Output as _creditroll_commission_ledger_v1_Deposits__Output } from '../../../creditroll/commission_ledger/v1/Deposits.ts';
import type { DisputeMoney as _creditroll_commission_ledger_v1_DisputeMoney, DisputeMoney__Output as _creditroll_commission_ledger_v1_DisputeMoney__Output } from '../../../creditroll/commission_ledger/v1/DisputeMoney.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from '../../../creditroll/common/v1/Empty.ts';
import type { ExplainRequest as _creditroll_commission_ledger_v1_ExplainRequest, ExplainRequest__Output as _creditroll_commission_ledger_v1_ExplainRequest__Output } from '../../../creditroll/commission_ledger/v1/ExplainRequest.ts';
import type { GetDepositsRequest as _creditroll_commission_ledger_v1_GetDepositsRequest, GetDepositsRequest__Output as _creditroll_commission_ledger_v1_GetDepositsRequest__Output } from '../../../creditroll/commission_ledger/v1/GetDepositsRequest.ts';
import type { GetRecomputeRequest as _creditroll_commission_ledger_v1_GetRecomputeRequest, GetRecomputeRequest__Output as _creditroll_commission_ledger_v1_GetRecomputeRequest__Output } from '../../../creditroll/commission_ledger/v1/GetRecomputeRequest.ts';
import type { Holds as _creditroll_commission_ledger_v1_Holds, Holds__Output as _creditroll_commission_ledger_v1_Holds__Output } from '../../../creditroll/commission_ledger/v1/Holds.ts';
import type { Lines as _creditroll_commission_ledger_v1_Lines, Lines__Output as _creditroll_commission_ledger_v1_Lines__Output } from '../../../creditroll/commission_ledger/v1/Lines.ts';
import type { ListBoardsRequest as _creditroll_commission_ledger_v1_ListBoardsRequest, ListBoardsRequest__Output as _creditroll_commission_ledger_v1_ListBoardsRequest__Output } from '../../../creditroll/commission_ledger/v1/ListBoardsRequest.ts';
import type { ListBonusesRequest as _creditroll_commission_ledger_v1_ListBonusesRequest, ListBonusesRequest__Output as _creditroll_commission_ledger_v1_ListBonusesRequest__Output } from '../../../creditroll/commission_ledger/v1/ListBonusesRequest.ts';
import type { ListHoldsRequest as _creditroll_commission_ledger_v1_ListHoldsRequest, ListHoldsRequest__Output as _creditroll_commission_ledger_v1_ListHoldsRequest__Output } from '../../../creditroll/commission_ledger/v1/ListHoldsRequest.ts';
import type { ListLinesRequest as _creditroll_commission_ledger_v1_ListLinesRequest, ListLinesRequest__Output as _creditroll_commission_ledger_v1_ListLinesRequest__Output } from '../../../creditroll/commission_ledger/v1/ListLinesRequest.ts';
import type { ListQuotasRequest as _creditroll_commission_ledger_v1_ListQuotasRequest, ListQuotasRequest__Output as _creditroll_commission_ledger_v1_ListQuotasRequest__Output } from '../../../creditroll/commission_ledger/v1/ListQuotasRequest.ts';
import type { ListRecomputesRequest as _creditroll_commission_ledger_v1_ListRecomputesRequest, ListRecomputesRequest__Output as _creditroll_commission_ledger_v1_ListRecomputesRequest__Output } from '../../../creditroll/commission_ledger/v1/ListRecomputesRequest.ts';
import type { OrderCommission as _creditroll_commission_ledger_v1_OrderCommission, OrderCommission__Output as _creditroll_commission_ledger_v1_OrderCommission__Output } from '../../../creditroll/commission_ledger/v1/OrderCommission.ts';
import type { PreviewDisputeRequest as _creditroll_commission_ledger_v1_PreviewDisputeRequest, PreviewDisputeRequest__Output as _creditroll_commission_ledger_v1_PreviewDisputeRequest__Output } from '../../../creditroll/commission_ledger/v1/PreviewDisputeRequest.ts';
import type { PreviewReport as _creditroll_commission_ledger_v1_PreviewReport, PreviewReport__Output as _creditroll_commission_ledger_v1_PreviewReport__Output } from '../../../creditroll/commission_ledger/v1/PreviewReport.ts';
import type { PreviewRequest as _creditroll_commission_ledger_v1_PreviewRequest, PreviewRequest__Output as _creditroll_commission_ledger_v1_PreviewRequest__Output } from '../../../creditroll/commission_ledger/v1/PreviewRequest.ts';
import type { QuotaUses as _creditroll_commission_ledger_v1_QuotaUses, QuotaUses__Output as _creditroll_commission_ledger_v1_QuotaUses__Output } from '../../../creditroll/commission_ledger/v1/QuotaUses.ts';
import type { Recompute as _creditroll_commission_ledger_v1_Recompute, Recompute__Output as _creditroll_commission_ledger_v1_Recompute__Output } from '../../../creditroll/commission_ledger/v1/Recompute.ts';
import type { Recomputes as _creditroll_commission_ledger_v1_Recomputes, Recomputes__Output as _creditroll_commission_ledger_v1_Recomputes__Output } from '../../../creditroll/commission_ledger/v1/Recomputes.ts';
import type { RecordDepositRequest as _creditroll_commission_ledger_v1_RecordDepositRequest, RecordDepositRequest__Output as _creditroll_commission_ledger_v1_RecordDepositRequest__Output } from '../../../creditroll/commission_ledger/v1/RecordDepositRequest.ts';
import type { RequestRecomputeRequest as _creditroll_commission_ledger_v1_RequestRecomputeRequest, RequestRecomputeRequest__Output as _creditroll_commission_ledger_v1_RequestRecomputeRequest__Output } from '../../../creditroll/commission_ledger/v1/RequestRecomputeRequest.ts';
import type { StatementPage as _creditroll_commission_ledger_v1_StatementPage, StatementPage__Output as _creditroll_commission_ledger_v1_StatementPage__Output } from '../../../creditroll/commission_ledger/v1/StatementPage.ts';
import type { StatementRequest as _creditroll_commission_ledger_v1_StatementRequest, StatementRequest__Output as _creditroll_commission_ledger_v1_StatementRequest__Output } from '../../../creditroll/commission_ledger/v1/StatementRequest.ts';
import type { VerifyRequest as _creditroll_commission_ledger_v1_VerifyRequest, VerifyRequest__Output as _creditroll_commission_ledger_v1_VerifyRequest__Output } from '../../../creditroll/commission_ledger/v1/VerifyRequest.ts';
import type { VerifyResponse as _creditroll_commission_ledger_v1_VerifyResponse, VerifyResponse__Output as _creditroll_commission_ledger_v1_VerifyResponse__Output } from '../../../creditroll/commission_ledger/v1/VerifyResponse.ts';

export interface CommissionLedgerClient extends grpc.Client {
  AnswerHold(argument: _creditroll_commission_ledger_v1_AnswerHoldRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_common_v1_Empty__Output>): grpc.ClientUnaryCall;
  AnswerHold(argument: _creditroll_commission_ledger_v1_AnswerHoldRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_common_v1_Empty__Output>): grpc.ClientUnaryCall;
  AnswerHold(argument: _creditroll_commission_ledger_v1_AnswerHoldRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_common_v1_Empty__Output>): grpc.ClientUnaryCall;
  AnswerHold(argument: _creditroll_commission_ledger_v1_AnswerHoldRequest, callback: grpc.requestCallback<_creditroll_common_v1_Empty__Output>): grpc.ClientUnaryCall;
  answerHold(argument: _creditroll_commission_ledger_v1_AnswerHoldRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_common_v1_Empty__Output>): grpc.ClientUnaryCall;
  answerHold(argument: _creditroll_commission_ledger_v1_AnswerHoldRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_common_v1_Empty__Output>): grpc.ClientUnaryCall;
  answerHold(argument: _creditroll_commission_ledger_v1_AnswerHoldRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_common_v1_Empty__Output>): grpc.ClientUnaryCall;
  answerHold(argument: _creditroll_commission_ledger_v1_AnswerHoldRequest, callback: grpc.requestCallback<_creditroll_common_v1_Empty__Output>): grpc.ClientUnaryCall;
  
  Balances(argument: _creditroll_commission_ledger_v1_BalancesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  Balances(argument: _creditroll_commission_ledger_v1_BalancesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  Balances(argument: _creditroll_commission_ledger_v1_BalancesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  Balances(argument: _creditroll_commission_ledger_v1_BalancesRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  balances(argument: _creditroll_commission_ledger_v1_BalancesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  balances(argument: _creditroll_commission_ledger_v1_BalancesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  balances(argument: _creditroll_commission_ledger_v1_BalancesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  balances(argument: _creditroll_commission_ledger_v1_BalancesRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  
  DecideRecompute(argument: _creditroll_commission_ledger_v1_DecideRecomputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  DecideRecompute(argument: _creditroll_commission_ledger_v1_DecideRecomputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  DecideRecompute(argument: _creditroll_commission_ledger_v1_DecideRecomputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  DecideRecompute(argument: _creditroll_commission_ledger_v1_DecideRecomputeRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  decideRecompute(argument: _creditroll_commission_ledger_v1_DecideRecomputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  decideRecompute(argument: _creditroll_commission_ledger_v1_DecideRecomputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  decideRecompute(argument: _creditroll_commission_ledger_v1_DecideRecomputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  decideRecompute(argument: _creditroll_commission_ledger_v1_DecideRecomputeRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  
  Explain(argument: _creditroll_commission_ledger_v1_ExplainRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_OrderCommission__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_commission_ledger_v1_ExplainRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_OrderCommission__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_commission_ledger_v1_ExplainRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_OrderCommission__Output>): grpc.ClientUnaryCall;
  Explain(argument: _creditroll_commission_ledger_v1_ExplainRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_OrderCommission__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_commission_ledger_v1_ExplainRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_OrderCommission__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_commission_ledger_v1_ExplainRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_OrderCommission__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_commission_ledger_v1_ExplainRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_OrderCommission__Output>): grpc.ClientUnaryCall;
  explain(argument: _creditroll_commission_ledger_v1_ExplainRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_OrderCommission__Output>): grpc.ClientUnaryCall;
  
  GetDeposits(argument: _creditroll_commission_ledger_v1_GetDepositsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Deposits__Output>): grpc.ClientUnaryCall;
  GetDeposits(argument: _creditroll_commission_ledger_v1_GetDepositsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Deposits__Output>): grpc.ClientUnaryCall;
  GetDeposits(argument: _creditroll_commission_ledger_v1_GetDepositsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Deposits__Output>): grpc.ClientUnaryCall;
  GetDeposits(argument: _creditroll_commission_ledger_v1_GetDepositsRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Deposits__Output>): grpc.ClientUnaryCall;
  getDeposits(argument: _creditroll_commission_ledger_v1_GetDepositsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Deposits__Output>): grpc.ClientUnaryCall;
  getDeposits(argument: _creditroll_commission_ledger_v1_GetDepositsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Deposits__Output>): grpc.ClientUnaryCall;
  getDeposits(argument: _creditroll_commission_ledger_v1_GetDepositsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Deposits__Output>): grpc.ClientUnaryCall;
  getDeposits(argument: _creditroll_commission_ledger_v1_GetDepositsRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Deposits__Output>): grpc.ClientUnaryCall;
  
  GetRecompute(argument: _creditroll_commission_ledger_v1_GetRecomputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  GetRecompute(argument: _creditroll_commission_ledger_v1_GetRecomputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  GetRecompute(argument: _creditroll_commission_ledger_v1_GetRecomputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  GetRecompute(argument: _creditroll_commission_ledger_v1_GetRecomputeRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  getRecompute(argument: _creditroll_commission_ledger_v1_GetRecomputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  getRecompute(argument: _creditroll_commission_ledger_v1_GetRecomputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  getRecompute(argument: _creditroll_commission_ledger_v1_GetRecomputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  getRecompute(argument: _creditroll_commission_ledger_v1_GetRecomputeRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  
  Liability(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  Liability(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  Liability(argument: _creditroll_common_v1_Empty, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  Liability(argument: _creditroll_common_v1_Empty, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  liability(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  liability(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  liability(argument: _creditroll_common_v1_Empty, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  liability(argument: _creditroll_common_v1_Empty, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BalanceList__Output>): grpc.ClientUnaryCall;
  
  ListBoards(argument: _creditroll_commission_ledger_v1_ListBoardsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Boards__Output>): grpc.ClientUnaryCall;
  ListBoards(argument: _creditroll_commission_ledger_v1_ListBoardsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Boards__Output>): grpc.ClientUnaryCall;
  ListBoards(argument: _creditroll_commission_ledger_v1_ListBoardsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Boards__Output>): grpc.ClientUnaryCall;
  ListBoards(argument: _creditroll_commission_ledger_v1_ListBoardsRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Boards__Output>): grpc.ClientUnaryCall;
  listBoards(argument: _creditroll_commission_ledger_v1_ListBoardsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Boards__Output>): grpc.ClientUnaryCall;
  listBoards(argument: _creditroll_commission_ledger_v1_ListBoardsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Boards__Output>): grpc.ClientUnaryCall;
  listBoards(argument: _creditroll_commission_ledger_v1_ListBoardsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Boards__Output>): grpc.ClientUnaryCall;
  listBoards(argument: _creditroll_commission_ledger_v1_ListBoardsRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Boards__Output>): grpc.ClientUnaryCall;
  
  ListBonuses(argument: _creditroll_commission_ledger_v1_ListBonusesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BonusCounts__Output>): grpc.ClientUnaryCall;
  ListBonuses(argument: _creditroll_commission_ledger_v1_ListBonusesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BonusCounts__Output>): grpc.ClientUnaryCall;
  ListBonuses(argument: _creditroll_commission_ledger_v1_ListBonusesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BonusCounts__Output>): grpc.ClientUnaryCall;
  ListBonuses(argument: _creditroll_commission_ledger_v1_ListBonusesRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BonusCounts__Output>): grpc.ClientUnaryCall;
  listBonuses(argument: _creditroll_commission_ledger_v1_ListBonusesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BonusCounts__Output>): grpc.ClientUnaryCall;
  listBonuses(argument: _creditroll_commission_ledger_v1_ListBonusesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BonusCounts__Output>): grpc.ClientUnaryCall;
  listBonuses(argument: _creditroll_commission_ledger_v1_ListBonusesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BonusCounts__Output>): grpc.ClientUnaryCall;
  listBonuses(argument: _creditroll_commission_ledger_v1_ListBonusesRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_BonusCounts__Output>): grpc.ClientUnaryCall;
  
  ListHolds(argument: _creditroll_commission_ledger_v1_ListHoldsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Holds__Output>): grpc.ClientUnaryCall;
  ListHolds(argument: _creditroll_commission_ledger_v1_ListHoldsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Holds__Output>): grpc.ClientUnaryCall;
  ListHolds(argument: _creditroll_commission_ledger_v1_ListHoldsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Holds__Output>): grpc.ClientUnaryCall;
  ListHolds(argument: _creditroll_commission_ledger_v1_ListHoldsRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Holds__Output>): grpc.ClientUnaryCall;
  listHolds(argument: _creditroll_commission_ledger_v1_ListHoldsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Holds__Output>): grpc.ClientUnaryCall;
  listHolds(argument: _creditroll_commission_ledger_v1_ListHoldsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Holds__Output>): grpc.ClientUnaryCall;
  listHolds(argument: _creditroll_commission_ledger_v1_ListHoldsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Holds__Output>): grpc.ClientUnaryCall;
  listHolds(argument: _creditroll_commission_ledger_v1_ListHoldsRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Holds__Output>): grpc.ClientUnaryCall;
  
  ListLines(argument: _creditroll_commission_ledger_v1_ListLinesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Lines__Output>): grpc.ClientUnaryCall;
  ListLines(argument: _creditroll_commission_ledger_v1_ListLinesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Lines__Output>): grpc.ClientUnaryCall;
  ListLines(argument: _creditroll_commission_ledger_v1_ListLinesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Lines__Output>): grpc.ClientUnaryCall;
  ListLines(argument: _creditroll_commission_ledger_v1_ListLinesRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Lines__Output>): grpc.ClientUnaryCall;
  listLines(argument: _creditroll_commission_ledger_v1_ListLinesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Lines__Output>): grpc.ClientUnaryCall;
  listLines(argument: _creditroll_commission_ledger_v1_ListLinesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Lines__Output>): grpc.ClientUnaryCall;
  listLines(argument: _creditroll_commission_ledger_v1_ListLinesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Lines__Output>): grpc.ClientUnaryCall;
  listLines(argument: _creditroll_commission_ledger_v1_ListLinesRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Lines__Output>): grpc.ClientUnaryCall;
  
  ListQuotas(argument: _creditroll_commission_ledger_v1_ListQuotasRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_QuotaUses__Output>): grpc.ClientUnaryCall;
  ListQuotas(argument: _creditroll_commission_ledger_v1_ListQuotasRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_QuotaUses__Output>): grpc.ClientUnaryCall;
  ListQuotas(argument: _creditroll_commission_ledger_v1_ListQuotasRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_QuotaUses__Output>): grpc.ClientUnaryCall;
  ListQuotas(argument: _creditroll_commission_ledger_v1_ListQuotasRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_QuotaUses__Output>): grpc.ClientUnaryCall;
  listQuotas(argument: _creditroll_commission_ledger_v1_ListQuotasRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_QuotaUses__Output>): grpc.ClientUnaryCall;
  listQuotas(argument: _creditroll_commission_ledger_v1_ListQuotasRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_QuotaUses__Output>): grpc.ClientUnaryCall;
  listQuotas(argument: _creditroll_commission_ledger_v1_ListQuotasRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_QuotaUses__Output>): grpc.ClientUnaryCall;
  listQuotas(argument: _creditroll_commission_ledger_v1_ListQuotasRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_QuotaUses__Output>): grpc.ClientUnaryCall;
  
  ListRecomputes(argument: _creditroll_commission_ledger_v1_ListRecomputesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recomputes__Output>): grpc.ClientUnaryCall;
  ListRecomputes(argument: _creditroll_commission_ledger_v1_ListRecomputesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recomputes__Output>): grpc.ClientUnaryCall;
  ListRecomputes(argument: _creditroll_commission_ledger_v1_ListRecomputesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recomputes__Output>): grpc.ClientUnaryCall;
  ListRecomputes(argument: _creditroll_commission_ledger_v1_ListRecomputesRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recomputes__Output>): grpc.ClientUnaryCall;
  listRecomputes(argument: _creditroll_commission_ledger_v1_ListRecomputesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recomputes__Output>): grpc.ClientUnaryCall;
  listRecomputes(argument: _creditroll_commission_ledger_v1_ListRecomputesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recomputes__Output>): grpc.ClientUnaryCall;
  listRecomputes(argument: _creditroll_commission_ledger_v1_ListRecomputesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recomputes__Output>): grpc.ClientUnaryCall;
  listRecomputes(argument: _creditroll_commission_ledger_v1_ListRecomputesRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recomputes__Output>): grpc.ClientUnaryCall;
  
  Preview(argument: _creditroll_commission_ledger_v1_PreviewRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_PreviewReport__Output>): grpc.ClientUnaryCall;
  Preview(argument: _creditroll_commission_ledger_v1_PreviewRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_PreviewReport__Output>): grpc.ClientUnaryCall;
  Preview(argument: _creditroll_commission_ledger_v1_PreviewRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_PreviewReport__Output>): grpc.ClientUnaryCall;
  Preview(argument: _creditroll_commission_ledger_v1_PreviewRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_PreviewReport__Output>): grpc.ClientUnaryCall;
  preview(argument: _creditroll_commission_ledger_v1_PreviewRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_PreviewReport__Output>): grpc.ClientUnaryCall;
  preview(argument: _creditroll_commission_ledger_v1_PreviewRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_PreviewReport__Output>): grpc.ClientUnaryCall;
  preview(argument: _creditroll_commission_ledger_v1_PreviewRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_PreviewReport__Output>): grpc.ClientUnaryCall;
  preview(argument: _creditroll_commission_ledger_v1_PreviewRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_PreviewReport__Output>): grpc.ClientUnaryCall;
  
  PreviewDispute(argument: _creditroll_commission_ledger_v1_PreviewDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DisputeMoney__Output>): grpc.ClientUnaryCall;
  PreviewDispute(argument: _creditroll_commission_ledger_v1_PreviewDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DisputeMoney__Output>): grpc.ClientUnaryCall;
  PreviewDispute(argument: _creditroll_commission_ledger_v1_PreviewDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DisputeMoney__Output>): grpc.ClientUnaryCall;
  PreviewDispute(argument: _creditroll_commission_ledger_v1_PreviewDisputeRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DisputeMoney__Output>): grpc.ClientUnaryCall;
  previewDispute(argument: _creditroll_commission_ledger_v1_PreviewDisputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DisputeMoney__Output>): grpc.ClientUnaryCall;
  previewDispute(argument: _creditroll_commission_ledger_v1_PreviewDisputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DisputeMoney__Output>): grpc.ClientUnaryCall;
  previewDispute(argument: _creditroll_commission_ledger_v1_PreviewDisputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DisputeMoney__Output>): grpc.ClientUnaryCall;
  previewDispute(argument: _creditroll_commission_ledger_v1_PreviewDisputeRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DisputeMoney__Output>): grpc.ClientUnaryCall;
  
  RecordDeposit(argument: _creditroll_commission_ledger_v1_RecordDepositRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DepositMovement__Output>): grpc.ClientUnaryCall;
  RecordDeposit(argument: _creditroll_commission_ledger_v1_RecordDepositRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DepositMovement__Output>): grpc.ClientUnaryCall;
  RecordDeposit(argument: _creditroll_commission_ledger_v1_RecordDepositRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DepositMovement__Output>): grpc.ClientUnaryCall;
  RecordDeposit(argument: _creditroll_commission_ledger_v1_RecordDepositRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DepositMovement__Output>): grpc.ClientUnaryCall;
  recordDeposit(argument: _creditroll_commission_ledger_v1_RecordDepositRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DepositMovement__Output>): grpc.ClientUnaryCall;
  recordDeposit(argument: _creditroll_commission_ledger_v1_RecordDepositRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DepositMovement__Output>): grpc.ClientUnaryCall;
  recordDeposit(argument: _creditroll_commission_ledger_v1_RecordDepositRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DepositMovement__Output>): grpc.ClientUnaryCall;
  recordDeposit(argument: _creditroll_commission_ledger_v1_RecordDepositRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_DepositMovement__Output>): grpc.ClientUnaryCall;
  
  RequestRecompute(argument: _creditroll_commission_ledger_v1_RequestRecomputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  RequestRecompute(argument: _creditroll_commission_ledger_v1_RequestRecomputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  RequestRecompute(argument: _creditroll_commission_ledger_v1_RequestRecomputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  RequestRecompute(argument: _creditroll_commission_ledger_v1_RequestRecomputeRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  requestRecompute(argument: _creditroll_commission_ledger_v1_RequestRecomputeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  requestRecompute(argument: _creditroll_commission_ledger_v1_RequestRecomputeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  requestRecompute(argument: _creditroll_commission_ledger_v1_RequestRecomputeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  requestRecompute(argument: _creditroll_commission_ledger_v1_RequestRecomputeRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_Recompute__Output>): grpc.ClientUnaryCall;
  
  Statement(argument: _creditroll_commission_ledger_v1_StatementRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_StatementPage__Output>): grpc.ClientUnaryCall;
  Statement(argument: _creditroll_commission_ledger_v1_StatementRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_StatementPage__Output>): grpc.ClientUnaryCall;
  Statement(argument: _creditroll_commission_ledger_v1_StatementRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_StatementPage__Output>): grpc.ClientUnaryCall;
  Statement(argument: _creditroll_commission_ledger_v1_StatementRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_StatementPage__Output>): grpc.ClientUnaryCall;
  statement(argument: _creditroll_commission_ledger_v1_StatementRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_StatementPage__Output>): grpc.ClientUnaryCall;
  statement(argument: _creditroll_commission_ledger_v1_StatementRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_StatementPage__Output>): grpc.ClientUnaryCall;
  statement(argument: _creditroll_commission_ledger_v1_StatementRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_StatementPage__Output>): grpc.ClientUnaryCall;
  statement(argument: _creditroll_commission_ledger_v1_StatementRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_StatementPage__Output>): grpc.ClientUnaryCall;
  
  Verify(argument: _creditroll_commission_ledger_v1_VerifyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  Verify(argument: _creditroll_commission_ledger_v1_VerifyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  Verify(argument: _creditroll_commission_ledger_v1_VerifyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  Verify(argument: _creditroll_commission_ledger_v1_VerifyRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  verify(argument: _creditroll_commission_ledger_v1_VerifyRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  verify(argument: _creditroll_commission_ledger_v1_VerifyRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  verify(argument: _creditroll_commission_ledger_v1_VerifyRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  verify(argument: _creditroll_commission_ledger_v1_VerifyRequest, callback: grpc.requestCallback<_creditroll_commission_ledger_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface CommissionLedgerHandlers extends grpc.UntypedServiceImplementation {
  AnswerHold: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_AnswerHoldRequest__Output, _creditroll_common_v1_Empty>;
  
  Balances: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_BalancesRequest__Output, _creditroll_commission_ledger_v1_BalanceList>;
  
  DecideRecompute: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_DecideRecomputeRequest__Output, _creditroll_commission_ledger_v1_Recompute>;
  
  Explain: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_ExplainRequest__Output, _creditroll_commission_ledger_v1_OrderCommission>;
  
  GetDeposits: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_GetDepositsRequest__Output, _creditroll_commission_ledger_v1_Deposits>;
  
  GetRecompute: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_GetRecomputeRequest__Output, _creditroll_commission_ledger_v1_Recompute>;
  
  Liability: grpc.handleUnaryCall<_creditroll_common_v1_Empty__Output, _creditroll_commission_ledger_v1_BalanceList>;
  
  ListBoards: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_ListBoardsRequest__Output, _creditroll_commission_ledger_v1_Boards>;
  
  ListBonuses: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_ListBonusesRequest__Output, _creditroll_commission_ledger_v1_BonusCounts>;
  
  ListHolds: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_ListHoldsRequest__Output, _creditroll_commission_ledger_v1_Holds>;
  
  ListLines: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_ListLinesRequest__Output, _creditroll_commission_ledger_v1_Lines>;
  
  ListQuotas: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_ListQuotasRequest__Output, _creditroll_commission_ledger_v1_QuotaUses>;
  
  ListRecomputes: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_ListRecomputesRequest__Output, _creditroll_commission_ledger_v1_Recomputes>;
  
  Preview: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_PreviewRequest__Output, _creditroll_commission_ledger_v1_PreviewReport>;
  
  PreviewDispute: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_PreviewDisputeRequest__Output, _creditroll_commission_ledger_v1_DisputeMoney>;
  
  RecordDeposit: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_RecordDepositRequest__Output, _creditroll_commission_ledger_v1_DepositMovement>;
  
  RequestRecompute: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_RequestRecomputeRequest__Output, _creditroll_commission_ledger_v1_Recompute>;
  
  Statement: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_StatementRequest__Output, _creditroll_commission_ledger_v1_StatementPage>;
  
  Verify: grpc.handleUnaryCall<_creditroll_commission_ledger_v1_VerifyRequest__Output, _creditroll_commission_ledger_v1_VerifyResponse>;
  
}

export interface CommissionLedgerDefinition extends grpc.ServiceDefinition {
  AnswerHold: MethodDefinition<_creditroll_commission_ledger_v1_AnswerHoldRequest, _creditroll_common_v1_Empty, _creditroll_commission_ledger_v1_AnswerHoldRequest__Output, _creditroll_common_v1_Empty__Output>
  Balances: MethodDefinition<_creditroll_commission_ledger_v1_BalancesRequest, _creditroll_commission_ledger_v1_BalanceList, _creditroll_commission_ledger_v1_BalancesRequest__Output, _creditroll_commission_ledger_v1_BalanceList__Output>
  DecideRecompute: MethodDefinition<_creditroll_commission_ledger_v1_DecideRecomputeRequest, _creditroll_commission_ledger_v1_Recompute, _creditroll_commission_ledger_v1_DecideRecomputeRequest__Output, _creditroll_commission_ledger_v1_Recompute__Output>
  Explain: MethodDefinition<_creditroll_commission_ledger_v1_ExplainRequest, _creditroll_commission_ledger_v1_OrderCommission, _creditroll_commission_ledger_v1_ExplainRequest__Output, _creditroll_commission_ledger_v1_OrderCommission__Output>
  GetDeposits: MethodDefinition<_creditroll_commission_ledger_v1_GetDepositsRequest, _creditroll_commission_ledger_v1_Deposits, _creditroll_commission_ledger_v1_GetDepositsRequest__Output, _creditroll_commission_ledger_v1_Deposits__Output>
  GetRecompute: MethodDefinition<_creditroll_commission_ledger_v1_GetRecomputeRequest, _creditroll_commission_ledger_v1_Recompute, _creditroll_commission_ledger_v1_GetRecomputeRequest__Output, _creditroll_commission_ledger_v1_Recompute__Output>
  Liability: MethodDefinition<_creditroll_common_v1_Empty, _creditroll_commission_ledger_v1_BalanceList, _creditroll_common_v1_Empty__Output, _creditroll_commission_ledger_v1_BalanceList__Output>
  ListBoards: MethodDefinition<_creditroll_commission_ledger_v1_ListBoardsRequest, _creditroll_commission_ledger_v1_Boards, _creditroll_commission_ledger_v1_ListBoardsRequest__Output, _creditroll_commission_ledger_v1_Boards__Output>
  ListBonuses: MethodDefinition<_creditroll_commission_ledger_v1_ListBonusesRequest, _creditroll_commission_ledger_v1_BonusCounts, _creditroll_commission_ledger_v1_ListBonusesRequest__Output, _creditroll_commission_ledger_v1_BonusCounts__Output>
  ListHolds: MethodDefinition<_creditroll_commission_ledger_v1_ListHoldsRequest, _creditroll_commission_ledger_v1_Holds, _creditroll_commission_ledger_v1_ListHoldsRequest__Output, _creditroll_commission_ledger_v1_Holds__Output>
  ListLines: MethodDefinition<_creditroll_commission_ledger_v1_ListLinesRequest, _creditroll_commission_ledger_v1_Lines, _creditroll_commission_ledger_v1_ListLinesRequest__Output, _creditroll_commission_ledger_v1_Lines__Output>
  ListQuotas: MethodDefinition<_creditroll_commission_ledger_v1_ListQuotasRequest, _creditroll_commission_ledger_v1_QuotaUses, _creditroll_commission_ledger_v1_ListQuotasRequest__Output, _creditroll_commission_ledger_v1_QuotaUses__Output>
  ListRecomputes: MethodDefinition<_creditroll_commission_ledger_v1_ListRecomputesRequest, _creditroll_commission_ledger_v1_Recomputes, _creditroll_commission_ledger_v1_ListRecomputesRequest__Output, _creditroll_commission_ledger_v1_Recomputes__Output>
  Preview: MethodDefinition<_creditroll_commission_ledger_v1_PreviewRequest, _creditroll_commission_ledger_v1_PreviewReport, _creditroll_commission_ledger_v1_PreviewRequest__Output, _creditroll_commission_ledger_v1_PreviewReport__Output>
  PreviewDispute: MethodDefinition<_creditroll_commission_ledger_v1_PreviewDisputeRequest, _creditroll_commission_ledger_v1_DisputeMoney, _creditroll_commission_ledger_v1_PreviewDisputeRequest__Output, _creditroll_commission_ledger_v1_DisputeMoney__Output>
  RecordDeposit: MethodDefinition<_creditroll_commission_ledger_v1_RecordDepositRequest, _creditroll_commission_ledger_v1_DepositMovement, _creditroll_commission_ledger_v1_RecordDepositRequest__Output, _creditroll_commission_ledger_v1_DepositMovement__Output>
  RequestRecompute: MethodDefinition<_creditroll_commission_ledger_v1_RequestRecomputeRequest, _creditroll_commission_ledger_v1_Recompute, _creditroll_commission_ledger_v1_RequestRecomputeRequest__Output, _creditroll_commission_ledger_v1_Recompute__Output>
  Statement: MethodDefinition<_creditroll_commission_ledger_v1_StatementRequest, _creditroll_commission_ledger_v1_StatementPage, _creditroll_commission_ledger_v1_StatementRequest__Output, _creditroll_commission_ledger_v1_StatementPage__Output>
  Verify: MethodDefinition<_creditroll_commission_ledger_v1_VerifyRequest, _creditroll_commission_ledger_v1_VerifyResponse, _creditroll_commission_ledger_v1_VerifyRequest__Output, _creditroll_commission_ledger_v1_VerifyResponse__Output>
}
