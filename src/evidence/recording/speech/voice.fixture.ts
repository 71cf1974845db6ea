/** Pitches that make a vowel what it is, in hertz. */
const vowels = [
  [730, 1090, 2440],
  [270, 2290, 3010],
  [530, 1840, 2480],
  [570, 840, 2410],
  [300, 870, 2240],
] as const

/** A voice that says vowels one after the other, as no person does, but as a voice sounds: an invented one. */
export function voice(seconds: number, perSecond = 8_000): Float32Array {
  const out = new Float32Array(Math.round(seconds * perSecond))
  const before = new Float32Array(6)
  let turn = 0
  for (let i = 0; i < out.length; i += 1) {
    const time = i / perSecond
    const syllable = Math.floor(time * 4.3)
    const within = time * 4.3 - syllable
    const pitch = 118 + 22 * Math.sin(time * 2.1) - 15 * within
    turn += pitch / perSecond
    const open = turn - Math.floor(turn)
    // The cords open slowly and close at once.
    let sound = open < 0.6 ? Math.sin((Math.PI * open) / 0.6) ** 2 * (open < 0.5 ? 1 : 0.2) - 0.25 : -0.25
    const strength = Math.min(1, 6 * within, 5 * (1 - within))
    const formants = vowels[(syllable * 3) % vowels.length] ?? vowels[0]
    for (const [k, hertz] of formants.entries()) {
      const radius = Math.exp((-Math.PI * (60 + 40 * k)) / perSecond)
      const [b, c] = [2 * radius * Math.cos((2 * Math.PI * hertz) / perSecond), -radius * radius]
      const next = (1 - b - c) * sound + b * (before[2 * k] ?? 0) + c * (before[2 * k + 1] ?? 0)
      before[2 * k + 1] = before[2 * k] ?? 0
      before[2 * k] = next
      sound = next
    }
    out[i] = 0.35 * strength * sound
  }
  return out
}
