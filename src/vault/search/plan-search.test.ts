import assert from 'node:assert/strict'
import { test } from 'node:test'
import Database from 'better-sqlite3-multiple-ciphers'
import fc from '../../casefile/property.fixture.ts'
import { searchFaultSays } from '../../words/problems/search-fault-words.ts'
import { planSearch, type SearchPlan, type Where } from './plan-search.ts'
import { readNodes, understood } from './read-query.ts'

const saidWhere = (where: Where): string => {
  switch (where.kind) {
    case 'match':
      return where.expression
    case 'asked':
      return Object.values(where.field).join(' ')
    case 'not':
      return `not ${saidWhere(where.of)}`
    default:
      return `(${where.of.map(saidWhere).join(` ${where.kind} `)})`
  }
}
const said = ({ match, where }: SearchPlan): string =>
  [match, where === null ? null : saidWhere(where)].filter((part) => part !== null).join(' + ')
const planOf = (query: string) => understood(() => planSearch(readNodes(query), (word) => [word]))
const searchExpression = (query: string) => {
  const plan = planOf(query)
  return plan.ok ? { ok: true as const, value: said(plan.value) } : plan
}

const shown = (query: string): string => {
  const result = searchExpression(query)
  if (result.ok) return result.value
  const { problem } = result
  return problem.code === 'search-not-understood' ? `! ${searchFaultSays(problem.params.fault, problem.params.at)}` : ''
}

const rows: readonly (readonly [string, string])[] = [
  ['cash', '"cash"'],
  ['paid cash', '("paid" AND "cash")'],
  ['paid AND cash', '("paid" AND "cash")'],
  ['paid OR cash', '("paid" OR "cash")'],
  ['paid or cash and not', '("paid" AND "or" AND "cash" AND "and" AND "not")'],
  ['a OR b c', '("a" OR ("b" AND "c"))'],
  ['(a OR b) c', '(("a" OR "b") AND "c")'],
  ['a NOT b', '("a" NOT "b")'],
  ['a AND NOT b', '("a" NOT "b")'],
  ['NOT b a NOT c', '("a" NOT ("b" OR "c"))'],
  ['a NOT (b c)', '("a" NOT ("b" AND "c"))'],
  ['a (NOT b)', '("a" NOT "b")'],
  ['a NOT NOT b', '("a" AND "b")'],
  ['(a NOT b) OR c', '(("a" NOT "b") OR "c")'],
  ['refus*', '"refus"*'],
  ['"front desk"', '"front desk"'],
  ['\u201cfront desk\u201d', '"front desk"'],
  ['"front des"*', '"front des"*'],
  ['a"b c"d', '("a" AND "b c" AND "d")'],
  ['check-in', '"check-in"'],
  ['614-555-0143', '("614-555-0143" OR "6145550143")'],
  ['\u9152\u5e97', '("\u9152\u5e97" OR "q0spe0ion")'],
  ['smith & wesson', '("smith" AND "wesson")'],
  ['a OR &', '"a"'],
  ['text:secret', '"text:secret"'],
  ['NEAR(a b)', '("NEAR" AND ("a" AND "b"))'],
  ['\u041e\u0442\u0435\u043b\u044c', '"\u041e\u0442\u0435\u043b\u044c"'],
  ['a\u0000b', '("a" AND "b")'],
  ['', '! it holds no word to look for.'],
  [' & ', '! it holds no word to look for.'],
  ['""', '! it holds no word to look for.'],
  ['"front desk', '! a quotation mark is not closed (character 1).'],
  ['a "b', '! a quotation mark is not closed (character 3).'],
  ['(a', '! a parenthesis is not closed (character 1).'],
  ['a)', '! a closing parenthesis has no opening one (character 2).'],
  ['()', '! a pair of parentheses holds nothing, or one too many is closed (character 2).'],
  ['a AND', '! the end stands where a word or phrase is needed (character 6).'],
  ['a AND OR b', '! OR stands where a word or phrase is needed (character 7).'],
  ['NOT a', '! NOT leaves something out; a word to look for is needed beside it.'],
  ['a OR NOT b', '! OR cannot join a part that begins with NOT; write the part to find first, then NOT (character 1).'],
  ['*', '! a star may stand only at the end of a word, as in refus* (character 1).'],
  ['x a*b', '! a star may stand only at the end of a word, as in refus* (character 3).'],
  ['cash w/5 desk', 'NEAR("cash" "desk", 4)'],
  ['cash W/5 "front desk" near/2 clerk', '(NEAR("cash" "front desk", 4) AND NEAR("front desk" "clerk", 1))'],
  ['(cash OR card*) w/3 desk', '(NEAR("cash" "desk", 2) OR NEAR("card"* "desk", 2))'],
  ['cash w/5', '! the end stands where a word or phrase is needed (character 9).'],
  ['w/5 cash', '! w/5 stands where a word or phrase is needed (character 1).'],
  ['cash w/0 desk', '! w/0 asks for words that stand in one place; write w/1 or more (character 6).'],
  [
    'cash w/5 (a b)',
    '! beside w/5 stands a word, a phrase, or some of them joined by OR in parentheses (character 10).',
  ],
  ['ab~', '! ~ stands behind one word of three letters or more, as in johnsen~ (character 1).'],
  ['cash type:mail', '"cash" + type eml,emlx,mbox,msg,pst,tnef,p7m'],
  [
    'type:zebra',
    '! "zebra" is no type; write mail, chat, sheet, letter, slides, or one of pdf, docx, xlsx, pptx, doc, xls, ppt, xlsb and so on (character 1).',
  ],
  [
    'cash date:2019-02-30',
    '! "2019-02-30" is no date; write 2019-03-14, 2019-03, 2019 or 2019-03..2019-06 (character 6).',
  ],
  ['state:lost', '! "lost" is no state; write read, duplicate, failed, held, waiting (character 1).'],
  ['cash sender:', '! sender: needs a value behind it (character 6).'],
  ['a '.repeat(1_001), '! it is longer than 2000 characters.'],
  ['a '.repeat(65), '! it has more than 64 words and phrases.'],
  [`${'('.repeat(21)}a${')'.repeat(21)}`, '! parentheses stand more than 20 deep (character 21).'],
]
for (const [query, expected] of rows) {
  test(`${JSON.stringify(query.slice(0, 40))} is read as ${expected.slice(0, 60)}`, () => {
    assert.equal(shown(query), expected)
  })
}

const database = new Database(':memory:')
database.exec(`CREATE VIRTUAL TABLE page USING fts5(text, label, tokenize='unicode61 remove_diacritics 2')`)
database.prepare('INSERT INTO page VALUES (?, ?)').run('cash and not much else', 'label')
const looked = database.prepare('SELECT count(*) AS found FROM page WHERE page MATCH ?')

const piece = fc.oneof(
  fc.constantFrom(
    'AND',
    'OR',
    'NOT',
    '(',
    ')',
    '"',
    '*',
    'cash',
    'else*',
    '"not much"',
    'NEAR',
    'w/3',
    'near/9',
    'cash~',
    'type:pdf',
    'date:2019..2020',
    'from:"a b"',
    '\u9152\u5e97',
    '614-555-0143',
    '^',
    '{a b}:',
    '+',
    "'",
    '-x',
    ' ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)

test('whatever is typed is refused in words or is an expression of the index (property)', () => {
  let understood = 0
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('', ' '), (pieces, between) => {
      const result = searchExpression(pieces.join(between))
      if (!result.ok) return assert.equal(result.problem.code, 'search-not-understood')
      understood += 1
      const plan = planOf(pieces.join(between))
      assert.ok(plan.ok)
      for (const expression of [plan.value.match, plan.value.marked]) if (expression !== null) looked.get(expression)
    }),
    { numRuns: 3_000 },
  )
  assert.ok(understood > 300, `${understood} were understood`)
})

test('the deepest and the longest query allowed still run', () => {
  const deep = `${'(a '.repeat(20)}b${')'.repeat(20)}`
  const long = Array.from({ length: 64 }, (_, n) => `w${n}`)
  const nested = `${'(a NOT (b OR '.repeat(10)}c${'))'.repeat(10)}`
  for (const query of [
    deep,
    long.join(' '),
    long.join(' OR '),
    `a ${long
      .slice(1)
      .map((word) => `NOT ${word}`)
      .join(' ')}`,
    nested,
  ]) {
    const result = searchExpression(query)
    assert.ok(result.ok, query)
    looked.get(result.value)
  }
})

type Meaning = { readonly text: string; readonly holds: (words: ReadonlySet<string>) => boolean }
const word: fc.Arbitrary<Meaning> = fc
  .constantFrom('a', 'b', 'c', 'd')
  .map((text) => ({ text, holds: (words) => words.has(text) }))
const meaning = fc.letrec<{ whole: Meaning }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.tuple(tie('whole'), tie('whole')).map(([x, y]) => ({
      text: `(${x.text} ${y.text})`,
      holds: (w: ReadonlySet<string>) => x.holds(w) && y.holds(w),
    })),
    fc.tuple(tie('whole'), tie('whole')).map(([x, y]) => ({
      text: `(${x.text} OR ${y.text})`,
      holds: (w: ReadonlySet<string>) => x.holds(w) || y.holds(w),
    })),
    fc.tuple(tie('whole'), tie('whole')).map(([x, y]) => ({
      text: `(${x.text} NOT ${y.text})`,
      holds: (w: ReadonlySet<string>) => x.holds(w) && !y.holds(w),
    })),
  ),
})).whole

test('fields stand beside words, and are joined as words are', () => {
  assert.equal(shown('date:2019-03..2019-04 NOT cash'), '(not "cash" and date 2019-03-01 2019-04-30)')
  assert.equal(shown('cash OR tag:hot'), '("cash" or tag hot)')
  assert.equal(
    shown('"front desk" (sender:"Lena Quill" OR custodian:desk) NOT type:pdf'),
    '"front desk" + ((sender Lena Quill or custodian desk) and not type pdf)',
  )
  assert.equal(shown('NOT state:read'), 'not state read')
})

test('a word that may be mistyped stands for the words close to it', () => {
  const plan = understood(() => planSearch(readNodes('jonson~ w/3 desk'), () => ['johnson', 'jonson']))
  assert.ok(plan.ok)
  assert.equal(plan.value.match, '(NEAR("jonson" "desk", 2) OR NEAR("johnson" "desk", 2))')
})

test('the index finds what the words of the query mean (property)', () => {
  const pages = Array.from({ length: 16 }, (_, n) => ['a', 'b', 'c', 'd'].filter((_word, at) => n & (1 << at)))
  const all = new Database(':memory:')
  all.exec('CREATE VIRTUAL TABLE page USING fts5(text)')
  for (const [n, words] of pages.entries())
    all.prepare('INSERT INTO page(rowid, text) VALUES (?, ?)').run(n, words.join(' '))
  const find = all.prepare('SELECT rowid AS n FROM page WHERE page MATCH ? ORDER BY rowid').pluck()
  fc.assert(
    fc.property(meaning, ({ text, holds }) => {
      const result = searchExpression(text)
      assert.ok(result.ok, text)
      const expected = pages.flatMap((words, n) => (holds(new Set(words)) ? [n] : []))
      assert.deepEqual(find.all(result.value), expected, `${text} became ${result.value}`)
    }),
    { numRuns: 500 },
  )
})
