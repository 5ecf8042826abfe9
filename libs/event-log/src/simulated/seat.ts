import { PartitionLoop } from '../partition-loop.ts';
import type { Member } from './group.ts';
import type { SimulatedSource } from './simulated-source.ts';

/** A partition in the hands of a member, from the assignment until nothing of it is in hand any more. */
export class Seat {
  readonly member: Member;
  readonly partition: number;
  readonly ended: Promise<void>;
  #loop: PartitionLoop | undefined;
  #over = false;

  /** Begins when `before` resolves. */
  constructor(member: Member, partition: number, source: () => SimulatedSource, before: Promise<unknown>) {
    this.member = member;
    this.partition = partition;
    this.ended = this.#live(source, before);
  }

  get idle(): boolean {
    return this.#loop?.idle ?? this.#over;
  }

  expel(): void {
    this.#over = true;
    this.#loop?.expel();
  }

  abandon(): void {
    this.#over = true;
    this.#loop?.abandon();
  }

  async stop(): Promise<void> {
    this.#over = true;
    await this.#loop?.stop();
    await this.ended;
  }

  async #live(open: () => SimulatedSource, before: Promise<unknown>): Promise<void> {
    await before;
    if (this.#over) return;
    const source = open();
    this.#loop = new PartitionLoop(this.member.options, this.partition, source);
    await this.#loop.ended;
    source.close();
  }
}
