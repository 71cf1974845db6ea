import type { Folder } from '../writers/folder.ts'
import { writeFamily } from './family.ts'
import { writeLakeviewMail } from './lakeview-mail.ts'
import { writeLodging } from './lodging.ts'
import { writeMedical } from './medical.ts'
import { writePhone } from './phone.ts'
import { writePolice } from './police.ts'

/** The whole evidence folder of Estate of M.R. v. Lakeview Suites LLC. */
export async function writeEvidence(folder: Folder): Promise<void> {
  await writeLodging(folder)
  await writeLakeviewMail(folder)
  await writePolice(folder)
  writePhone(folder)
  await writeMedical(folder)
  await writeFamily(folder)
}
