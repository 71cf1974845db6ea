import { foldText } from './fold-text.ts'

/**
 * Names that one and the same person bears in two languages or two customs of spelling, where the one does not follow from the
 * other by sound: Irish and English, Bengali as it is written and as it is said, Arabic, West African, Spanish of Mexico.
 */
const rows = `suilleabhain osullivan sullivan | neill oneill neil | briain obrien brien | conchobhair oconnor connor connors | domhnaill odonnell donnell
  | carthaigh mccarthy maccarthy carthy | murchu murphy | ceallaigh okelly kelly | gearailt fitzgerald | cinneide kennedy | ruairc orourke rourke
  | faolain phelan whelan | laoghaire oleary leary | riain ryan | dubhghaill doyle | broin byrne obyrne | reachtagain raftery | cathain keane kane
  | flannagain flanagan | cuinn quinn | maille omalley malley | seachnasaigh oshaughnessy shaughnessy | grada ogrady grady
  | niamh neeve neve neave | siobhan shivaun chevonne shevaun | caoimhe keeva kweeva quiva | aoife eefa efa eva | saoirse seersha sersha sorsha
  | roisin rosheen roshin | grainne granya grania | sinead shinade shanade | ciara keera kiera kira | aisling ashling ashleen | oisin osheen usheen
  | eoghan owen eoin | ciaran kieran | padraig paudrig patrick | sadhbh sive | orla orlagh orlaith | clodagh cloda | maeve meadhbh medb
  | blathnaid blanid | eilis eilish | mairead maraid | bronagh brona | tadhg tige
  | mukherjee mukhopadhyay mukherji mookerjee mukerji | banerjee bandyopadhyay banerji bannerjee bandopadhyay
  | chatterjee chattopadhyay chatterji | ganguly gangopadhyay ganguli | bhattacharya bhattacharjee bhattacharyya | chakraborty chakravarty chakrabarti
  | agarwal aggarwal agrawal | iyer aiyar ayyar | lakshmi laxmi | jyoti jyothi | srinivas sreenivas shrinivas | singh sinha | kaur kour
  | fatima fatma fatema fatimah | zahra zohra zahraa zehra | youssef yusuf yousuf yosef yousef yusif jusuf | mohammed mohd md muhammad mohamed mehmed mehmet
  | aisha aysha ayesha aicha aishah aisyah | khadija khadijah hatice kadija | ahmed ahmad ahmet | ibrahim ebrahim brahim | noor nour nur
  | omar umar ömer | osman uthman othman | zainab zeinab zaynab zeyneb | maryam mariam meryem miriam | hussein husayn huseyin
  | abderrahmane abdurrahman abdulrahman abdelrahman abderrahman | abdallah abdullah abdoulaye | mustafa mostafa moustapha | khaled khalid halid
  | diallo jallow jalloh dialo | cisse ceesay sesay | toure turay | sidibe sidibeh | ba bah | ndiaye njie njai | fatoumata fatou fatu
  | mamadou mamadu | aminata ami | ibrahima ebrima | chukwuemeka emeka | oluwaseun seun | ngozi ngosi | adebayo bayo
  | nayeli nallely nayely nayelly nayelli naye | xochitl sochil xochil sochitl | citlalli citlali sitlali citlaly | itzel itsel yitzel
  | yesenia jesenia llesenia | jazmin yasmin jasmin yazmin | yuridia lluridia | guadalupe lupe | jovita yovita | wendy guendy | jennifer yenifer yennifer
  | bryan brayan | jonathan yonatan jhonatan | jessica yesica yessica llesica | kevin kebin | leslie lesli lesly
  | tamar tamara | giorgi george | nino nina | eka ekaterine | rivka rebecca rivke rifka | chaya haya | yaakov jacob yakov | moshe moses | chana hanna hannah
  | nguyen nguyn ngyuen nguyan | tran tram | huynh hoang | vu vo | pham phan`

const groups: readonly (readonly string[])[] = rows.split('|').map((row) =>
  row
    .trim()
    .split(/\s+/)
    .map((name) => foldText(name).text),
)
const byName = new Map<string, Set<string>>()
for (const names of groups)
  for (const name of names)
    byName.set(name, new Set([...(byName.get(name) ?? []), ...names.filter((one) => one !== name)]))

/** What this name is elsewhere; `letters` are folded. */
export const sameNames = (letters: string): readonly string[] => [...(byName.get(letters) ?? [])]

const irishLead = /^(?:o|ni|nic|ui|ua|mac|mc|mhic)$/
const isIrishLead = (token: string | undefined): boolean => token !== undefined && irishLead.test(foldText(token).text)

/** `Domhnaill` of `Ní Dhomhnaill`: a daughter's surname softens its first letter, a son's does not. */
export function irishForms(before: string | undefined, letters: string): readonly string[] {
  if (!isIrishLead(before)) return []
  const hard = letters.replace(/^([bcdfgmpst])h/, '$1')
  return [...new Set([hard, hard.replace(/^[bcdfgmpst]/, '$&h')])].filter((one) => one !== letters)
}

/** The small words that such a surname takes instead of its own: `Ní` of a daughter, `Uí` of a wife. */
export const irishLeads = (tokens: readonly string[]): readonly string[] =>
  tokens.some(isIrishLead) ? ['o', 'ni', 'nic', 'ui', 'ua', 'mac', 'mc'] : []

/** Further families of one kin: a wife's, a daughter's and a man's surname in Lithuanian and Latvian. */
export function balticForms(letters: string): readonly string[] {
  const stem = /^(.{4,}?)(?:ien|ait|yt|ut|iut)(?:e|es)$/.exec(letters)?.[1]
  return stem === undefined ? [] : ['as', 'is', 'us', 'aite', 'iene', 'ienes', 'yte'].map((end) => stem + end)
}
