import { readAddressBook } from './address-book.ts'
import { readAndroidMessages } from './android-messages.ts'
import { readCallLogs } from './call-logs.ts'
import type { ProgramReader } from './found-in-database.ts'
import { readIosMessages } from './ios-messages.ts'
import { readWhatsappAndroid } from './whatsapp-android.ts'
import { readWhatsappIos } from './whatsapp-ios.ts'

export const programs: readonly ProgramReader[] = [
  readIosMessages,
  readAndroidMessages,
  readWhatsappAndroid,
  readWhatsappIos,
  readCallLogs,
  readAddressBook,
]
