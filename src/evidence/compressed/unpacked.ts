/** Bytes of one packed file, or why there are none. */
export type Unpacked = Uint8Array | 'too-big' | 'damaged'
