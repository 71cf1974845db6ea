import type { SearchFault } from '../../casefile/problems/search-fault.ts'

const plain = {
  'no-word': 'it holds no word to look for',
  'only-not': 'NOT leaves something out; a word to look for is needed beside it',
  'quotation-open': 'a quotation mark is not closed',
  'fuzzy-on-less': '~ stands behind one word of three letters or more, as in johnsen~',
  'star-inside': 'a star may stand only at the end of a word, as in refus*',
  'closed-unopened': 'a closing parenthesis has no opening one',
  'parenthesis-open': 'a parenthesis is not closed',
  'parentheses-empty': 'a pair of parentheses holds nothing, or one too many is closed',
  'or-before-not': 'OR cannot join a part that begins with NOT; write the part to find first, then NOT',
  'near-no-word': 'beside w/5 stands no word',
  'no-known-meaning':
    'it holds no words whose meaning is known; the search by meaning knows English alone, and no names or numbers',
  'near-no-terms': 'beside w/5 stands a word, a phrase, or some of them joined by OR in parentheses',
} as const

function clause(fault: SearchFault): string {
  switch (fault.is) {
    case 'too-long':
      return `it is longer than ${fault.most} characters`
    case 'too-many-words':
      return `it has more than ${fault.most} words and phrases`
    case 'too-deep':
      return `parentheses stand more than ${fault.most} deep`
    case 'too-many-pairs':
      return `w/${fault.words} would have to try more than ${fault.most} pairs`
    case 'stands-alone':
      return `${fault.given ?? 'the end'} stands where a word or phrase is needed`
    case 'one-place':
      return `${fault.given} asks for words that stand in one place; write w/1 or more`
    case 'no-value':
      return `${fault.given}: needs a value behind it`
    case 'no-such-value':
      return `"${fault.given}" is no ${fault.thing}; write ${valuesOf(fault.thing, fault.known)}`
    default:
      return plain[fault.is]
  }
}

const valuesOf = (thing: 'type' | 'date' | 'state', known: readonly string[]): string =>
  thing === 'date'
    ? '2019-03-14, 2019-03, 2019 or 2019-03..2019-06'
    : thing === 'type'
      ? `${known.slice(0, 5).join(', ')}, or one of ${known.slice(5).join(', ')} and so on`
      : known.join(', ')

/** What is wrong with a search and at which character of it, counted from 1. */
export const searchFaultSays = (fault: SearchFault, at: number | null): string =>
  at === null ? `${clause(fault)}.` : `${clause(fault)} (character ${at + 1}).`
