import type { Identity } from '../../casefile/matter.ts'
import type { Result } from '../../casefile/result.ts'
import type { FormsOfMatter, TriedText } from '../../casefile/views/forms-view.ts'
import type { Covered } from '../../drafting/firewall/covering/covered.ts'
import type { IdentityGate } from '../../drafting/firewall/covering/replace-identities.ts'
import { formsByWay } from '../../drafting/firewall/forms/describe-forms.ts'
import { answerAbout } from '../door.ts'
import type { DoorTrouble } from '../door-trouble.ts'
import type { OpenMatter } from '../open-matter.ts'

const formsOf = (identities: readonly Identity[]): FormsOfMatter => ({
  identities: identities.map((identity) => ({
    ...{ identity: identity.id, pseudonym: identity.pseudonym, kind: identity.kind },
    ways: formsByWay(identity),
  })),
})

/** Every form that is looked for, grouped by the way in which it is found. It shows to the owner alone, who asks on purpose. */
export const showForms = (matter: OpenMatter): Promise<Result<Covered<FormsOfMatter>, DoorTrouble>> =>
  answerAbout(matter, 'show-forms', async ({ identities, cover }) => {
    const known = await identities()
    if (!known.ok) return known
    return cover(formsOf(known.value), {
      spelled: ['identities[].kind', 'identities[].ways[].way.is', 'identities[].ways[].way.how'],
    })
  })

function tried(text: string, gate: IdentityGate): TriedText {
  const { text: shown, replacements, questions } = gate.replaceIn(text)
  const outcome = replacements.length === 0 ? 'left' : questions.length > 0 ? 'asked' : 'covered'
  return { outcome, shown }
}

/** What would become of a text that was typed to try it. It is kept nowhere. */
export const tryText = (matter: OpenMatter, text: string): Promise<Result<Covered<TriedText>, DoorTrouble>> =>
  answerAbout(matter, 'try-text', async ({ coverShaped }) => coverShaped(text, tried, { spelled: ['outcome'] }))
