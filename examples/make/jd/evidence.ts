import type { Folder } from '../writers/folder.ts'
import { writeAdsAndReviews } from './ads.ts'
import { writeBrand } from './brand.ts'
import { writeBusinesses } from './businesses.ts'
import { writeCards } from './cards.ts'
import { writeCare } from './care.ts'
import { writeChats } from './chats.ts'
import { writeCourtPapers } from './court-papers.ts'
import { writeDogwood } from './dogwood.ts'
import { writeFolios } from './folios.ts'
import { writeIntake } from './intake.ts'
import { writeMotelMail } from './motel-mail.ts'
import { writePictures } from './pictures.ts'
import { writePoliceLists } from './police.ts'
import { writeStarlitePapers } from './starlite-papers.ts'

/** The whole evidence folder of J.D. v. Starlite Motor Inn. */
export async function writeEvidence(folder: Folder): Promise<void> {
  await writeIntake(folder)
  await writeFolios(folder)
  await writeCards(folder)
  await writeMotelMail(folder)
  await writeStarlitePapers(folder)
  await writeDogwood(folder)
  await writeBrand(folder)
  await writePoliceLists(folder)
  await writeCourtPapers(folder)
  writeChats(folder)
  writeAdsAndReviews(folder)
  await writeBusinesses(folder)
  await writeCare(folder)
  await writePictures(folder)
  folder.write(
    '15 From the client’s mother/Copy of folio from the motel.pdf',
    folder.bytesOf('02 Starlite Motor Inn/Folios/Folio 118 - June 2020.pdf'),
  )
}
