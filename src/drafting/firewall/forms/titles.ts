/** How people are called before their names, each list as a pattern of alternatives: before the surname, as a title alone stands. */
export const titlesOfWomen = 'Mrs|Ms|Miss|Sra|Srta|Señora|Señorita|Frau|Mme|Mlle|Pani'
export const titlesOfMen = 'Mr|Sr|Señor|Herr|Pan'
export const titlesOfAnybody = 'Mx'
/** Before a given name, and given names themselves: `Don` says of initials behind it nothing. */
export const titlesBeforeGivenNames = { woman: 'Doña', man: 'Don' } as const
export const titlesOfTrades =
  'Dr|Prof|Professor|Doctor|Officer|Ofc|Detective|Det|Sergeant|Sgt|Deputy|Trooper|Sheriff|Corporal|Cpl|Investigator|Inspector|Lieutenant|Lt|Captain|Capt|Chief|Agent|Judge|Justice|Magistrate|Attorney|ADA|Nurse|Pastor|Rev|Coach'
