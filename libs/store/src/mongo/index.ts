import type { Store } from '../port.ts';
export const connectMongoStore = (_: { uri: string; database: string }): Promise<Store & { drop(): Promise<void> }> => Promise.reject(new Error('soon'));
