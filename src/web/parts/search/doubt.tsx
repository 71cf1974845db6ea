import { notReadWellInWords } from '../../../words/evidence/not-read-well.ts'

/** Beside a hit on a page that was recognised too uncertainly. */
export function Doubt({ of }: { of: number | null }) {
  const said = notReadWellInWords(of)
  return said === null ? null : <div className="note">{said}</div>
}
