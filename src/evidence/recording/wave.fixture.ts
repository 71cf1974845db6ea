/** An invented wave file of one channel, 16 bits, a rising tone. */
export function waveOf(seconds: number, samplesPerSecond: number): Uint8Array {
  const samples = seconds * samplesPerSecond
  const bytes = Buffer.alloc(44 + 2 * samples)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + 2 * samples, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(samplesPerSecond, 24)
  bytes.writeUInt32LE(2 * samplesPerSecond, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(2 * samples, 40)
  for (let i = 0; i < samples; i += 1)
    bytes.writeInt16LE(Math.round(9_000 * Math.sin(i / 9 + (i * i) / 4e6)), 44 + 2 * i)
  return new Uint8Array(bytes)
}
