export const digitWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

const ordinals =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )

/** `twenty-first` for 21, up to 31. */
export function ordinalWord(day: number): string {
  if (day < 20) return ordinals[day] ?? ''
  const tens = day < 30 ? 'twent' : 'thirt'
  return day % 10 === 0 ? `${tens}ieth` : `${tens}y-${ordinals[day % 10]}`
}

export const monthNames = 'january february march april may june july august september october november december'.split(
  ' ',
)
