/** A half-open span of UTF-16 code units. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** Something put in place of a span. */
interface PutIn extends TextSpan {
  readonly replacedBy: string
}

/** Where a span stands once everything of a round is put in; a name that it cuts is taken whole. In order of place. */
export function afterRound(span: TextSpan, round: readonly PutIn[]): TextSpan {
  let [shift, start, end] = [0, -1, -1]
  for (const put of round) {
    if (start < 0 && span.start < put.end) start = Math.min(span.start, put.start) + shift
    if (end < 0 && span.end <= put.start) end = span.end + shift
    shift += put.replacedBy.length - (put.end - put.start)
    if (end < 0 && span.end <= put.end) end = put.end + shift
  }
  return { start: start < 0 ? span.start + shift : start, end: end < 0 ? span.end + shift : end }
}

/** Where a span of the text after a round stood before it; a stand-in that it cuts is taken for the whole name. */
export function beforeRound(span: TextSpan, round: readonly PutIn[]): TextSpan {
  let [shift, start, end] = [0, -1, -1]
  for (const put of round) {
    const at = put.start + shift
    const after = at + put.replacedBy.length
    if (start < 0 && span.start < after) start = Math.min(span.start, at) - shift
    if (end < 0 && span.end <= at) end = span.end - shift
    shift += put.replacedBy.length - (put.end - put.start)
    if (end < 0 && span.end <= after) end = after - shift
  }
  return { start: start < 0 ? span.start - shift : start, end: end < 0 ? span.end - shift : end }
}
