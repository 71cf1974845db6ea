export interface IngestProgress {
  readonly phase: 'reading' | 'recognising'
  readonly done: number
  readonly total: number
  readonly perSecond: number
  readonly secondsLeft: number | null
}

/** Counts the steps of one phase and tells of each; the total grows while containers are opened. */
export class ProgressCount {
  readonly #phase: IngestProgress['phase']
  readonly #tell: (p: IngestProgress) => void
  readonly #began = performance.now()
  #total: number
  #done = 0

  constructor(phase: IngestProgress['phase'], total: number, tell: (p: IngestProgress) => void) {
    this.#phase = phase
    this.#total = total
    this.#tell = tell
  }

  get done(): number {
    return this.#done
  }

  get left(): number {
    return this.#total - this.#done
  }

  expect(more: number): void {
    this.#total += more
  }

  /** So many more are done. */
  step(steps = 1): void {
    if (steps === 0) return
    this.#done += steps
    const seconds = (performance.now() - this.#began) / 1000
    const perSecond = seconds > 0 ? this.#done / seconds : 0
    this.#tell({
      phase: this.#phase,
      done: this.#done,
      total: this.#total,
      perSecond,
      secondsLeft: this.#done >= 2 && perSecond > 0 ? this.left / perSecond : null,
    })
  }
}
