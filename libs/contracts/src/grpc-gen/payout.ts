import type * as grpc from '@grpc/grpc-js';
import type { MessageTypeDefinition } from '@grpc/proto-loader';

import type { Command as _creditroll_common_v1_Command, Command__Output as _creditroll_common_v1_Command__Output } from './creditroll/common/v1/Command.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from './creditroll/common/v1/Empty.ts';
import type { Money as _creditroll_common_v1_Money, Money__Output as _creditroll_common_v1_Money__Output } from './creditroll/common/v1/Money.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from './creditroll/common/v1/PageRequest.ts';
import type { ApproveRequest as _creditroll_payout_v1_ApproveRequest, ApproveRequest__Output as _creditroll_payout_v1_ApproveRequest__Output } from './creditroll/payout/v1/ApproveRequest.ts';
import type { Batch as _creditroll_payout_v1_Batch, Batch__Output as _creditroll_payout_v1_Batch__Output } from './creditroll/payout/v1/Batch.ts';
import type { BatchCommand as _creditroll_payout_v1_BatchCommand, BatchCommand__Output as _creditroll_payout_v1_BatchCommand__Output } from './creditroll/payout/v1/BatchCommand.ts';
import type { Batches as _creditroll_payout_v1_Batches, Batches__Output as _creditroll_payout_v1_Batches__Output } from './creditroll/payout/v1/Batches.ts';
import type { Candidate as _creditroll_payout_v1_Candidate, Candidate__Output as _creditroll_payout_v1_Candidate__Output } from './creditroll/payout/v1/Candidate.ts';
import type { CandidateList as _creditroll_payout_v1_CandidateList, CandidateList__Output as _creditroll_payout_v1_CandidateList__Output } from './creditroll/payout/v1/CandidateList.ts';
import type { CandidatesRequest as _creditroll_payout_v1_CandidatesRequest, CandidatesRequest__Output as _creditroll_payout_v1_CandidatesRequest__Output } from './creditroll/payout/v1/CandidatesRequest.ts';
import type { DraftRequest as _creditroll_payout_v1_DraftRequest, DraftRequest__Output as _creditroll_payout_v1_DraftRequest__Output } from './creditroll/payout/v1/DraftRequest.ts';
import type { Excluded as _creditroll_payout_v1_Excluded, Excluded__Output as _creditroll_payout_v1_Excluded__Output } from './creditroll/payout/v1/Excluded.ts';
import type { ExplainOrderRequest as _creditroll_payout_v1_ExplainOrderRequest, ExplainOrderRequest__Output as _creditroll_payout_v1_ExplainOrderRequest__Output } from './creditroll/payout/v1/ExplainOrderRequest.ts';
import type { ExplainOrderResponse as _creditroll_payout_v1_ExplainOrderResponse, ExplainOrderResponse__Output as _creditroll_payout_v1_ExplainOrderResponse__Output } from './creditroll/payout/v1/ExplainOrderResponse.ts';
import type { ExportFile as _creditroll_payout_v1_ExportFile, ExportFile__Output as _creditroll_payout_v1_ExportFile__Output } from './creditroll/payout/v1/ExportFile.ts';
import type { GetBatchRequest as _creditroll_payout_v1_GetBatchRequest, GetBatchRequest__Output as _creditroll_payout_v1_GetBatchRequest__Output } from './creditroll/payout/v1/GetBatchRequest.ts';
import type { GetPayeeRequest as _creditroll_payout_v1_GetPayeeRequest, GetPayeeRequest__Output as _creditroll_payout_v1_GetPayeeRequest__Output } from './creditroll/payout/v1/GetPayeeRequest.ts';
import type { Item as _creditroll_payout_v1_Item, Item__Output as _creditroll_payout_v1_Item__Output } from './creditroll/payout/v1/Item.ts';
import type { Method as _creditroll_payout_v1_Method, Method__Output as _creditroll_payout_v1_Method__Output } from './creditroll/payout/v1/Method.ts';
import type { PaidLine as _creditroll_payout_v1_PaidLine, PaidLine__Output as _creditroll_payout_v1_PaidLine__Output } from './creditroll/payout/v1/PaidLine.ts';
import type { Payable as _creditroll_payout_v1_Payable, Payable__Output as _creditroll_payout_v1_Payable__Output } from './creditroll/payout/v1/Payable.ts';
import type { PayableList as _creditroll_payout_v1_PayableList, PayableList__Output as _creditroll_payout_v1_PayableList__Output } from './creditroll/payout/v1/PayableList.ts';
import type { PayoutClient as _creditroll_payout_v1_PayoutClient, PayoutDefinition as _creditroll_payout_v1_PayoutDefinition } from './creditroll/payout/v1/Payout.ts';
import type { RefusedResult as _creditroll_payout_v1_RefusedResult, RefusedResult__Output as _creditroll_payout_v1_RefusedResult__Output } from './creditroll/payout/v1/RefusedResult.ts';
import type { ResultItem as _creditroll_payout_v1_ResultItem, ResultItem__Output as _creditroll_payout_v1_ResultItem__Output } from './creditroll/payout/v1/ResultItem.ts';
import type { ResultsRequest as _creditroll_payout_v1_ResultsRequest, ResultsRequest__Output as _creditroll_payout_v1_ResultsRequest__Output } from './creditroll/payout/v1/ResultsRequest.ts';
import type { SetMethodRequest as _creditroll_payout_v1_SetMethodRequest, SetMethodRequest__Output as _creditroll_payout_v1_SetMethodRequest__Output } from './creditroll/payout/v1/SetMethodRequest.ts';
import type { VerifyResponse as _creditroll_payout_v1_VerifyResponse, VerifyResponse__Output as _creditroll_payout_v1_VerifyResponse__Output } from './creditroll/payout/v1/VerifyResponse.ts';

type SubtypeConstructor<Constructor extends new (...args: any) => any, Subtype> = {
  new(...args: ConstructorParameters<Constructor>): Subtype;
};

export interface ProtoGrpcType {
  creditroll: {
    common: {
      v1: {
        Command: MessageTypeDefinition<_creditroll_common_v1_Command, _creditroll_common_v1_Command__Output>
        Empty: MessageTypeDefinition<_creditroll_common_v1_Empty, _creditroll_common_v1_Empty__Output>
        Money: MessageTypeDefinition<_creditroll_common_v1_Money, _creditroll_common_v1_Money__Output>
        PageRequest: MessageTypeDefinition<_creditroll_common_v1_PageRequest, _creditroll_common_v1_PageRequest__Output>
      }
    }
    payout: {
      v1: {
        ApproveRequest: MessageTypeDefinition<_creditroll_payout_v1_ApproveRequest, _creditroll_payout_v1_ApproveRequest__Output>
        Batch: MessageTypeDefinition<_creditroll_payout_v1_Batch, _creditroll_payout_v1_Batch__Output>
        BatchCommand: MessageTypeDefinition<_creditroll_payout_v1_BatchCommand, _creditroll_payout_v1_BatchCommand__Output>
        Batches: MessageTypeDefinition<_creditroll_payout_v1_Batches, _creditroll_payout_v1_Batches__Output>
        Candidate: MessageTypeDefinition<_creditroll_payout_v1_Candidate, _creditroll_payout_v1_Candidate__Output>
        CandidateList: MessageTypeDefinition<_creditroll_payout_v1_CandidateList, _creditroll_payout_v1_CandidateList__Output>
        CandidatesRequest: MessageTypeDefinition<_creditroll_payout_v1_CandidatesRequest, _creditroll_payout_v1_CandidatesRequest__Output>
        DraftRequest: MessageTypeDefinition<_creditroll_payout_v1_DraftRequest, _creditroll_payout_v1_DraftRequest__Output>
        Excluded: MessageTypeDefinition<_creditroll_payout_v1_Excluded, _creditroll_payout_v1_Excluded__Output>
        ExplainOrderRequest: MessageTypeDefinition<_creditroll_payout_v1_ExplainOrderRequest, _creditroll_payout_v1_ExplainOrderRequest__Output>
        ExplainOrderResponse: MessageTypeDefinition<_creditroll_payout_v1_ExplainOrderResponse, _creditroll_payout_v1_ExplainOrderResponse__Output>
        ExportFile: MessageTypeDefinition<_creditroll_payout_v1_ExportFile, _creditroll_payout_v1_ExportFile__Output>
        GetBatchRequest: MessageTypeDefinition<_creditroll_payout_v1_GetBatchRequest, _creditroll_payout_v1_GetBatchRequest__Output>
        GetPayeeRequest: MessageTypeDefinition<_creditroll_payout_v1_GetPayeeRequest, _creditroll_payout_v1_GetPayeeRequest__Output>
        Item: MessageTypeDefinition<_creditroll_payout_v1_Item, _creditroll_payout_v1_Item__Output>
        Method: MessageTypeDefinition<_creditroll_payout_v1_Method, _creditroll_payout_v1_Method__Output>
        PaidLine: MessageTypeDefinition<_creditroll_payout_v1_PaidLine, _creditroll_payout_v1_PaidLine__Output>
        Payable: MessageTypeDefinition<_creditroll_payout_v1_Payable, _creditroll_payout_v1_Payable__Output>
        PayableList: MessageTypeDefinition<_creditroll_payout_v1_PayableList, _creditroll_payout_v1_PayableList__Output>
        Payout: SubtypeConstructor<typeof grpc.Client, _creditroll_payout_v1_PayoutClient> & { service: _creditroll_payout_v1_PayoutDefinition }
        RefusedResult: MessageTypeDefinition<_creditroll_payout_v1_RefusedResult, _creditroll_payout_v1_RefusedResult__Output>
        ResultItem: MessageTypeDefinition<_creditroll_payout_v1_ResultItem, _creditroll_payout_v1_ResultItem__Output>
        ResultsRequest: MessageTypeDefinition<_creditroll_payout_v1_ResultsRequest, _creditroll_payout_v1_ResultsRequest__Output>
        SetMethodRequest: MessageTypeDefinition<_creditroll_payout_v1_SetMethodRequest, _creditroll_payout_v1_SetMethodRequest__Output>
        VerifyResponse: MessageTypeDefinition<_creditroll_payout_v1_VerifyResponse, _creditroll_payout_v1_VerifyResponse__Output>
      }
    }
  }
}

