import type { LawInForce } from '../../analysis/law-in-force.ts'
import { type IsoDay, WhenText } from '../../casefile/dates.ts'
import { MatterId, PartyId } from '../../casefile/ids.ts'
import type { IntakeAnswers, PersonTold } from '../../casefile/intake/intake-answers.ts'
import type { IntakeRecord, MinorThen } from '../../casefile/intake/intake-record.ts'
import { Claimant, Identity, Matter, Party, type Role } from '../../casefile/matter.ts'
import { minorOn } from '../../casefile/minor-then.ts'
import { standIns } from '../../words/release/stand-ins.ts'
import { roleWords } from '../../words/role-words.ts'
import type { AskedChange } from '../facts/make-change.ts'

type Id = (kind: 'claimant' | 'party' | 'identity') => string

/** Of these somebody is a person; any other kind is a business, as long as nobody says otherwise. */
const persons: ReadonlySet<Role> = new Set(['perpetrator', 'buyer', 'person'])

/** How each client is called; one to whom nobody gave a pseudonym is `Doe`, of several `Doe 2`. */
function pseudonymsOf(people: readonly PersonTold[]): readonly string[] {
  return people.map(({ pseudonym, kind }, i) => {
    const doe = people.length === 1 ? 'Doe' : `Doe ${i + 1}`
    return pseudonym ?? (kind === 'estate' ? `Estate of ${doe}` : doe)
  })
}

/**
 * The records that the answers make: each name among the protected ones and nowhere else, parties with the time and the
 * states that were told, the matter where a court is thought of or follows from the state. `id` gives ids that are free.
 */
export function recordsOfIntake(
  answers: IntakeAnswers,
  { id, law, today }: { readonly id: Id; readonly law: LawInForce; readonly today: IsoDay },
): readonly AskedChange[] {
  const conduct = conductTold(answers, today)
  const minor = minorAmong(answers.people, conduct?.from ?? null)
  const called = pseudonymsOf(answers.people)
  const people = answers.people.flatMap((person, i) => recordsOfPerson(person, called[i] ?? '', id))
  const parties = answers.liable.map(({ role, name }) =>
    partyTold(role, name, conduct, answers, PartyId.parse(id('party'))),
  )
  const courts = courtsFor(answers, law)
  const intake: IntakeRecord = {
    ...{ language: answers.language, begun: today, states: answers.states, where: answers.where, conduct, minor },
    ...{ unsure: answers.unsure, closed: null },
  }
  return [
    { kind: 'intake', id: 'intake', basedOn: null, content: intake },
    ...people,
    ...parties.map((party): AskedChange => ({ kind: 'party', id: party.id, basedOn: null, content: party })),
    ...answers.protect.map(({ kind, form, pseudonym }) => protect(kind, form, pseudonym ?? standIns[kind], id)),
    ...(courts === null ? [] : [matterTold(answers, courts, minor !== 'no', today)]),
  ]
}

function protect(kind: Identity['kind'], form: string, pseudonym: string, id: Id): AskedChange {
  const own = id('identity')
  return {
    kind: 'identity',
    id: own,
    basedOn: null,
    content: Identity.parse({ id: own, kind, pseudonym, forms: [form] }),
  }
}

function recordsOfPerson(person: PersonTold, pseudonym: string, id: Id): readonly AskedChange[] {
  const { kind, name, born, died, contact } = person
  const own = id('claimant')
  const claimant = Claimant.parse({
    ...{ id: own, pseudonym, kind, born: born ?? 'unknown', sex: 'unknown' },
    ...(died === null ? {} : { died }),
  })
  return [
    { kind: 'claimant', id: own, basedOn: null, content: claimant },
    ...(name === null ? [] : [protect('person', name, pseudonym, id)]),
    ...(contact === null
      ? []
      : [{ kind: 'safe-contact', id: own, basedOn: null, content: { id: own, ...contact } } as const]),
  ]
}

function partyTold(
  role: Role,
  name: string | null,
  conduct: IntakeRecord['conduct'],
  { states }: IntakeAnswers,
  id: PartyId,
): Party {
  return Party.parse({
    ...{
      id,
      name: name ?? `Unknown ${roleWords[role]}`,
      kind: persons.has(role) ? 'person' : 'organisation',
      role,
      states,
    },
    ...{ unknown: name === null, description: '' },
    ...(conduct === null ? {} : { conduct }),
  })
}

/** What was told of the time; an end that was not told is the beginning's, and what goes on lasts to this day. */
export function conductTold({ began, ended, ongoing }: IntakeAnswers, today: IsoDay): IntakeRecord['conduct'] {
  const to = ongoing ? WhenText.parse(today) : (ended ?? began)
  const from = began ?? ended
  return from === null || to === null || from === 'unknown' || to === 'unknown' ? null : { from, to }
}

/** As told; where a birth date says that somebody may have been under age all the same, the careful answer stands. */
function minorAmong(people: readonly PersonTold[], from: WhenText | null): MinorThen {
  const each = people.map(({ minorThen, born }): MinorThen => {
    const computed = born === null || from === null ? null : minorOn(born, from)
    return minorThen === 'yes' || computed === 'yes' ? 'yes' : (computed ?? minorThen ?? 'not-sure')
  })
  return each.includes('yes') ? 'yes' : each.includes('not-sure') ? 'not-sure' : 'no'
}

interface Courts {
  readonly court: string
  readonly others: readonly string[]
}

/** The court that was named, else the federal ones of the state; null where neither is known. */
function courtsFor({ court, states }: IntakeAnswers, law: LawInForce): Courts | null {
  if (court !== null) return { court, others: [] }
  const near = law.library.courts.filter(
    ({ level, states: sits }) => level === 'district' && sits.some((state) => states[0] === state),
  )
  const [first, ...others] = near.map(({ name }) => name)
  return first === undefined ? null : { court: first, others }
}

function matterTold(answers: IntakeAnswers, courts: Courts, minorMatter: boolean, today: IsoDay): AskedChange {
  const content = Matter.parse({
    ...{
      id: idOf(answers.file),
      caption: pseudonymsOf(answers.people).join(', '),
      court: courts.court,
      otherCourts: courts.others,
      asOf: today,
    },
    ...{ minorMatter, summary: '' },
  })
  return { kind: 'matter', id: 'matter', basedOn: null, content }
}

/** The office's number as an id; letters and digits of it alone. */
function idOf(file: string | null): MatterId {
  const slug = (file ?? '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-')
  return MatterId.parse(slug ?? 'matter')
}
