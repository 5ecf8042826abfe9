import { Kafka, logLevel } from 'kafkajs';

const connectionTimeout = 1_000;
const requestTimeout = 2_000;

/** Ids of the brokers which the broker at this address counts as alive; empty when it does not answer. */
export async function brokersSeenBy(address: string): Promise<number[]> {
  const admin = new Kafka({
    clientId: 'engines-probe',
    brokers: [address],
    connectionTimeout,
    requestTimeout,
    retry: { retries: 0 },
    // Refused connections are what a probe is for.
    logLevel: logLevel.NOTHING,
  }).admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.map((broker) => broker.nodeId);
  } catch {
    return [];
  } finally {
    await admin.disconnect();
  }
}
