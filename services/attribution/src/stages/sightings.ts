import { creatorSeen } from '@creditroll/contracts';
import { inbound, type Stage, stage } from '@creditroll/processing';
import { sightings } from '../collections.ts';
import { type Sighting, withSighting } from '../domain/sightings.ts';

/** Keeps from where and with what creators sign in, where decisions compare it. */
export const sightingsStage = (): Stage =>
  stage<Sighting, void>({
    name: 'attribution.sightings',
    topic: creatorSeen.topic,
    collections: [sightings],
    inbound: [inbound(creatorSeen, (seen) => seen)],
    async read(inputs, reader) {
      await reader.getMany(
        sightings,
        inputs.map(({ in: { creatorId } }) => creatorId),
      );
    },
    decide: (seen, unit) => unit.put(sightings, withSighting(unit.get(sightings, seen.creatorId), seen)),
  });
