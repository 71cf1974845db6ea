import type ExcelJS from 'exceljs'
import { headOf } from '../../damages/input/heads.ts'
import type { DamagesInput } from '../../damages/input/input.ts'
import type { ValuedFlow } from '../../damages/loss/model.ts'
import { discountAt, growthOf } from '../../damages/loss/rates.ts'
import type { ShownMatter } from '../../damages/value-matter.ts'
import { datesWords } from '../../words/valuation/flow-words.ts'
import { lossNameWords } from '../../words/valuation/head-words.ts'
import { at, heading, indexCell, money, type Put } from './workbook-cells.ts'

const itemTitles = ['Item', 'Head', 'What', 'Each payment, mean', 'Yearly growth', 'Chance of need', 'Dates', 'Source']
const paymentTitles = [
  ...['Item', 'Head', 'Months from valuation', 'Years', 'Amount', 'Growth', 'Discount', 'Age', 'Chance alive'],
  ...['Chance before the end', 'Value today', 'Calendar year', 'At prices of the year'],
]

/** One item as a row; its growth stands in the cell of the general rate or of its index. Returns the number of the row. */
function addItem(sheet: ExcelJS.Worksheet, { flow }: ValuedFlow, i: number, matter: ShownMatter, put: Put): number {
  const row = sheet.addRow([
    ...[i + 1, flow.head, lossNameWords(flow.name), flow.amount.mean / 100, null, flow.probability],
    datesWords(flow.dates),
  ])
  row.getCell(8).value = flow.source ?? ''
  row.getCell(4).numFmt = money
  const growth = growthOf(matter.input.rates, flow.growth)
  const index = typeof flow.growth === 'string' ? indexCell(matter.input, flow.growth) : null
  if (flow.growth === null || flow.growth === 'general') put(row.getCell(5), at.growth, growth)
  else if (index !== null) put(row.getCell(5), index, growth)
  else row.getCell(5).value = growth
  return row.number
}

/** Survivors at an age that stands in a cell, straight between birthdays. */
function survivorsAt(age: string, rows: number): string {
  const cell = (offset: string): string =>
    `INDEX('Life table'!$C$2:$C$${rows + 1},MIN(INT(${age})${offset},${rows - 1})+1)`
  return `(${cell('')}+(${cell('+1')}-${cell('')})*(${age}-INT(${age})))`
}

/** The yearly rate for money due in the years of a cell: one rate, or straight between the points of the curve. */
function rateFormula({ rates }: DamagesInput, years: string): string {
  const { curve } = rates
  if (curve === undefined) return at.discount
  const last = curve.length + 1
  if (curve.length === 1) return 'Curve!$B$2'
  const [xs, ys] = [`Curve!$A$2:$A$${last}`, `Curve!$B$2:$B$${last}`]
  const place = `MATCH(${years},${xs},1)`
  const [x, y] = [`INDEX(${xs},${place})`, `INDEX(${ys},${place})`]
  const between = `${y}+(INDEX(${ys},${place}+1)-${y})*(${years}-${x})/(INDEX(${xs},${place}+1)-${x})`
  return `IF(${years}<=Curve!$A$2,Curve!$B$2,IF(${years}>=Curve!$A$${last},Curve!$B$${last},${between}))`
}

function addFlow(
  sheet: ExcelJS.Worksheet,
  valued: ValuedFlow,
  i: number,
  item: number,
  matter: ShownMatter,
  put: Put,
): void {
  const { model, input } = matter
  const { flow, values, alive, running } = valued
  const rows = model.table.survivors.length
  const growth = growthOf(input.rates, flow.growth)
  const butFor = headOf(flow.head).life === 'but-for'
  for (let k = 0; k < values.length; k++) {
    const month = flow.firstMonth + k * flow.stepMonths
    const years = Math.max(0, month / 12)
    const row = sheet.addRow([i + 1, flow.head, month])
    const r = row.number
    const times = flow.weights?.[k] ?? 1
    const amount = flow.amount.mean * times
    const rate = discountAt(input.rates, years)
    const chance = (alive[k] ?? 0) * (running[k] ?? 0) * flow.probability
    put(row.getCell(4), `MAX(0,C${r}/12)`, years)
    put(row.getCell(5), times === 1 ? `Items!$D$${item}` : `Items!$D$${item}*${times}`, amount / 100)
    put(row.getCell(6), `(1+Items!$E$${item})^D${r}`, (1 + growth) ** years)
    put(row.getCell(7), `(1+${rateFormula(input, `D${r}`)})^-D${r}`, (1 + rate) ** -years)
    if (valued.taker === null && flow.whileAlive && (butFor || month > 0)) {
      put(row.getCell(8), `${at.age}+(C${r}-${at.anchor})/12`, model.age + (month - model.anchorMonth) / 12)
      put(row.getCell(9), `${survivorsAt(`H${r}`, rows)}/${survivorsAt(at.age, rows)}`, alive[k] ?? 0)
    } else row.getCell(9).value = alive[k] ?? 1
    row.getCell(10).value = running[k] ?? 0
    put(row.getCell(11), `E${r}*F${r}*G${r}*I${r}*J${r}*Items!$F$${item}`, ((values[k] ?? 0) * chance) / 100)
    row.getCell(12).value = flow.firstYear + Math.floor((flow.firstMonthOfYear - 1 + k * flow.stepMonths) / 12)
    put(row.getCell(13), `E${r}*F${r}*I${r}*J${r}*Items!$F$${item}`, (amount * (1 + growth) ** years * chance) / 100)
    for (const c of [5, 11, 13]) row.getCell(c).numFmt = money
  }
}

/** Every item, and every payment of it as a row. */
export function addPayments(book: ExcelJS.Workbook, matter: ShownMatter, put: Put): void {
  const items = book.addWorksheet('Items')
  heading(items, itemTitles, [6, 24, 40, 18, 14, 14, 60, 40])
  const payments = book.addWorksheet('Payments')
  heading(payments, paymentTitles, [6, 24, 14, 10, 14, 12, 12, 10, 12, 14, 16, 14, 20])
  matter.model.flows.forEach((valued, i) => {
    addFlow(payments, valued, i, addItem(items, valued, i, matter, put), matter, put)
  })
}
