export * from './config.ts';
export * from './grpc-client.ts';
export {
  type CallContext,
  type CallOptions,
  type GrpcCalls,
  type GrpcDefinition,
  type GrpcHandlers,
  type LoadedProto,
  loadProto,
  protoDirectory,
} from './grpc-proto.ts';
export {
  createGrpcServer,
  type GrpcServer,
  type GrpcServerOptions,
  type GrpcService,
  grpcService,
} from './grpc-server.ts';
export * from './health.ts';
export * from './http-server.ts';
export * from './ids.ts';
export * from './lifecycle.ts';
export * from './logger.ts';
export * from './metrics.ts';
export { type Caller, clientNetworkOf, networkKeys, type NetworkKeyOf } from './network-address.ts';
export * from './openapi.ts';
export * from './password.ts';
export * from './problem.ts';
export * from './route.ts';
export * from './secrets.ts';
export * from './service.ts';
export * from './settings.ts';
export type { StageReading } from './stage-gauges.ts';
export { registeredTelemetry, type Telemetry } from './telemetry-registration.ts';
export * from './tokens.ts';
export * from './host.ts';
export * from './operations.ts';
export * from './processing-observer.ts';
