/** `out[at…] = rows · x[from…] + bias`, as many rows as `bias` has, each of `width` numbers. The one place that takes time. */
export function multiply(
  rows: Float32Array,
  bias: Float32Array,
  x: Float32Array,
  from: number,
  width: number,
  out: Float32Array,
  at: number,
): void {
  const count = bias.length
  let row = 0
  for (; row + 4 <= count; row += 4) {
    let [a, b, c, d] = [0, 0, 0, 0]
    let [pa, pb, pc, pd] = [row * width, (row + 1) * width, (row + 2) * width, (row + 3) * width]
    for (let i = from; i < from + width; i += 1) {
      const value = x[i] as number
      a += (rows[pa++] as number) * value
      b += (rows[pb++] as number) * value
      c += (rows[pc++] as number) * value
      d += (rows[pd++] as number) * value
    }
    out[at + row] = a + (bias[row] as number)
    out[at + row + 1] = b + (bias[row + 1] as number)
    out[at + row + 2] = c + (bias[row + 2] as number)
    out[at + row + 3] = d + (bias[row + 3] as number)
  }
  for (; row < count; row += 1) {
    let sum = bias[row] as number
    for (let i = 0; i < width; i += 1) sum += (rows[row * width + i] as number) * (x[from + i] as number)
    out[at + row] = sum
  }
}
