/**
 * Mints ids for things that begin with a person's command (a campaign, a link, a connection).
 * What a stage derives from an event is never minted: its id is its cause and an index.
 */
export interface Ids {
  /** Unique, sortable by time of minting, ≤ 40 characters of `[0-9a-z_-]`. */
  mint(prefix: string): string;
}
