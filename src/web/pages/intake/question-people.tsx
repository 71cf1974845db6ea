import { ContactWay, MinorThen } from '../../../casefile/intake/intake-record.ts'
import { Language } from '../../../casefile/language.ts'
import { type Asked, ChoiceField, DateField, TextField } from './fields.tsx'
import { countOf, ofPerson, type Typed, toggled, waysIn, without } from './typed-answers.ts'

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i)

/** For whom: one person or several, survivor or estate, with a birth date in any precision. */
export function WhoQuestion({ dates, replace, ...asked }: Asked & { dates: boolean; replace: (typed: Typed) => void }) {
  const { typed, words, set } = asked
  const count = countOf(typed, 'people')
  return (
    <>
      {upTo(count).map((i) => (
        <fieldset key={i} className="person">
          <legend>{words.person(i + 1)}</legend>
          <Person i={i} dates={dates} {...asked} />
          {count > 1 && (
            <button type="button" className="small" onClick={() => replace(without(typed, 'people', i))}>
              {words.removePerson(i + 1)}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" onClick={() => set({ people: String(count + 1) })}>
        {words.addPerson}
      </button>
    </>
  )
}

function Person({ i, dates, ...asked }: Asked & { i: number; dates: boolean }) {
  const { typed, words } = asked
  const kinds = [
    ['survivor', words.kinds.survivor],
    ['estate', words.kinds.estate],
  ] as const
  const isEstate = typed[ofPerson(i, 'kind')] === 'estate'
  return (
    <>
      <ChoiceField {...asked} name={ofPerson(i, 'kind')} label={words.kind} of={kinds} />
      <div className="pair">
        <TextField {...asked} name={ofPerson(i, 'name')} label={words.name} help={words.nameHelp} />
        <TextField {...asked} name={ofPerson(i, 'pseudonym')} label={words.pseudonym} help={words.pseudonymHelp} />
        <DateField {...asked} name={ofPerson(i, 'born')} label={words.born} said={dates} />
        {isEstate && <DateField {...asked} name={ofPerson(i, 'died')} label={words.died} said={dates} />}
      </div>
      <ChoiceField
        {...asked}
        name={ofPerson(i, 'minor')}
        label={words.minor}
        of={MinorThen.options.map((one) => [one, words.minorThen[one]] as const)}
      />
    </>
  )
}

/** How each of them is reached without harm. */
export function ContactQuestion(asked: Asked) {
  const { typed, words, set } = asked
  return (
    <>
      <p>{words.contactLead}</p>
      {upTo(countOf(typed, 'people')).map((i) => {
        const called = typed[ofPerson(i, 'pseudonym')]?.trim()
        const ways = waysIn(typed, i)
        return (
          <fieldset key={i} className="person">
            <legend>{words.contactOf(called === undefined || called === '' ? words.person(i + 1) : called)}</legend>
            <fieldset className="choice">
              <legend>{words.ways}</legend>
              {ContactWay.options.map((way) => (
                <label key={way}>
                  <input
                    type="checkbox"
                    checked={ways.includes(way)}
                    onChange={(event) => set({ [ofPerson(i, 'ways')]: toggled(ways, way, event.target.checked) })}
                  />{' '}
                  {words.contactWays[way]}
                </label>
              ))}
            </fieldset>
            <ChoiceField
              {...asked}
              name={ofPerson(i, 'message')}
              label={words.message}
              of={[
                ['yes', words.yes],
                ['no', words.no],
                ['not-sure', words.minorThen['not-sure']],
              ]}
            />
            <div className="pair">
              <TextField {...asked} name={ofPerson(i, 'times')} label={words.times} help={words.timesHelp} />
              <TextField {...asked} name={ofPerson(i, 'codeWord')} label={words.codeWord} help={words.codeWordHelp} />
              <TextField {...asked} name={ofPerson(i, 'avoid')} label={words.avoid} />
            </div>
            <ChoiceField
              {...asked}
              name={ofPerson(i, 'speaks')}
              label={words.speaks}
              of={Language.options.map((one) => [one, words.languages[one]] as const)}
            />
          </fieldset>
        )
      })}
    </>
  )
}
