import type { GoverningReason, LimitationResult } from '../../casefile/limitation/limitation.ts'
import { type CiteOf, versionInWords } from './version-words.ts'

const reasonWords: Readonly<Record<GoverningReason, string>> = {
  'in-force-for-conduct': 'in force for this conduct',
  'in-force-for-conduct-of-a-minor': 'in force for this conduct, and the person was a minor',
  'in-force-at-accrual': 'the limitation in force when the claim accrued',
  'may-have-been-alive': 'the claim may still have been alive when this text began',
  alive: 'the claim was still alive when this text began',
  revived: 'this text revives claims that were barred',
  'window-of-revival': 'its window of revival',
}

/** Which text has a part in the answer, and why. */
export const governingInWords = (
  { version, reasons }: LimitationResult['governing'][number],
  citeOf?: CiteOf,
): string => `${versionInWords(version, citeOf)}: ${reasons.map((one) => reasonWords[one]).join('; ')}`
