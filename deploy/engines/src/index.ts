export { EngineError, type EngineErrorCode } from './errors.ts';
export { ensureEngines, type InstalledEngines } from './install.ts';
export type { Cluster } from './cluster.ts';
export { startKafka, type KafkaCluster, type KafkaOptions } from './kafka.ts';
export { startMongo, type MongoCluster, type MongoOptions } from './mongo.ts';
export {
  enginesDown,
  enginesStatus,
  enginesUp,
  readEngines,
  type Endpoints,
  type StandingOptions,
} from './standing.ts';
