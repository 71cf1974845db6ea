import { idMeant } from '../desk/facts/id-meant.ts'
import type { OpenMatter } from '../desk/open-matter.ts'

/** The claimant whom `--claimant` names, by the id as it is stored or as it is shown; null where nobody is named. */
export const claimantMeant = async (matter: OpenMatter, typed: string | null | undefined): Promise<string | null> =>
  typed === undefined || typed === null ? null : idMeant(matter, typed)
