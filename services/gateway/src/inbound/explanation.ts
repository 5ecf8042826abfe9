import { z } from 'zod';
import type { Viewer } from '../domain/access.ts';
import type { Clients } from '../outbound/clients.ts';

export const explanationSchema = z.object({ stories: z.array(z.object({ lineId: z.string(), summary: z.string(), sentences: z.array(z.string()) })) });

export async function explain(_clients: Clients, _viewer: Viewer, _orderId: string): Promise<z.output<typeof explanationSchema>> {
  return { stories: [] };
}
