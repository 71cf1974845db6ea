import ExcelJS from 'exceljs'
import { day } from '../../casefile/dates.ts'
import { headOf } from '../../damages/input/heads.ts'
import { derivedMean } from '../../damages/loss/expected.ts'
import { discountAt, growthOf } from '../../damages/loss/rates.ts'
import { claimedCents, claimedUnder, type Terms, tiersOf } from '../../damages/net/waterfall.ts'
import type { ValuedMatter } from '../../damages/value-matter.ts'
import { readZipParts, writeZipParts } from '../firewall/zip-parts.ts'
import { dollars, heading, money, type Put } from './workbook-cells.ts'
import { addYears } from './workbook-years.ts'

/** Names of the cells that the formulas share. */
const at = {
  growth: 'Assumptions!$B$2',
  discount: 'Assumptions!$B$3',
  age: 'Assumptions!$B$4',
  anchor: 'Assumptions!$B$5',
} as const

function addAssumptions(book: ExcelJS.Workbook, matter: ValuedMatter): void {
  const sheet = book.addWorksheet('Assumptions')
  const { rates } = matter.input
  heading(sheet, ['Assumption', 'Value', 'Source'], [44, 30, 80])
  sheet.addRow(['General growth, yearly', rates.growth ?? 0, rates.source ?? 'entered'])
  sheet.addRow([
    'Discount or net rate, yearly (a yield curve stands in each payment)',
    rates.net ?? rates.discount ?? 0,
    rates.source ?? 'entered',
  ])
  sheet.addRow(['Age when survival starts, in years', matter.model.age, 'birth and valuation date'])
  sheet.addRow(['Months from the valuation date to that day', matter.model.anchorMonth, '0 unless the person has died'])
  sheet.addRow([])
  for (const a of matter.valuation.assumptions) sheet.addRow([a.name, a.value, a.source])
  sheet.addRow([])
  sheet.addRow(['Condition', matter.valuation.condition, ''])
  for (const caution of matter.valuation.cautions) sheet.addRow(['Caution', caution, ''])
}

function addLifeTable(book: ExcelJS.Workbook, matter: ValuedMatter, put: Put): void {
  const sheet = book.addWorksheet('Life table')
  heading(sheet, ['Age', 'Chance of death within a year', 'Survivors of one born'], [8, 30, 24])
  const { survivors } = matter.model.table
  for (let age = 0; age < survivors.length; age++) {
    const here = survivors[age] ?? 0
    const row = sheet.addRow([age, here > 0 ? 1 - (survivors[age + 1] ?? 0) / here : 1, null])
    if (age === 0) row.getCell(3).value = 1
    else put(row.getCell(3), `C${age + 1}*(1-B${age + 1})`, here)
  }
}

function addPayments(book: ExcelJS.Workbook, matter: ValuedMatter, put: Put): void {
  const { model, input } = matter
  const items = book.addWorksheet('Items')
  heading(
    items,
    ['Item', 'Head', 'What', 'Each payment, mean', 'Yearly growth', 'Chance of need', 'Dates', 'Source'],
    [6, 24, 40, 18, 14, 14, 60, 40],
  )
  const payments = book.addWorksheet('Payments')
  heading(
    payments,
    [
      'Item',
      'Head',
      'Months from valuation',
      'Years',
      'Amount',
      'Growth',
      'Discount',
      'Age',
      'Chance alive',
      'Chance before the end',
      'Value today',
      'Calendar year',
      'At prices of the year',
    ],
    [6, 24, 14, 10, 14, 12, 12, 10, 12, 14, 16, 14, 20],
  )
  const usesCurve = input.rates.curve !== undefined
  model.flows.forEach(({ flow, values, alive, running }, i) => {
    const itemRow = items.addRow([
      i + 1,
      flow.head,
      flow.label,
      flow.amount.mean / 100,
      null,
      flow.probability,
      flow.basis,
      flow.source ?? '',
    ])
    itemRow.getCell(4).numFmt = money
    const growth = growthOf(input.rates, flow.growth)
    if (flow.growth === null || flow.growth === 'general') put(itemRow.getCell(5), at.growth, growth)
    else itemRow.getCell(5).value = growth
    const item = itemRow.number
    const butFor = headOf(flow.head).life === 'but-for'
    for (let k = 0; k < values.length; k++) {
      const month = flow.firstMonth + k * flow.stepMonths
      const years = Math.max(0, month / 12)
      const row = payments.addRow([i + 1, flow.head, month])
      const r = row.number
      const rate = discountAt(input.rates, years)
      put(row.getCell(4), `MAX(0,C${r}/12)`, years)
      put(row.getCell(5), `Items!$D$${item}`, flow.amount.mean / 100)
      put(row.getCell(6), `(1+Items!$E$${item})^D${r}`, (1 + growth) ** years)
      put(row.getCell(7), `(1+${usesCurve ? rate : at.discount})^-D${r}`, (1 + rate) ** -years)
      const counted = flow.whileAlive && (butFor || month > 0)
      if (counted) {
        put(row.getCell(8), `${at.age}+(C${r}-${at.anchor})/12`, model.age + (month - model.anchorMonth) / 12)
        const survivorsAt = (age: string): string => {
          const here = `INDEX('Life table'!$C$2:$C$${model.table.survivors.length + 1},MIN(INT(${age}),${model.table.survivors.length - 1})+1)`
          const next = `INDEX('Life table'!$C$2:$C$${model.table.survivors.length + 1},MIN(INT(${age})+1,${model.table.survivors.length - 1})+1)`
          return `(${here}+(${next}-${here})*(${age}-INT(${age})))`
        }
        put(row.getCell(9), `${survivorsAt(`H${r}`)}/${survivorsAt(at.age)}`, alive[k] ?? 0)
      } else row.getCell(9).value = 1
      row.getCell(10).value = running[k] ?? 0
      put(
        row.getCell(11),
        `E${r}*F${r}*G${r}*I${r}*J${r}*Items!$F$${item}`,
        ((values[k] ?? 0) * (alive[k] ?? 0) * (running[k] ?? 0) * flow.probability) / 100,
      )
      row.getCell(12).value = flow.firstYear + Math.floor((flow.firstMonthOfYear - 1 + k * flow.stepMonths) / 12)
      put(
        row.getCell(13),
        `E${r}*F${r}*I${r}*J${r}*Items!$F$${item}`,
        (flow.amount.mean * (1 + growth) ** years * (alive[k] ?? 0) * (running[k] ?? 0) * flow.probability) / 100,
      )
      for (const c of [5, 11, 13]) row.getCell(c).numFmt = money
    }
  })
}

/** The heads with their formulas; returns the cell of the total. */
function addHeads(book: ExcelJS.Workbook, matter: ValuedMatter, put: Put): string {
  const sheet = book.addWorksheet('Heads')
  heading(
    sheet,
    ['Head', 'Id', 'Expected value today', '10 in 100', 'Median', '90 in 100', 'How'],
    [40, 24, 22, 18, 18, 18, 100],
  )
  const { valuation, election, expected, input } = matter
  const rowOf = new Map<string, number>()
  const lossRows = election.actual ? valuation.heads.length - election.derived.length : 0
  valuation.heads.forEach((head, i) => {
    const range = head.presentValue
    const row = sheet.addRow([
      head.label,
      head.head,
      null,
      dollars(range.low),
      dollars(range.median),
      dollars(range.high),
      head.basis,
    ])
    const result = dollars(range.mean)
    const cell = row.getCell(3)
    const derived = i < lossRows ? undefined : election.derived[i - lossRows]
    const cells = (heads: readonly string[]): string =>
      heads.flatMap((id) => (rowOf.has(id) ? [`C${rowOf.get(id)}`] : [])).join('+') || '0'
    if (!derived) {
      put(cell, `ROUND(SUMIFS(Payments!$K:$K,Payments!$B:$B,B${row.number}),2)`, result)
      rowOf.set(head.head, row.number)
    } else if (derived.times !== 0)
      put(cell, `ROUND(${derived.times}*(${cells(derived.of)})+${derived.fixed / 100},2)`, result)
    else {
      const punitive = derived.head === 'punitive' && typeof input.punitive === 'object' ? input.punitive : undefined
      const counted: readonly string[] =
        punitive?.of ?? [...expected.keys()].filter((id) => ['economic', 'noneconomic'].includes(headOf(id).kind))
      const base = [...expected].reduce((sum, [id, value]) => sum + (counted.includes(id) ? value : 0), 0)
      const live =
        punitive?.ratio !== undefined &&
        election.actual &&
        Math.abs(punitive.ratio * base - derivedMean(derived, expected)) < 0.5
      if (live) put(cell, `ROUND(${punitive.ratio}*(${cells(counted)}),2)`, result)
      else cell.value = result
    }
  })
  const last = sheet.rowCount
  const total = sheet.addRow([
    'Total',
    '',
    null,
    dollars(valuation.total.low),
    dollars(valuation.total.median),
    dollars(valuation.total.high),
    'Sum of the heads. The ranges are simulated and do not add up.',
  ])
  put(total.getCell(3), last >= 2 ? `SUM(C2:C${last})` : '0', dollars(valuation.total.mean))
  total.font = { bold: true }
  for (let r = 2; r <= sheet.rowCount; r++) for (const c of [3, 4, 5, 6]) sheet.getRow(r).getCell(c).numFmt = money
  return `Heads!$C$${total.number}`
}

function feeFormula(terms: Terms, recovery: string): string {
  const { fee } = terms
  const awarded = `MIN(${terms.awardedFees / 100},${recovery})`
  if (fee === null) return awarded
  const whole = `(${recovery}-${awarded})`
  const base = (of: typeof fee.basis): string => (of === 'after-costs' ? `MAX(0,${whole}-${terms.costs / 100})` : whole)
  const limits = [tieredFormula(tiersOf(fee), base(fee.basis))]
  if (fee.cap !== undefined) limits.push(`${base(fee.basis)}*${fee.cap}`)
  if (terms.feeLimit !== null) limits.push(tieredFormula(terms.feeLimit.tiers, base(terms.feeLimit.basis)))
  return `MIN(${recovery},MAX(MIN(${limits.join(',')}),${awarded}))`
}

function tieredFormula(tiers: ReturnType<typeof tiersOf>, base: string): string {
  let below = 0
  const parts = tiers.map(({ up_to, percent }) => {
    const part = `MAX(0,${up_to === undefined ? base : `MIN(${base},${up_to})`}-${below})*${percent}`
    below = up_to ?? below
    return part
  })
  return `(${parts.join('+')})`
}

function addWaterfall(book: ExcelJS.Workbook, matter: ValuedMatter, total: string, put: Put): void {
  const sheet = book.addWorksheet('Gross to net')
  heading(sheet, ['Step', 'Amount', 'Note'], [50, 20, 100])
  const { terms, valuation } = matter
  const formulas: string[] = [total]
  const gross = 'B2'
  if (terms.restitutionPaid > 0) formulas.push(`-ROUND(MIN(${gross},${terms.restitutionPaid / 100}),2)`)
  if (terms.stateShare > 0)
    formulas.push(`-ROUND((${gross}-MIN(${gross},${terms.restitutionPaid / 100}))*${terms.stateShare},2)`)
  const recovery = `SUM(B$2:B$${formulas.length + 1})`
  formulas.push(`-ROUND(${feeFormula(terms, recovery)},2)`)
  const fee = `-B$${formulas.length + 1}`
  formulas.push(`-ROUND(MIN(${recovery}${fee.replace('-', '+')},${terms.costs / 100}),2)`)
  const costs = `-B$${formulas.length + 1}`
  const bases = {
    recovery,
    'after-fee': `(${recovery}-(${fee}))`,
    'after-fee-and-costs': `(${recovery}-(${fee})-(${costs}))`,
  }
  for (const one of terms.liens) {
    const { lien, rule } = one
    const left = `SUM(B$2:B$${formulas.length + 1})`
    const amount = claimedCents(lien) / 100
    const procurement = `MIN(${recovery},${fee}${costs})`
    const limit = `${bases[rule.share_of ?? 'recovery']}*${rule.share ?? 1}`
    const due = {
      procurement: `IF(${amount}>=${recovery},${recovery}-${procurement},${amount}*(1-${procurement}/${recovery}))`,
      'medical-share': `MIN(${amount},${recovery}*${terms.medicalShare})`,
      share: amount === 0 ? '0' : `${amount}*MIN(1,${limit}/${claimedUnder(one, terms.liens) / 100})`,
      none: `${amount}`,
    }[rule.reduction]
    formulas.push(`-ROUND(MIN(${left},${due}),2)`)
  }
  formulas.push(`SUM(B$2:B$${formulas.length + 1})`)
  valuation.waterfall.forEach((step, i) => {
    const row = sheet.addRow([step.label, null, step.note])
    row.getCell(2).numFmt = money
    put(row.getCell(2), formulas[i] ?? '0', dollars(step.amount))
  })
}

/**
 * The valuation as a workbook whose formulas an opposing economist can follow and change: every payment is a row.
 * With `cached: false` it holds no results, so the program that opens it must compute them all.
 */
export async function valuationWorkbook(
  matter: ValuedMatter,
  options: { readonly cached: boolean } = { cached: true },
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const on = new Date(`${day(matter.input.valuation_date).toString()}T00:00:00Z`)
  book.created = on
  book.modified = on
  book.calcProperties.fullCalcOnLoad = true
  const put: Put = (cell, formula, result) => {
    cell.value = options.cached ? { formula, result } : { formula }
  }
  const total = addHeads(book, matter, put)
  addWaterfall(book, matter, total, put)
  addPayments(book, matter, put)
  addLifeTable(book, matter, put)
  addAssumptions(book, matter)
  addYears(book, matter, put)
  return writeZipParts(readZipParts(new Uint8Array(await book.xlsx.writeBuffer())))
}
