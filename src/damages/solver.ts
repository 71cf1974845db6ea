import loadHighs from 'highs'

export interface SolverAnswer {
  readonly optimal: boolean
  readonly objective: number
  readonly values: Readonly<Record<string, number>>
}

/** An exact solver for linear programmes with yes-or-no variables, written in the CPLEX LP format. */
export interface Solver {
  readonly solve: (programme: string) => SolverAnswer
}

/** Loads HiGHS (WebAssembly, in this process; nothing is downloaded). */
export async function loadSolver(): Promise<Solver> {
  const highs = await loadHighs()
  return {
    solve: (programme) => {
      const answer = highs.solve(programme, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-6, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 })
      const values: Record<string, number> = {}
      if (answer.Status !== 'Optimal') return { optimal: false, objective: Number.NaN, values }
      for (const [name, column] of Object.entries(answer.Columns)) values[name] = 'Primal' in column ? column.Primal : 0
      return { optimal: true, objective: answer.ObjectiveValue, values }
    },
  }
}
