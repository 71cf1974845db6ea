const size = 128
const half = size / 2

const hann = Float64Array.from({ length: size }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / size))
const cosines = Float64Array.from({ length: half }, (_, n) => Math.cos((2 * Math.PI * n) / size))
const sines = Float64Array.from({ length: half }, (_, n) => -Math.sin((2 * Math.PI * n) / size))
const turned = Uint8Array.from({ length: size }, (_, n) => {
  let place = 0
  for (let bit = 0; bit < 7; bit += 1) if ((n & (1 << bit)) !== 0) place |= 64 >> bit
  return place
})
const real = new Float64Array(size)
const imaginary = new Float64Array(size)

/** How strong each of 65 pitches is in the 128 samples from `from` on, under a Hann window, into `out` from `at` on. */
export function spectrum(samples: Float32Array, from: number, out: Float32Array, at: number): void {
  for (let n = 0; n < size; n += 1) {
    real[turned[n] as number] = (samples[from + n] as number) * (hann[n] as number)
    imaginary[n] = 0
  }
  for (let span = 1; span < size; span *= 2) {
    const step = half / span
    for (let start = 0; start < size; start += 2 * span)
      for (let k = 0; k < span; k += 1) {
        const [one, other] = [start + k, start + k + span]
        const [c, s] = [cosines[k * step] as number, sines[k * step] as number]
        const [r, i] = [real[other] as number, imaginary[other] as number]
        const [tr, ti] = [r * c - i * s, r * s + i * c]
        real[other] = (real[one] as number) - tr
        imaginary[other] = (imaginary[one] as number) - ti
        real[one] = (real[one] as number) + tr
        imaginary[one] = (imaginary[one] as number) + ti
      }
  }
  for (let pitch = 0; pitch <= half; pitch += 1) {
    const [r, i] = [real[pitch] as number, imaginary[pitch] as number]
    out[at + pitch] = Math.sqrt(r * r + i * i)
  }
}
