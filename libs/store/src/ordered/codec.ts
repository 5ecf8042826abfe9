/**
 * Documents as bytes: MessagePack in which the names of a document's members are kept once per collection ("shapes")
 * and not in every document. Against JSON text a document has about a third of the bytes and is read in a quarter of
 * the time. Shapes are learnt on the way and are durable before the first document that uses them.
 */
import { Packr } from 'msgpackr';
import type { Bytes } from './key-writer.ts';
import type { Layout } from './layout.ts';

/** Member names of one kind of object, in their order. */
export type Shape = readonly string[];

/** Where the shapes of one collection are kept, for all threads and processes. */
export interface ShapeShelf {
  load(): Shape[];
  /** Keeps the list if `fits` says that nobody else has added to it since it was loaded; false otherwise. Durable when it returns. */
  save(shapes: readonly Shape[], fits: (stored: Shape[]) => boolean): boolean;
}

/** A collection's layout with the way its documents are stored. */
export interface CodedLayout extends Layout {
  readonly codec: DocumentCodec;
}

/** Shapes that are kept, of one byte each; objects of any further shape carry their names with them. */
const shapesMax = 32;

export class DocumentCodec {
  readonly #shelf: ShapeShelf;
  #packr: Packr;

  constructor(shelf: ShapeShelf) {
    this.#shelf = shelf;
    this.#packr = packrOf(shelf);
  }

  /** The bytes stay as they are. */
  encode(doc: object): Bytes {
    try {
      return this.#packr.pack(doc);
    } catch (error) {
      // What was learnt may not have been kept: start again from what is.
      this.#packr = packrOf(this.#shelf);
      throw error;
    }
  }

  /** `bytes` may be overwritten afterwards. */
  decode<Doc extends object>(bytes: Uint8Array): Doc {
    return this.#packr.unpack(bytes, bytes.length);
  }
}

function packrOf(shelf: ShapeShelf): Packr {
  return new Packr({
    maxSharedStructures: shapesMax,
    getStructures: () => shelf.load(),
    // The second argument is given but not in the package's types.
    saveStructures: (shapes: Shape[], fits?: (stored: Shape[]) => boolean) => shelf.save(shapes, fits ?? (() => true)),
  });
}
