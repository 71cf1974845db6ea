import nlp from 'compromise'

interface Place {
  readonly start: number
  readonly end: number
}

/**
 * A peer that knows no list: the people, phones, mail boxes, handles and hashtags that compromise (npm, MIT) recognises in
 * English text. It finds people whom nobody listed, which the firewall only suggests.
 */
export function peerPlaces(text: string): readonly Place[] {
  const doc = nlp(text)
  const found = [doc.people(), doc.phoneNumbers(), doc.emails(), doc.atMentions(), doc.hashTags()]
  return found.flatMap((view) => view.json({ offset: true }).flatMap(placeOf))
}

function placeOf(one: unknown): readonly Place[] {
  if (typeof one !== 'object' || one === null || !('offset' in one)) return []
  const { offset } = one
  if (typeof offset !== 'object' || offset === null || !('start' in offset) || !('length' in offset)) return []
  const [start, length] = [Number(offset.start), Number(offset.length)]
  return [{ start, end: start + length }]
}
