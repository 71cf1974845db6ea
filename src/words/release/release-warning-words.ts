import type { ReleaseWarning } from '../../casefile/release/release-warning.ts'
import type { UnreadScript } from '../../casefile/release/unread-script.ts'
import { counted } from '../counting.ts'
import { sayer } from '../tagged-words.ts'

/** What stands over warnings, wherever they are shown. */
export const warningsHeading = 'To look at before this leaves the office'

const scriptWords: Readonly<Record<UnreadScript, string>> = {
  ...{ chinese: 'Chinese characters', thai: 'Thai letters', lao: 'Lao letters', khmer: 'Khmer letters' },
  ...{ burmese: 'Burmese letters', gujarati: 'Gujarati letters', gurmukhi: 'Gurmukhi letters' },
  ...{ telugu: 'Telugu letters', kannada: 'Kannada letters', malayalam: 'Malayalam letters', odia: 'Odia letters' },
  ...{ sinhala: 'Sinhala letters', tibetan: 'Tibetan letters', mongolian: 'Mongolian letters' },
  ...{ thaana: 'Thaana letters', syriac: 'Syriac letters', other: 'a script that is not known here' },
}

const coveredOther: Readonly<Record<(ReleaseWarning & { readonly is: 'covers-another' })['of'], string>> = {
  party: 'the name of a party',
  court: 'the name of a court',
  'protected-person': 'the name of another protected person',
}

/** A warning of the firewall or of a paper, in whole sentences. */
export const releaseWarningInWords = sayer<ReleaseWarning>({
  'look-not-logged': () =>
    'This copy cannot be written, so nothing that is looked at in it enters its audit log. The protected names were read to cover them and stay covered; no paper is made from it and no name is shown.',
  'matter-in-doubt': ({ entry }) =>
    `${entry === null ? 'Records of this matter are not as Redress wrote them' : `The audit log of this matter is not whole from entry ${entry} on`}: a part of its folder was lost, exchanged or put back outside Redress, so what is shown here may be an older or a changed state. No paper is made from it. “Check the whole matter”, under This matter, or \`redress audit verify\` on a terminal says which part, and what to do.`,
  'names-shown': () => 'What follows shows real names. The look is in the audit log.',
  'nobody-listed': () =>
    'No identity is listed in this matter, so nothing could be replaced or looked for. List the client’s names, numbers and addresses first.',
  'name-is-a-word': ({ pseudonym }) =>
    `A name of ${pseudonym} is also an everyday word. It was replaced wherever it may be the name; what cannot be told is asked under People and places, or by \`redress names\`.`,
  'name-is-a-word-here': ({ pseudonym }) =>
    `A protected name of ${pseudonym} is also a word of the law or of this paper. It was replaced wherever it could be the name; read the files once for it before they leave.`,
  'pseudonym-shared': ({ pseudonym, ids }) =>
    `${ids.length} people are listed with the same pseudonym, ${pseudonym} (ids ${ids.join(', ')}), so that nothing shown or written tells them apart. Where these are names of one person, leave it so; otherwise give each a pseudonym of its own, under People and places or in the facts file.`,
  'covers-another': ({ pseudonym, of, number, id, name }) =>
    `A listed name of ${pseudonym} also covers ${coveredOther[of]} (number ${number} in the list${id === null ? '' : `, id “${id}”`}), which shows everywhere as “${name}”, as if ${pseudonym} were meant. Look whether both are one person. If not, list forms of ${pseudonym} that the other does not bear, or list the other under People and places with a pseudonym of its own and the full name as it is written (that of a business without LLC or Inc.): a place that fits both is then asked about, and shows the one whom you say.`,
  'people-not-listed': ({ count }) =>
    `${count === 1 ? 'One person is' : `${counted(count, 'person', 'people')} are`} named here as a relative, a minor, a friend or witness, with a protected surname or by another name of a protected person, and not listed: the name was left as it is. People and places, or \`redress names --suggest\`, shows who; list whom it must not name.`,
  'places-asked': ({ count }) =>
    `${count === 1 ? 'One place is' : `${counted(count, 'place')} are`} covered here although it cannot be told whether the protected name or number is meant. People and places, or \`redress names\`, asks about each; once answered, what is another's stands in full.`,
  'script-not-looked-for': ({ scripts }) =>
    `It holds words in ${scripts.map((script) => scriptWords[script]).join(', ')}, in which protected names that were listed in other letters were not looked for. Have them read for a name before this leaves, and list the names as they are written there.`,
  'minor-not-by-initials': ({ pseudonym }) =>
    `${pseudonym} is a minor. Court rules ask for initials only; change the pseudonym.`,
  'no-copies': ({ documents }) =>
    `No copy was made of ${documents.join(', ')} when they came in, so their quotes were compared with the text taken then and not with an original. Keep the files where they lie.`,
  'days-tell-birth-date': () =>
    'Days counted from a birthday are told whole, so that the count can be checked; whoever knows the rule can reckon the day of birth from them. Do not file this, or hand it on, as it stands.',
  'tells-birth-date': () =>
    'The workbook reckons by age to the day, from which a birth date can be worked out: keep it as confidential.',
})
