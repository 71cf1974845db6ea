import type { MessageNote } from '../../casefile/evidence/message-note.ts'
import type { TagTable } from '../tagged-words.ts'

const doubts = {
  'no-zone':
    'The date of the message names no time zone that is certain; it stands as written, and no instant is claimed.',
  'no-such-day': 'The date of the message is a day or an hour that does not exist; it stands as written.',
  'not-understood': 'The date of the message is written in a way that is not certain; it stands as written.',
}

const signatures = {
  'this-message':
    'The message is signed as a whole; what the signature covers was read, and the signature was not checked.',
  'what-lies-inside': 'It is signed; what the signature covers lies inside it, and the signature was not checked.',
  'another-part': 'It is a signature over another part and holds no words of its own; it was not checked.',
}

const orders = {
  'all-readings':
    'Day and month cannot be told apart in this export: every date allows both readings. No date was assumed; ask which country the phone was set to.',
  'no-single-order':
    'The dates of this export follow no single order of day and month, so none was assumed; it may have been edited or joined from two phones.',
}

const calendars = {
  buddhist: 'Years are counted by the Thai calendar (543 more than the common one); page labels give the common date.',
  persian: 'Years are counted by the Iranian solar calendar; page labels give the common date.',
  'islamic-umalqura': 'Years are counted by the Islamic calendar of Umm al-Qura; page labels give the common date.',
}

/** The number of a message in its mailbox, as its file is called. */
const numberInMailbox = (n: number): string => String(n).padStart(4, '0')

export const messageNotes: TagTable<MessageNote> = {
  'message-id': ({ id }) => `Message-ID: ${id}`,
  'in-reply-to': ({ id }) => `In reply to: ${id}`,
  thread: ({ id }) => `Thread: ${id}`,
  references: ({ ids }) => `References: ${ids.join(' ')}`,
  'date-in-doubt': ({ doubt }) => doubts[doubt],
  'formatted-says-more': () => 'The formatted version of the message says more than the plain one; both were read.',
  'message-cut': () => 'The file is shorter than it says; the end of the message is missing.',
  'container-cut': () =>
    'The container is cut off or one of its parts does not fit its checksum; what could be read of it is here.',
  'mailbox-line': ({ line }) => `Line of the mailbox: ${line}`,
  signed: ({ covers }) => signatures[covers],
  mailbox: ({ messages, written }) =>
    `The mailbox holds ${messages} message(s); each is read as a document of its own${written === 'anew' ? ', written anew as a mail from the fields that Outlook keeps' : ''}.`,
  'one-conversation': ({ messages }) => `Messages ${messages.map(numberInMailbox).join(', ')} are one conversation.`,
  'order-known': ({ order, because }) =>
    `Dates are read as ${order} (${because === 'numbers' ? 'some dates allow no other reading' : 'only so do the messages follow one another in time'}).`,
  'order-open': ({ which }) => orders[which],
  'years-in-no-calendar': () =>
    'The years of this export fit no one calendar, so no date was assumed; days stand as written.',
  'years-counted': ({ calendar }) => calendars[calendar],
  'zone-not-named': ({ shown }) =>
    shown === 'by-phone'
      ? 'Times are as the phone showed them; the export names no time zone.'
      : 'Times are as the export shows them; it names no time zone.',
  'zone-not-named-everywhere': ({ times, of }) =>
    `${times} of ${of} times name no time zone; they stand as the export shows them.`,
  'times-in-utc': () =>
    'Times are given in UTC from the value stored in the file; what the phone displayed stands beside each and follows the phone’s own time zone.',
  'sent-files-left-out': ({ files }) =>
    `${files} picture(s), recording(s) or document(s) sent in this chat were left out of the export by the phone.`,
  'receivers-who-wrote': () =>
    'Receivers are those who write in the conversation; members who never wrote stand in the file group_info.json beside it.',
  'own-abbreviations': () =>
    'The file defines its own abbreviations, which no phone backup does and which can be used to harm a computer; it was not read.',
  'messages-stated': ({ stated, found }) =>
    `The backup says that it holds ${stated} messages; ${found} were found in it.`,
  'backup-breaks-off': ({ entries }) =>
    `The backup breaks off before its end. The ${entries} message(s) and call(s) that are whole were kept and can be searched.`,
  'sent-files-not-taken': ({ files }) =>
    `${files} picture(s) or file(s) sent with them are named in their text and were not taken out.`,
}
