declare module 'seek-bzip' {
  interface Output {
    readonly writeByte: (byte: number) => void
    readonly flush: () => void
  }
  const Bunzip: { readonly decode: (input: Uint8Array, output: Output, multistream: boolean) => unknown }
  export default Bunzip
}
