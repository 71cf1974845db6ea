import { appleInstant, timeOfInstant } from '../chat/stored-instant.ts'
import { numberAndName, thisPhone } from '../chat/this-phone.ts'
import type { ProgramReader } from './found-in-database.ts'
import { groupByConversation } from './group-by-conversation.ts'
import { numberIn, type Row, textIn } from './open-database.ts'
import { numberOf } from './whatsapp-android.ts'

function senderOf(row: Row): string | null {
  if (numberIn(row.own) === 1) return thisPhone
  const member = numberAndName(numberOf(textIn(row.member)), textIn(row.member_name))
  return member || numberAndName(numberOf(textIn(row.from_jid)), textIn(row.title)) || null
}

/** WhatsApp on an iPhone, `ChatStorage.sqlite`. */
export const readWhatsappIos: ProgramReader = (database, most) => {
  if (
    !database.has('ZWAMESSAGE', 'ZTEXT', 'ZMESSAGEDATE', 'ZISFROMME', 'ZFROMJID', 'ZCHATSESSION', 'ZGROUPMEMBER') ||
    !database.has('ZWACHATSESSION', 'Z_PK', 'ZPARTNERNAME', 'ZCONTACTJID')
  )
    return null
  const members = database.has('ZWAGROUPMEMBER', 'Z_PK', 'ZMEMBERJID', 'ZCONTACTNAME')
  const media = database.has('ZWAMEDIAITEM', 'ZMESSAGE', 'ZMEDIALOCALPATH')
  const query = `SELECT m.ZTEXT AS words, m.ZMESSAGEDATE AS at, m.ZISFROMME AS own, m.ZFROMJID AS from_jid, c.Z_PK AS chat, c.ZPARTNERNAME AS title, c.ZCONTACTJID AS jid,
    ${members ? 'g.ZMEMBERJID' : 'NULL'} AS member, ${members ? 'g.ZCONTACTNAME' : 'NULL'} AS member_name, ${media ? 'x.ZMEDIALOCALPATH' : 'NULL'} AS file
    FROM ZWAMESSAGE m LEFT JOIN ZWACHATSESSION c ON c.Z_PK = m.ZCHATSESSION
    ${members ? 'LEFT JOIN ZWAGROUPMEMBER g ON g.Z_PK = m.ZGROUPMEMBER' : ''} ${media ? 'LEFT JOIN ZWAMEDIAITEM x ON x.ZMESSAGE = m.Z_PK' : ''}
    ORDER BY m.ZMESSAGEDATE, m.Z_PK`
  const placed = [...database.rows(query, most)].map((row) => {
    const stored = textIn(row.at)
    const own = numberIn(row.own) === 1
    const partner = numberAndName(numberOf(textIn(row.jid)), textIn(row.title))
    const group = textIn(row.jid).endsWith('@g.us')
    const file = textIn(row.file)
    return {
      key: textIn(row.chat),
      title: textIn(row.title) || numberOf(textIn(row.jid)) || 'conversation',
      said: {
        kind: 'message' as const,
        time: timeOfInstant(appleInstant(stored), stored),
        sender: senderOf(row),
        receivers: own || group ? [partner] : [thisPhone],
        text: textIn(row.words),
        attachments: file === '' ? [] : [file],
        also: [],
      },
    }
  })
  return {
    program: 'iphone-whatsapp',
    conversations: groupByConversation(placed),
    tables: ['ZWAMESSAGE', 'ZWACHATSESSION', 'ZWAGROUPMEMBER', 'ZWAMEDIAITEM'],
  }
}
