import * as highs from 'highs'

export interface SolverAnswer {
  readonly optimal: boolean
  readonly objective: number
  readonly values: Readonly<Record<string, number>>
  /** What one more unit of each row's limit would add, by the row's name; empty where something was to be decided. */
  readonly prices: Readonly<Record<string, number>>
}

/** What is wanted: which amounts, or only what they come to and what each row's limit is worth. */
export type Wanted = 'amounts' | 'worth'

/**
 * An exact solver for linear programmes with yes-or-no variables, written in the CPLEX LP format. Of amounts that come to
 * the same, which are given may depend on what is wanted; what they come to does not.
 */
export interface Solver {
  readonly solve: (programme: string, wanted?: Wanted) => SolverAnswer
}

/** The same solver that answers a programme it has seen from memory: one valuation asks some more than once. */
export function remembering(solver: Solver): Solver {
  const known = new Map<string, SolverAnswer>()
  return {
    solve: (programme, wanted = 'amounts') => {
      const key = `${wanted}\n${programme}`
      const answer = known.get(key) ?? solver.solve(programme, wanted)
      known.set(key, answer)
      return answer
    },
  }
}

interface Highs {
  readonly solve: (
    programme: string,
    options: Readonly<Record<string, number | boolean | string>>,
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
    solve: (programme, wanted) => {
      const answer = loaded.solve(programme, {
        output_flag: false,
        // These programmes are small: looking for what can be left out of them costs more than solving them.
        ...(wanted === 'worth' ? { presolve: 'off' } : {}),
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
