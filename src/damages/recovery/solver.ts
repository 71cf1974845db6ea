import * as highs from 'highs'

export interface SolverAnswer {
  readonly optimal: boolean
  readonly objective: number
  readonly values: Readonly<Record<string, number>>
  /** What one more unit of each row's limit would add, by the row's name; empty where something was to be decided. */
  readonly prices: Readonly<Record<string, number>>
}

/** An exact solver for linear programmes with yes-or-no variables, written in the CPLEX LP format. */
export interface Solver {
  readonly solve: (programme: string) => SolverAnswer
}

interface Highs {
  readonly solve: (
    programme: string,
    options: Readonly<Record<string, number | boolean>>,
  ) => {
    readonly Status: string
    readonly ObjectiveValue: number
    readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>
    readonly Rows: readonly { readonly Name: string; readonly Dual?: number }[]
  }
}

/** Loads HiGHS (WebAssembly, in this process; nothing is downloaded). */
export async function loadSolver(): Promise<Solver> {
  // The package types its default export for CommonJS; as an ES module it is the loader itself.
  const load = highs.default as unknown as () => Promise<Highs>
  const loaded = await load()
  return {
    solve: (programme) => {
      const answer = loaded.solve(programme, {
        output_flag: false,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-6,
        mip_feasibility_tolerance: 1e-9,
        primal_feasibility_tolerance: 1e-9,
      })
      const values: Record<string, number> = {}
      const prices: Record<string, number> = {}
      if (answer.Status !== 'Optimal') return { optimal: false, objective: Number.NaN, values, prices }
      for (const [name, column] of Object.entries(answer.Columns)) values[name] = column.Primal ?? 0
      for (const row of answer.Rows) if (row.Dual !== undefined) prices[row.Name] = row.Dual
      return { optimal: true, objective: answer.ObjectiveValue, values, prices }
    },
  }
}
