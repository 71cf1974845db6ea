import type { Triage, TriageOpen, TriageRow } from '../../casefile/intake/triage.ts'
import type { Language } from '../../casefile/language.ts'
import type { Role } from '../../casefile/matter.ts'
import { roleWords } from '../role-words.ts'
import { dayIn } from './day-in.ts'

const open: Readonly<Record<TriageOpen, string>> = {
  'when-not-said': 'No time was told, so no day can be counted. A year is enough.',
  'where-not-said': 'No state was told, so claims under the law of a state are not among these.',
  'kinds-not-said': 'Nobody was named who may be liable, so every kind of party was reckoned with.',
  'court-not-chosen': 'No court was chosen; a federal court of the state was reckoned with.',
  'no-court': 'No court is known, so only what holds in every federal court was counted.',
  'birth-not-said': 'A birth date was not told. Time for minors may be longer than is shown.',
  'age-not-sure': 'It is not sure whether the person was under 18; claims that only minors have are among these.',
  'age-differs': 'The birth date and the answer about age differ. The birth date was reckoned with.',
  'dates-differ': 'The birth date lies after everything that was told. One of the dates is not right.',
  'death-not-said': 'The date of death was not told, so claims that arise with it cannot be counted.',
}

const en = {
  title: 'Deadlines, before any evidence is in',
  lead: 'Every claim that these answers allow, whether it can be proved or not. The strictest last day stands first.',
  next: 'Next last day, on the strictest reading',
  none: 'none ahead',
  passed: 'Already passed on the strictest reading',
  passedWhy: 'A later day can be argued: see each claim, and file at once.',
  left: (days: number) => (days === 1 ? '1 day left' : `${days.toLocaleString('en-US')} days left`),
  ago: (days: number) => (days === 1 ? 'passed 1 day ago' : `passed ${days.toLocaleString('en-US')} days ago`),
  atMost: (day: string) => `at the most generous ${day}`,
  groups: {
    passed: 'Passed on the strictest reading, and arguable',
    ahead: 'Ahead',
    'no-limit': 'No time limit',
    'not-said': 'The strictest day cannot be said',
    'too-late': 'Too late on every reading',
  },
  columns: {
    strict: 'Strictest last day',
    left: 'Days left',
    generous: 'Most generous',
    claim: 'Claim',
    against: 'Against',
  },
  noLimit: 'no limit',
  cannotSay: 'cannot be said',
  orEarlier: (day: string) => `${day}, or earlier`,
  tooLate: 'too late',
  unsure: 'Not sure that there was a claim: the first day of the law was not read.',
  working: 'Working',
  forWhom: (who: string) => `for ${who}`,
  notCounted: 'Claims of which no day can be counted on these answers',
  nothing: 'No claim can be told from these answers yet.',
  openTitle: 'What is still open',
  open,
  roles: roleWords,
  nobody: (kind: string) => `${kind}, if there was one`,
  asOf: (day: string) => `As of ${day}.`,
  tellsBirthday:
    'Days counted from a birthday are told whole, so that the count can be checked; whoever knows the rule can reckon the day of birth from them. Do not hand this on as it stands.',
  noAdvice: 'An aid to counsel, not legal advice.',
  lawInEnglish: 'Names of laws and claims stand as the law files have them, in English.',
}

export type TriageWords = typeof en

const rolesEs: Readonly<Record<Role, string>> = {
  perpetrator: 'tratante (presunto)',
  buyer: 'comprador (presunto)',
  operator: 'operador del lugar',
  owner: 'dueño de la propiedad',
  franchisor: 'franquiciador',
  'management-company': 'empresa administradora',
  platform: 'sitio web o plataforma',
  'software-provider': 'proveedor de programas',
  bank: 'banco o empresa de pagos',
  employer: 'empleador',
  transport: 'empresa de transporte',
  'venue-other': 'otro lugar',
  person: 'persona',
}

const es: TriageWords = {
  title: 'Plazos, antes de que haya pruebas',
  lead: 'Cada demanda que estas respuestas permiten, se pueda probar o no. El último día más estricto va primero.',
  next: 'Próximo último día, en la lectura más estricta',
  none: 'ninguno por delante',
  passed: 'Ya vencido en la lectura más estricta',
  passedWhy: 'Se puede alegar un día posterior: vea cada demanda, y preséntela de inmediato.',
  left: (days) => (days === 1 ? 'queda 1 día' : `quedan ${days.toLocaleString('en-US')} días`),
  ago: (days) => (days === 1 ? 'venció hace 1 día' : `venció hace ${days.toLocaleString('en-US')} días`),
  atMost: (day) => `en la lectura más generosa ${day}`,
  groups: {
    passed: 'Vencidos en la lectura más estricta, y discutibles',
    ahead: 'Por delante',
    'no-limit': 'Sin plazo',
    'not-said': 'El día más estricto no se puede decir',
    'too-late': 'Demasiado tarde en toda lectura',
  },
  columns: {
    strict: 'Último día más estricto',
    left: 'Días que quedan',
    generous: 'Lectura más generosa',
    claim: 'Demanda',
    against: 'Contra',
  },
  noLimit: 'sin plazo',
  cannotSay: 'no se puede decir',
  orEarlier: (day) => `${day}, o antes`,
  tooLate: 'demasiado tarde',
  unsure: 'No es seguro que hubiera una demanda: el primer día de la ley no se leyó.',
  working: 'Cálculo',
  forWhom: (who) => `para ${who}`,
  notCounted: 'Demandas de las que no se puede contar ningún día con estas respuestas',
  nothing: 'Con estas respuestas todavía no se puede decir ninguna demanda.',
  openTitle: 'Lo que queda abierto',
  open: {
    'when-not-said': 'No se dijo cuándo, así que no se puede contar ningún día. Basta un año.',
    'where-not-said': 'No se dijo en qué estado; las demandas según la ley de un estado no están entre estas.',
    'kinds-not-said': 'No se nombró a nadie que pueda ser responsable; se contó con cada clase.',
    'court-not-chosen': 'No se eligió tribunal; se contó con un tribunal federal del estado.',
    'no-court': 'No se conoce el tribunal; solo se contó lo que vale en todo tribunal federal.',
    'birth-not-said': 'No se dijo la fecha de nacimiento. El plazo para menores puede ser más largo que el mostrado.',
    'age-not-sure':
      'No es seguro si la persona era menor de 18; las demandas que solo tienen los menores están incluidas.',
    'age-differs': 'La fecha de nacimiento y la respuesta sobre la edad no coinciden. Se contó con la fecha.',
    'dates-differ': 'La fecha de nacimiento es posterior a todo lo que se dijo. Una de las fechas no es correcta.',
    'death-not-said': 'No se dijo la fecha de la muerte; las demandas que nacen con ella no se pueden contar.',
  },
  roles: rolesEs,
  nobody: (kind) => `${kind}, si lo hubo`,
  asOf: (day) => `Al ${day}.`,
  tellsBirthday:
    'Los días que se cuentan desde un cumpleaños aparecen completos, para que se pueda comprobar la cuenta; quien conoce la regla puede deducir de ellos el día de nacimiento. No entregue esto tal como está.',
  noAdvice: 'Una ayuda para el abogado, no asesoría legal.',
  lawInEnglish: 'Los nombres de leyes y demandas están en inglés, como en los archivos de leyes.',
}

/** The words of the triage in each language; a table that lacks a key does not compile. */
export const triageWords: Readonly<Record<Language, TriageWords>> = { en, es }

export type TriageGroup = keyof TriageWords['groups']

/** Where a row stands on its day; what is passed on the strictest reading is never shown as a next day. */
export function triageGroup({ limitation }: TriageRow, asOf: string): TriageGroup {
  const { barred, earliest, period_known: known } = limitation
  if (barred === 'yes') return 'too-late'
  if (earliest === null) return known.earliest ? 'no-limit' : 'not-said'
  return earliest < asOf ? 'passed' : 'ahead'
}

/** The two last days of a row in words. */
export function triageDays(row: TriageRow, language: Language): { readonly strict: string; readonly generous: string } {
  const { earliest, latest, period_known: known } = row.limitation
  const words = triageWords[language]
  const say = (day: string | null, sure: boolean): string =>
    day !== null ? dayIn(language, day) : sure ? words.noLimit : words.cannotSay
  const strict = say(earliest, known.earliest)
  return {
    // Where a reading was not counted, its day may lie before the one that was.
    strict: earliest !== null && !known.earliest ? words.orEarlier(strict) : strict,
    generous: say(latest, known.latest),
  }
}

/** Against whom a row is: by name, or by kind where nobody was named. */
export const againstWords = (
  { against }: Pick<TriageRow, 'against'>,
  { parties }: Pick<Triage, 'parties'>,
  language: Language,
): readonly string[] => {
  const words = triageWords[language]
  return against.flatMap((id) => {
    const party = parties.find((one) => one.id === id)
    return party === undefined ? [] : [party.name ?? words.nobody(words.roles[party.role])]
  })
}
