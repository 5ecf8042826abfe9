// Original file: protos/creditroll/payout/v1/payout.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ApproveRequest as _creditroll_payout_v1_ApproveRequest, ApproveRequest__Output as _creditroll_payout_v1_ApproveRequest__Output } from '../../../creditroll/payout/v1/ApproveRequest.ts';
import type { Batch as _creditroll_payout_v1_Batch, Batch__Output as _creditroll_payout_v1_Batch__Output } from '../../../creditroll/payout/v1/Batch.ts';
import type { BatchCommand as _creditroll_payout_v1_BatchCommand, BatchCommand__Output as _creditroll_payout_v1_BatchCommand__Output } from '../../../creditroll/payout/v1/BatchCommand.ts';
import type { Batches as _creditroll_payout_v1_Batches, Batches__Output as _creditroll_payout_v1_Batches__Output } from '../../../creditroll/payout/v1/Batches.ts';
import type { CandidateList as _creditroll_payout_v1_CandidateList, CandidateList__Output as _creditroll_payout_v1_CandidateList__Output } from '../../../creditroll/payout/v1/CandidateList.ts';
import type { CandidatesRequest as _creditroll_payout_v1_CandidatesRequest, CandidatesRequest__Output as _creditroll_payout_v1_CandidatesRequest__Output } from '../../../creditroll/payout/v1/CandidatesRequest.ts';
import type { DraftRequest as _creditroll_payout_v1_DraftRequest, DraftRequest__Output as _creditroll_payout_v1_DraftRequest__Output } from '../../../creditroll/payout/v1/DraftRequest.ts';
import type { Empty as _creditroll_common_v1_Empty, Empty__Output as _creditroll_common_v1_Empty__Output } from '../../../creditroll/common/v1/Empty.ts';
import type { ExplainOrderRequest as _creditroll_payout_v1_ExplainOrderRequest, ExplainOrderRequest__Output as _creditroll_payout_v1_ExplainOrderRequest__Output } from '../../../creditroll/payout/v1/ExplainOrderRequest.ts';
import type { ExplainOrderResponse as _creditroll_payout_v1_ExplainOrderResponse, ExplainOrderResponse__Output as _creditroll_payout_v1_ExplainOrderResponse__Output } from '../../../creditroll/payout/v1/ExplainOrderResponse.ts';
import type { ExportFile as _creditroll_payout_v1_ExportFile, ExportFile__Output as _creditroll_payout_v1_ExportFile__Output } from '../../../creditroll/payout/v1/ExportFile.ts';
import type { GetBatchRequest as _creditroll_payout_v1_GetBatchRequest, GetBatchRequest__Output as _creditroll_payout_v1_GetBatchRequest__Output } from '../../../creditroll/payout/v1/GetBatchRequest.ts';
import type { GetPayeeRequest as _creditroll_payout_v1_GetPayeeRequest, GetPayeeRequest__Output as _creditroll_payout_v1_GetPayeeRequest__Output } from '../../../creditroll/payout/v1/GetPayeeRequest.ts';
import type { Method as _creditroll_payout_v1_Method, Method__Output as _creditroll_payout_v1_Method__Output } from '../../../creditroll/payout/v1/Method.ts';
import type { PageRequest as _creditroll_common_v1_PageRequest, PageRequest__Output as _creditroll_common_v1_PageRequest__Output } from '../../../creditroll/common/v1/PageRequest.ts';
import type { PayableList as _creditroll_payout_v1_PayableList, PayableList__Output as _creditroll_payout_v1_PayableList__Output } from '../../../creditroll/payout/v1/PayableList.ts';
import type { ResultsRequest as _creditroll_payout_v1_ResultsRequest, ResultsRequest__Output as _creditroll_payout_v1_ResultsRequest__Output } from '../../../creditroll/payout/v1/ResultsRequest.ts';
import type { SetMethodRequest as _creditroll_payout_v1_SetMethodRequest, SetMethodRequest__Output as _creditroll_payout_v1_SetMethodRequest__Output } from '../../../creditroll/payout/v1/SetMethodRequest.ts';
import type { VerifyResponse as _creditroll_payout_v1_VerifyResponse, VerifyResponse__Output as _creditroll_payout_v1_VerifyResponse__Output } from '../../../creditroll/payout/v1/VerifyResponse.ts';

export interface PayoutClient extends grpc.Client {
  Approve(argument: _creditroll_payout_v1_ApproveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Approve(argument: _creditroll_payout_v1_ApproveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Approve(argument: _creditroll_payout_v1_ApproveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Approve(argument: _creditroll_payout_v1_ApproveRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  approve(argument: _creditroll_payout_v1_ApproveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  approve(argument: _creditroll_payout_v1_ApproveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  approve(argument: _creditroll_payout_v1_ApproveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  approve(argument: _creditroll_payout_v1_ApproveRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  
  Cancel(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Cancel(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Cancel(argument: _creditroll_payout_v1_BatchCommand, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Cancel(argument: _creditroll_payout_v1_BatchCommand, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  cancel(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  cancel(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  cancel(argument: _creditroll_payout_v1_BatchCommand, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  cancel(argument: _creditroll_payout_v1_BatchCommand, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  
  Candidates(argument: _creditroll_payout_v1_CandidatesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_CandidateList__Output>): grpc.ClientUnaryCall;
  Candidates(argument: _creditroll_payout_v1_CandidatesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_CandidateList__Output>): grpc.ClientUnaryCall;
  Candidates(argument: _creditroll_payout_v1_CandidatesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_CandidateList__Output>): grpc.ClientUnaryCall;
  Candidates(argument: _creditroll_payout_v1_CandidatesRequest, callback: grpc.requestCallback<_creditroll_payout_v1_CandidateList__Output>): grpc.ClientUnaryCall;
  candidates(argument: _creditroll_payout_v1_CandidatesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_CandidateList__Output>): grpc.ClientUnaryCall;
  candidates(argument: _creditroll_payout_v1_CandidatesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_CandidateList__Output>): grpc.ClientUnaryCall;
  candidates(argument: _creditroll_payout_v1_CandidatesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_CandidateList__Output>): grpc.ClientUnaryCall;
  candidates(argument: _creditroll_payout_v1_CandidatesRequest, callback: grpc.requestCallback<_creditroll_payout_v1_CandidateList__Output>): grpc.ClientUnaryCall;
  
  Draft(argument: _creditroll_payout_v1_DraftRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Draft(argument: _creditroll_payout_v1_DraftRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Draft(argument: _creditroll_payout_v1_DraftRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Draft(argument: _creditroll_payout_v1_DraftRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  draft(argument: _creditroll_payout_v1_DraftRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  draft(argument: _creditroll_payout_v1_DraftRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  draft(argument: _creditroll_payout_v1_DraftRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  draft(argument: _creditroll_payout_v1_DraftRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  
  ExplainOrder(argument: _creditroll_payout_v1_ExplainOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  ExplainOrder(argument: _creditroll_payout_v1_ExplainOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  ExplainOrder(argument: _creditroll_payout_v1_ExplainOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  ExplainOrder(argument: _creditroll_payout_v1_ExplainOrderRequest, callback: grpc.requestCallback<_creditroll_payout_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  explainOrder(argument: _creditroll_payout_v1_ExplainOrderRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  explainOrder(argument: _creditroll_payout_v1_ExplainOrderRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  explainOrder(argument: _creditroll_payout_v1_ExplainOrderRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  explainOrder(argument: _creditroll_payout_v1_ExplainOrderRequest, callback: grpc.requestCallback<_creditroll_payout_v1_ExplainOrderResponse__Output>): grpc.ClientUnaryCall;
  
  Export(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  Export(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  Export(argument: _creditroll_payout_v1_BatchCommand, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  Export(argument: _creditroll_payout_v1_BatchCommand, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  export(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  export(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  export(argument: _creditroll_payout_v1_BatchCommand, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  export(argument: _creditroll_payout_v1_BatchCommand, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  
  Freeze(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Freeze(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Freeze(argument: _creditroll_payout_v1_BatchCommand, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  Freeze(argument: _creditroll_payout_v1_BatchCommand, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  freeze(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  freeze(argument: _creditroll_payout_v1_BatchCommand, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  freeze(argument: _creditroll_payout_v1_BatchCommand, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  freeze(argument: _creditroll_payout_v1_BatchCommand, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  
  GetBatch(argument: _creditroll_payout_v1_GetBatchRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  GetBatch(argument: _creditroll_payout_v1_GetBatchRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  GetBatch(argument: _creditroll_payout_v1_GetBatchRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  GetBatch(argument: _creditroll_payout_v1_GetBatchRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  getBatch(argument: _creditroll_payout_v1_GetBatchRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  getBatch(argument: _creditroll_payout_v1_GetBatchRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  getBatch(argument: _creditroll_payout_v1_GetBatchRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  getBatch(argument: _creditroll_payout_v1_GetBatchRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  
  GetFile(argument: _creditroll_payout_v1_GetBatchRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  GetFile(argument: _creditroll_payout_v1_GetBatchRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  GetFile(argument: _creditroll_payout_v1_GetBatchRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  GetFile(argument: _creditroll_payout_v1_GetBatchRequest, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  getFile(argument: _creditroll_payout_v1_GetBatchRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  getFile(argument: _creditroll_payout_v1_GetBatchRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  getFile(argument: _creditroll_payout_v1_GetBatchRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  getFile(argument: _creditroll_payout_v1_GetBatchRequest, callback: grpc.requestCallback<_creditroll_payout_v1_ExportFile__Output>): grpc.ClientUnaryCall;
  
  GetMethod(argument: _creditroll_payout_v1_GetPayeeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  GetMethod(argument: _creditroll_payout_v1_GetPayeeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  GetMethod(argument: _creditroll_payout_v1_GetPayeeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  GetMethod(argument: _creditroll_payout_v1_GetPayeeRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  getMethod(argument: _creditroll_payout_v1_GetPayeeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  getMethod(argument: _creditroll_payout_v1_GetPayeeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  getMethod(argument: _creditroll_payout_v1_GetPayeeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  getMethod(argument: _creditroll_payout_v1_GetPayeeRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  
  ListBatches(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batches__Output>): grpc.ClientUnaryCall;
  ListBatches(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batches__Output>): grpc.ClientUnaryCall;
  ListBatches(argument: _creditroll_common_v1_PageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batches__Output>): grpc.ClientUnaryCall;
  ListBatches(argument: _creditroll_common_v1_PageRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batches__Output>): grpc.ClientUnaryCall;
  listBatches(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batches__Output>): grpc.ClientUnaryCall;
  listBatches(argument: _creditroll_common_v1_PageRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batches__Output>): grpc.ClientUnaryCall;
  listBatches(argument: _creditroll_common_v1_PageRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batches__Output>): grpc.ClientUnaryCall;
  listBatches(argument: _creditroll_common_v1_PageRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batches__Output>): grpc.ClientUnaryCall;
  
  Payables(argument: _creditroll_payout_v1_GetPayeeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_PayableList__Output>): grpc.ClientUnaryCall;
  Payables(argument: _creditroll_payout_v1_GetPayeeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_PayableList__Output>): grpc.ClientUnaryCall;
  Payables(argument: _creditroll_payout_v1_GetPayeeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_PayableList__Output>): grpc.ClientUnaryCall;
  Payables(argument: _creditroll_payout_v1_GetPayeeRequest, callback: grpc.requestCallback<_creditroll_payout_v1_PayableList__Output>): grpc.ClientUnaryCall;
  payables(argument: _creditroll_payout_v1_GetPayeeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_PayableList__Output>): grpc.ClientUnaryCall;
  payables(argument: _creditroll_payout_v1_GetPayeeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_PayableList__Output>): grpc.ClientUnaryCall;
  payables(argument: _creditroll_payout_v1_GetPayeeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_PayableList__Output>): grpc.ClientUnaryCall;
  payables(argument: _creditroll_payout_v1_GetPayeeRequest, callback: grpc.requestCallback<_creditroll_payout_v1_PayableList__Output>): grpc.ClientUnaryCall;
  
  RecordResults(argument: _creditroll_payout_v1_ResultsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  RecordResults(argument: _creditroll_payout_v1_ResultsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  RecordResults(argument: _creditroll_payout_v1_ResultsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  RecordResults(argument: _creditroll_payout_v1_ResultsRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  recordResults(argument: _creditroll_payout_v1_ResultsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  recordResults(argument: _creditroll_payout_v1_ResultsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  recordResults(argument: _creditroll_payout_v1_ResultsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  recordResults(argument: _creditroll_payout_v1_ResultsRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Batch__Output>): grpc.ClientUnaryCall;
  
  SetMethod(argument: _creditroll_payout_v1_SetMethodRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  SetMethod(argument: _creditroll_payout_v1_SetMethodRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  SetMethod(argument: _creditroll_payout_v1_SetMethodRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  SetMethod(argument: _creditroll_payout_v1_SetMethodRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  setMethod(argument: _creditroll_payout_v1_SetMethodRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  setMethod(argument: _creditroll_payout_v1_SetMethodRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  setMethod(argument: _creditroll_payout_v1_SetMethodRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  setMethod(argument: _creditroll_payout_v1_SetMethodRequest, callback: grpc.requestCallback<_creditroll_payout_v1_Method__Output>): grpc.ClientUnaryCall;
  
  Verify(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  Verify(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  Verify(argument: _creditroll_common_v1_Empty, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  Verify(argument: _creditroll_common_v1_Empty, callback: grpc.requestCallback<_creditroll_payout_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  verify(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  verify(argument: _creditroll_common_v1_Empty, metadata: grpc.Metadata, callback: grpc.requestCallback<_creditroll_payout_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  verify(argument: _creditroll_common_v1_Empty, options: grpc.CallOptions, callback: grpc.requestCallback<_creditroll_payout_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  verify(argument: _creditroll_common_v1_Empty, callback: grpc.requestCallback<_creditroll_payout_v1_VerifyResponse__Output>): grpc.ClientUnaryCall;
  
}

export interface PayoutHandlers extends grpc.UntypedServiceImplementation {
  Approve: grpc.handleUnaryCall<_creditroll_payout_v1_ApproveRequest__Output, _creditroll_payout_v1_Batch>;
  
  Cancel: grpc.handleUnaryCall<_creditroll_payout_v1_BatchCommand__Output, _creditroll_payout_v1_Batch>;
  
  Candidates: grpc.handleUnaryCall<_creditroll_payout_v1_CandidatesRequest__Output, _creditroll_payout_v1_CandidateList>;
  
  Draft: grpc.handleUnaryCall<_creditroll_payout_v1_DraftRequest__Output, _creditroll_payout_v1_Batch>;
  
  ExplainOrder: grpc.handleUnaryCall<_creditroll_payout_v1_ExplainOrderRequest__Output, _creditroll_payout_v1_ExplainOrderResponse>;
  
  Export: grpc.handleUnaryCall<_creditroll_payout_v1_BatchCommand__Output, _creditroll_payout_v1_ExportFile>;
  
  Freeze: grpc.handleUnaryCall<_creditroll_payout_v1_BatchCommand__Output, _creditroll_payout_v1_Batch>;
  
  GetBatch: grpc.handleUnaryCall<_creditroll_payout_v1_GetBatchRequest__Output, _creditroll_payout_v1_Batch>;
  
  GetFile: grpc.handleUnaryCall<_creditroll_payout_v1_GetBatchRequest__Output, _creditroll_payout_v1_ExportFile>;
  
  GetMethod: grpc.handleUnaryCall<_creditroll_payout_v1_GetPayeeRequest__Output, _creditroll_payout_v1_Method>;
  
  ListBatches: grpc.handleUnaryCall<_creditroll_common_v1_PageRequest__Output, _creditroll_payout_v1_Batches>;
  
  Payables: grpc.handleUnaryCall<_creditroll_payout_v1_GetPayeeRequest__Output, _creditroll_payout_v1_PayableList>;
  
  RecordResults: grpc.handleUnaryCall<_creditroll_payout_v1_ResultsRequest__Output, _creditroll_payout_v1_Batch>;
  
  SetMethod: grpc.handleUnaryCall<_creditroll_payout_v1_SetMethodRequest__Output, _creditroll_payout_v1_Method>;
  
  Verify: grpc.handleUnaryCall<_creditroll_common_v1_Empty__Output, _creditroll_payout_v1_VerifyResponse>;
  
}

export interface PayoutDefinition extends grpc.ServiceDefinition {
  Approve: MethodDefinition<_creditroll_payout_v1_ApproveRequest, _creditroll_payout_v1_Batch, _creditroll_payout_v1_ApproveRequest__Output, _creditroll_payout_v1_Batch__Output>
  Cancel: MethodDefinition<_creditroll_payout_v1_BatchCommand, _creditroll_payout_v1_Batch, _creditroll_payout_v1_BatchCommand__Output, _creditroll_payout_v1_Batch__Output>
  Candidates: MethodDefinition<_creditroll_payout_v1_CandidatesRequest, _creditroll_payout_v1_CandidateList, _creditroll_payout_v1_CandidatesRequest__Output, _creditroll_payout_v1_CandidateList__Output>
  Draft: MethodDefinition<_creditroll_payout_v1_DraftRequest, _creditroll_payout_v1_Batch, _creditroll_payout_v1_DraftRequest__Output, _creditroll_payout_v1_Batch__Output>
  ExplainOrder: MethodDefinition<_creditroll_payout_v1_ExplainOrderRequest, _creditroll_payout_v1_ExplainOrderResponse, _creditroll_payout_v1_ExplainOrderRequest__Output, _creditroll_payout_v1_ExplainOrderResponse__Output>
  Export: MethodDefinition<_creditroll_payout_v1_BatchCommand, _creditroll_payout_v1_ExportFile, _creditroll_payout_v1_BatchCommand__Output, _creditroll_payout_v1_ExportFile__Output>
  Freeze: MethodDefinition<_creditroll_payout_v1_BatchCommand, _creditroll_payout_v1_Batch, _creditroll_payout_v1_BatchCommand__Output, _creditroll_payout_v1_Batch__Output>
  GetBatch: MethodDefinition<_creditroll_payout_v1_GetBatchRequest, _creditroll_payout_v1_Batch, _creditroll_payout_v1_GetBatchRequest__Output, _creditroll_payout_v1_Batch__Output>
  GetFile: MethodDefinition<_creditroll_payout_v1_GetBatchRequest, _creditroll_payout_v1_ExportFile, _creditroll_payout_v1_GetBatchRequest__Output, _creditroll_payout_v1_ExportFile__Output>
  GetMethod: MethodDefinition<_creditroll_payout_v1_GetPayeeRequest, _creditroll_payout_v1_Method, _creditroll_payout_v1_GetPayeeRequest__Output, _creditroll_payout_v1_Method__Output>
  ListBatches: MethodDefinition<_creditroll_common_v1_PageRequest, _creditroll_payout_v1_Batches, _creditroll_common_v1_PageRequest__Output, _creditroll_payout_v1_Batches__Output>
  Payables: MethodDefinition<_creditroll_payout_v1_GetPayeeRequest, _creditroll_payout_v1_PayableList, _creditroll_payout_v1_GetPayeeRequest__Output, _creditroll_payout_v1_PayableList__Output>
  RecordResults: MethodDefinition<_creditroll_payout_v1_ResultsRequest, _creditroll_payout_v1_Batch, _creditroll_payout_v1_ResultsRequest__Output, _creditroll_payout_v1_Batch__Output>
  SetMethod: MethodDefinition<_creditroll_payout_v1_SetMethodRequest, _creditroll_payout_v1_Method, _creditroll_payout_v1_SetMethodRequest__Output, _creditroll_payout_v1_Method__Output>
  Verify: MethodDefinition<_creditroll_common_v1_Empty, _creditroll_payout_v1_VerifyResponse, _creditroll_common_v1_Empty__Output, _creditroll_payout_v1_VerifyResponse__Output>
}
