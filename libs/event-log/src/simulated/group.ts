import type { ConsumeOptions } from '../port.ts';
import { Seat } from './seat.ts';
import { SimulatedSource } from './simulated-source.ts';
import type { World } from './world.ts';

/** One call of consume(). */
export interface Member {
  readonly options: ConsumeOptions;
  /** False while its process is paused: the group believes it dead. */
  alive: boolean;
}

/** Shares the partitions of one topic among the members of one group, as a coordinator would. */
export class Group {
  readonly #world: World;
  readonly #topic: string;
  readonly #partitions: number;
  readonly #members: Member[] = [];
  readonly #owners = new Map<number, Seat>();
  /** Owners, and former owners that still have a batch in hand. */
  readonly #seats = new Set<Seat>();

  constructor(world: World, topic: string, partitions: number) {
    this.#world = world;
    this.#topic = topic;
    this.#partitions = partitions;
  }

  /** Nothing in hand, nothing left to read, nobody on the way. */
  get idle(): boolean {
    return [...this.#seats].every((seat) => seat.idle);
  }

  join(member: Member): void {
    this.#members.push(member);
    this.rebalance();
  }

  /** Lets the batches in hand finish, then gives the partitions to the others. */
  async leave(member: Member): Promise<void> {
    member.alive = false;
    await Promise.all(this.#seatsOf(member).map((seat) => seat.stop()));
    this.#remove(member);
  }

  /** The process of the member is gone. */
  crash(member: Member): void {
    member.alive = false;
    for (const seat of this.#seatsOf(member)) seat.abandon();
    this.#remove(member);
  }

  /** `stale`: new owners do not wait for old ones, as when the old ones are believed dead. */
  rebalance(stale = false): void {
    for (let partition = 0; partition < this.#partitions; partition++) {
      const next = this.#ownerOf(partition);
      if (this.#owners.get(partition)?.member !== next) this.#move(partition, next, stale);
    }
  }

  /** The fault: the partition goes to any member while its owner has a batch in hand. */
  shake(partition: number): void {
    const owner = this.#owners.get(partition)?.member;
    const sharing = this.#sharing();
    const next = owner?.options.only === undefined ? sharing[this.#world.random.integer(0, sharing.length - 1)] : owner;
    this.#move(partition, next, this.#world.random.chance(this.#world.faults.staleOwner));
  }

  #remove(member: Member): void {
    const at = this.#members.indexOf(member);
    if (at >= 0) this.#members.splice(at, 1);
    this.rebalance();
  }

  #seatsOf(member: Member): Seat[] {
    return [...this.#seats].filter((seat) => seat.member === member);
  }

  #sharing(): Member[] {
    return this.#members.filter(({ alive, options }) => alive && options.only === undefined);
  }

  #ownerOf(partition: number): Member | undefined {
    const fixed = this.#members.find(({ alive, options }) => alive && options.only?.includes(partition));
    const sharing = this.#sharing();
    return fixed ?? sharing[partition % Math.max(1, sharing.length)];
  }

  #move(partition: number, next: Member | undefined, stale: boolean): void {
    const before = [...this.#seats].filter((seat) => seat.partition === partition);
    for (const seat of before) seat.expel();
    this.#owners.delete(partition);
    if (next === undefined) return;
    // A member's own calls for a partition never overlap, whatever the group does.
    const awaited = before.filter((seat) => !stale || seat.member === next);
    const source = (): SimulatedSource =>
      new SimulatedSource(this.#world, this.#topic, partition, () => this.shake(partition));
    const seat = new Seat(next, partition, source, Promise.all(awaited.map(({ ended }) => ended)));
    this.#owners.set(partition, seat);
    this.#seats.add(seat);
    void seat.ended.then(() => this.#seats.delete(seat));
  }
}
