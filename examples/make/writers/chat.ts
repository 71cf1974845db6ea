/** A message of a chat: local time as 2020-06-12T21:14, who wrote it, the words. */
export type Said = readonly [time: string, who: string, words: string]

const clock = (time: string, seconds: boolean): { readonly date: string; readonly time: string } => {
  const [day = '', hour = ''] = time.split('T')
  const [year = '', month = '', date = ''] = day.split('-')
  const [h = '0', m = '00'] = hour.split(':')
  const twelve = Number(h) % 12 === 0 ? 12 : Number(h) % 12
  const half = Number(h) < 12 ? 'AM' : 'PM'
  return {
    date: `${Number(month)}/${Number(date)}/${year.slice(2)}`,
    time: `${twelve}:${m}${seconds ? ':00' : ''}\u202f${half}`,
  }
}

/** WhatsApp on Android, United States settings. */
export function whatsappAndroid(said: readonly Said[]): string {
  const first = said[0]?.[0] ?? ''
  const start = clock(first, false)
  const notice = `${start.date}, ${start.time} - Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.`
  return `${[notice, ...said.map(([time, who, words]) => `${clock(time, false).date}, ${clock(time, false).time} - ${who}: ${words}`)].join('\n')}\n`
}

/** WhatsApp on an iPhone, United States settings. */
export function whatsappIphone(said: readonly Said[]): string {
  return `${said.map(([time, who, words]) => `[${clock(time, true).date}, ${clock(time, true).time}] ${who}: ${words}`).join('\r\n')}\r\n`
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')

export interface Sms {
  /** Local time with offset. */
  readonly sent: string
  readonly number: string
  readonly contact: string
  /** 1 received, 2 sent. */
  readonly type: 1 | 2
  readonly body: string
}

/** The file that SMS Backup & Restore writes on Android. */
export function smsBackup(messages: readonly Sms[], backedUp: string): string {
  const rows = messages.map((m) => {
    const at = new Date(m.sent)
    const readable = at
      .toLocaleString('en-US', { timeZone: 'America/New_York', dateStyle: 'medium', timeStyle: 'medium' })
      .replace(/\u202f/g, ' ')
    return `  <sms protocol="0" address="${m.number}" date="${at.getTime()}" type="${m.type}" subject="null" body="${xmlText(m.body)}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="-1" readable_date="${readable}" contact_name="${xmlText(m.contact)}" />`
  })
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By SMS Backup & Restore v10.15.002 on ${backedUp}-->\n<smses count="${messages.length}" backup_set="5b1f6c02-0000-4000-8000-1de0c0ffee00" backup_date="${new Date(backedUp).getTime()}" type="full">\n${rows.join('\n')}\n</smses>\n`
}
