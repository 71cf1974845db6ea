import { z } from 'zod'
import { IsoDay } from '../casefile/dates.ts'
import { DecisionId, ProvisionId } from '../casefile/ids.ts'
import { type Party, Role } from '../casefile/matter.ts'
import { Status } from '../casefile/status.ts'
import type {
  ForumAnswer,
  ForumFinding,
  ForumGround,
  ForumGroundName,
  ForumReason,
} from '../casefile/views/court-comparison.ts'
import { type Court, courtNamed } from './courts.ts'

const Answer = z.enum(['yes', 'arguable', 'no', 'not-known'])
const Authority = { cite: z.string().min(1), status: Status, says: z.string().min(1) }
const ReachRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  answer: Answer,
  decisions: z.array(DecisionId).default([]),
  ...Authority,
})

/** The ways in which a court reaches a defendant; `when` says which facts a way needs. */
export const Reach = z.discriminatedUnion('when', [
  ReachRule.extend({ when: z.literal('at-home') }),
  ReachRule.extend({ when: z.literal('acted-in-state'), roles: z.array(Role).min(1) }),
  ReachRule.extend({
    when: z.literal('statute-serves'),
    claim: ProvisionId,
    minors_only: z.boolean().default(false),
    /** First day on which a complaint can rely on the clause. */
    filed_from: IsoDay.optional(),
    /** Only if another defendant of the same claim is properly before the court. */
    another_in_reach: z.boolean().default(false),
  }),
])
export type Reach = z.infer<typeof Reach>

/** How a court comes to hear a claim, as read from `law/forum.yaml`. */
export const ForumRules = z.strictObject({
  reach: z.array(Reach).min(1),
  pendent: z.strictObject({ name: z.string().min(1), ...Authority }),
  venue: z.strictObject({
    residents: z.strictObject(Authority),
    events: z.strictObject(Authority),
    fallback: z.strictObject(Authority),
  }),
  federal_question: z.strictObject({ answer: Answer, ...Authority }),
  supplemental: z.strictObject({
    same_defendant: z.strictObject({ answer: Answer, ...Authority }),
    other_defendant: z.strictObject({ answer: Answer, ...Authority }),
    none: z.strictObject({ answer: Answer, ...Authority }),
    if_dismissed: z.string().min(1),
  }),
  state_court: z.strictObject({
    own_claim: z.strictObject({ answer: Answer, ...Authority }),
    reach_note: z.string().min(1),
    federal_claim: z.strictObject({ answer: Answer, ...Authority }),
    /** Federal claims of which it was decided. */
    federal_claims_settled: z.array(z.strictObject({ claim: ProvisionId, answer: Answer, ...Authority })),
  }),
})
export type ForumRules = z.infer<typeof ForumRules>

/** A claim that can be pleaded: its elements are not all missing and it is not barred on every reading. */
export interface LiveClaim {
  readonly defendant: Party['id']
  readonly claim: ProvisionId
}

export interface ForumQuestion {
  readonly court: Court
  readonly parties: readonly Party[]
  readonly live: readonly LiveClaim[]
  readonly wasMinor: boolean
  /** Day of filing, or the day of the question. */
  readonly filed: IsoDay
}

const rank: Readonly<Record<ForumAnswer, number>> = { yes: 0, arguable: 1, 'not-known': 2, no: 3 }
const bestFirst = (grounds: readonly ForumGround[]): ForumFinding => {
  const sorted = grounds.toSorted((a, b) => rank[a.answer] - rank[b.answer])
  return { answer: sorted[0]?.answer ?? 'not-known', grounds: sorted }
}

/** Whether a court reaches a party: every way in the rules that could apply, each with what the file shows. */
export function reachOf(party: Party, asked: ForumQuestion, rules: ForumRules): ForumFinding {
  const ordinary = ordinaryReach(party, asked.court, rules)
  if (asked.court.level === 'state') return bestFirst(ordinary)
  const byStatute = reachByStatute(party, asked, rules)
  // What may follow one reaching claim is told once, however many reach.
  const once = byStatute.filter(
    (one, i) => byStatute.findIndex(({ id }) => id === one.id || (isPendent(id) && isPendent(one.id))) === i,
  )
  return bestFirst([...ordinary, ...once])
}

function ordinaryReach(party: Party, court: Court, rules: ForumRules): readonly ForumGround[] {
  const here = (states: readonly string[]): boolean => states.some((state) => court.states.includes(state))
  return rules.reach.flatMap((rule): readonly ForumGround[] => {
    const found = (answer: ForumAnswer, why: ForumReason = lawSays(rule)): readonly ForumGround[] => [
      {
        id: rule.id,
        name: lawNames(rule),
        answer,
        why,
        cite: rule.cite,
        status: rule.status,
        decisions: rule.decisions,
      },
    ]
    switch (rule.when) {
      case 'at-home':
        if (party.home === undefined) return found('not-known', { is: 'home-not-in-file' })
        return here(party.home) ? found(rule.answer) : found('no', { is: 'home-elsewhere', states: party.home })
      case 'acted-in-state':
        if (!rule.roles.includes(party.role)) return []
        return here(party.states) ? found(rule.answer) : found('no', { is: 'acted-elsewhere', states: party.states })
      case 'statute-serves':
        return []
      default:
        return rule satisfies never
    }
  })
}

function reachByStatute(party: Party, asked: ForumQuestion, rules: ForumRules): readonly ForumGround[] {
  return rules.reach.flatMap((rule) => {
    if (rule.when !== 'statute-serves') return []
    if (rule.minors_only && !asked.wasMinor) return []
    if (rule.filed_from !== undefined && asked.filed < rule.filed_from) return []
    if (!asked.live.some(({ defendant, claim }) => defendant === party.id && claim === rule.claim)) return []
    if (rule.another_in_reach && !anotherInReach(party, rule.claim, asked, rules)) return []
    const { id, answer, cite, status, decisions } = rule
    const own: ForumGround = { id, name: lawNames(rule), answer, why: lawSays(rule), cite, status, decisions }
    const others = asked.live.some(({ defendant, claim }) => defendant === party.id && claim !== rule.claim)
    const { pendent } = rules
    return others
      ? [
          own,
          {
            id: `${id}${pendentEnding}`,
            name: lawNames(pendent),
            answer: 'arguable' as const,
            why: lawSays(pendent),
            cite: pendent.cite,
            status: pendent.status,
            decisions: [],
          },
        ]
      : [own]
  })
}

const anotherInReach = (party: Party, claim: ProvisionId, asked: ForumQuestion, rules: ForumRules): boolean =>
  asked.parties.some(
    (other) =>
      other.id !== party.id &&
      asked.live.some((one) => one.defendant === other.id && one.claim === claim) &&
      ordinaryReach(other, asked.court, rules).some(({ answer }) => answer === 'yes'),
  )

/**
 * Whether venue lies in a federal district for the claims against one party. `courts` tells how many districts the
 * state has: where it has one, the state of the conduct is the district.
 */
export function venueOf(party: Party, asked: ForumQuestion, courts: readonly Court[], rules: ForumRules): ForumFinding {
  const { court, parties, live } = asked
  if (court.level === 'state')
    return bestFirst([
      {
        id: 'state',
        name: { is: 'venue-by-state-law' },
        answer: 'not-known',
        why: { is: 'law', text: rules.state_court.reach_note },
        cite: null,
        status: 'unverified',
        decisions: [],
      },
    ])
  const sued = parties.filter(({ id }) => id === party.id || live.some(({ defendant }) => defendant === id))
  const events = eventsIn(party, sued, court, courts)
  const found = [
    withAuthority('events', { is: 'events-in-district' }, events.answer, events.why, rules.venue.events),
    residents(sued, court, courts, rules),
  ]
  if (found.every(({ answer }) => answer === 'no'))
    found.push(
      withAuthority(
        'fallback',
        { is: 'no-district-otherwise' },
        'no',
        lawSays(rules.venue.fallback),
        rules.venue.fallback,
      ),
    )
  return bestFirst(found)
}

function eventsIn(
  party: Party,
  sued: readonly Party[],
  court: Court,
  courts: readonly Court[],
): { readonly answer: ForumAnswer; readonly why: ForumReason } {
  const own = actedIn(party, court, courts)
  if (own === 'yes') return { answer: 'yes', why: { is: 'own-conduct-here' } }
  if (own === 'not-known')
    return {
      answer: 'not-known',
      why: { is: 'district-not-in-file', states: court.states },
    }
  const others = sued.filter((other) => other.id !== party.id && actedIn(other, court, courts) === 'yes')
  return others.length > 0
    ? { answer: 'arguable', why: { is: 'only-others-acted-here' } }
    : { answer: 'no', why: { is: 'no-conduct-here' } }
}

function actedIn(party: Party, court: Court, courts: readonly Court[]): 'yes' | 'no' | 'not-known' {
  if (party.districts !== undefined)
    return party.districts.some((name) => courtNamed(courts, name)?.name === court.name) ? 'yes' : 'no'
  const shared = court.states.filter((state) => party.states.includes(state))
  if (shared.length === 0) return 'no'
  const districts = (state: string): number =>
    courts.filter(({ level, states }) => level === 'district' && states.includes(state)).length
  return shared.some((state) => districts(state) === 1) ? 'yes' : 'not-known'
}

function residents(sued: readonly Party[], court: Court, courts: readonly Court[], rules: ForumRules): ForumGround {
  const { residents: rule } = rules.venue
  const answered = (answer: ForumAnswer, why: ForumReason): ForumGround =>
    withAuthority('residents', { is: 'all-reside-in-state' }, answer, why, rule)
  const here = (states: readonly string[]): boolean => states.some((state) => court.states.includes(state))
  /** A business resides where the court reaches it on the claim; a person only at home. */
  const resides = ({ kind, home, states }: Party): 'yes' | 'not-known' | 'no' => {
    if (home !== undefined && here(home)) return 'yes'
    if (!here(states)) return 'no'
    if (kind === 'organisation') return 'yes'
    return home === undefined ? 'not-known' : 'no'
  }
  const inDistrict = (party: Party): 'yes' | 'not-known' | 'no' => {
    if (party.home !== undefined && here(party.home)) return 'yes'
    const acted = party.kind === 'organisation' ? actedIn(party, court, courts) : 'no'
    return acted === 'no' && party.home === undefined ? 'not-known' : acted
  }
  const elsewhere = sued.filter((party) => resides(party) === 'no')
  if (elsewhere.length > 0)
    return answered('no', { is: 'resident-elsewhere', parties: elsewhere.length, of: sued.length })
  const near = sued.map(inDistrict)
  if (near.every((one) => one === 'no')) return answered('no', { is: 'none-in-this-district' })
  return near.includes('yes') && sued.every((party) => resides(party) === 'yes')
    ? answered('arguable', { is: 'one-must-reside-here', law: rule.says })
    : answered('not-known', { is: 'residence-not-in-file' })
}

const withAuthority = (
  id: string,
  name: ForumGroundName,
  answer: ForumAnswer,
  why: ForumReason,
  rule: { readonly cite: string; readonly status: ForumGround['status'] },
): ForumGround => ({ id, name, answer, why, cite: rule.cite, status: rule.status, decisions: [] })

const lawSays = ({ says }: { readonly says: string }): ForumReason => ({ is: 'law', text: says })
const lawNames = ({ name }: { readonly name: string }): ForumGroundName => ({ is: 'law', text: name })

const pendentEnding = '-pendent'
const isPendent = (id: string): boolean => id.endsWith(pendentEnding)

const isFederal = (claim: ProvisionId): boolean => claim.startsWith('us/')

/** Whether the court may hear one claim: federal question, supplemental to a live federal claim, or neither. */
export function hearingOf(claim: LiveClaim, asked: ForumQuestion, rules: ForumRules): ForumGround {
  const { supplemental, state_court } = rules
  const heard = (
    id: string,
    is: Exclude<ForumGroundName['is'], 'law'>,
    rule: ForumRules['federal_question'],
  ): ForumGround => withAuthority(id, { is }, rule.answer, lawSays(rule), rule)
  if (asked.court.level === 'state')
    return isFederal(claim.claim)
      ? heard(
          'federal-claim',
          'federal-claim',
          state_court.federal_claims_settled.find((one) => one.claim === claim.claim) ?? state_court.federal_claim,
        )
      : heard('own-law', 'state-claim-in-state-court', state_court.own_claim)
  if (isFederal(claim.claim)) return heard('federal-question', 'federal-claim', rules.federal_question)
  const federal = asked.live.filter((one) => isFederal(one.claim))
  const rule = federal.some(({ defendant }) => defendant === claim.defendant)
    ? supplemental.same_defendant
    : federal.length > 0
      ? supplemental.other_defendant
      : supplemental.none
  return heard('supplemental', 'rides-along', rule)
}
