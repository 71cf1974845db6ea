import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DiscoveryAsked, type FoundOrders, findDiscoveryOrders } from '../../../desk/law/find-discovery-orders.ts'
import { printOrders } from './print-orders.ts'

function found(asked: DiscoveryAsked): FoundOrders {
  const it = findDiscoveryOrders(asked)
  if (!it.ok) throw new Error(JSON.stringify(it.problem))
  return it.value
}

test('the court’s own rulings come first, then its circuit’s, then the others', () => {
  const { orders } = found({ gap: 'knowledge', court: 'S.D. Ohio' })
  const places = orders.map(({ where }) => where)
  assert.deepEqual(
    places,
    places.toSorted(
      (a, b) =>
        ['own-court', 'own-circuit', 'elsewhere'].indexOf(a) - ['own-court', 'own-circuit', 'elsewhere'].indexOf(b),
    ),
  )
  assert.equal(orders[0]?.order.id, 'aw-v-red-roof-g6-compel-2025')
  assert.ok(orders.every(({ order, where }) => (where === 'own-court') === (order.court === 'S.D. Ohio')))
})

test('an issue finds orders that serve one of its factors; a factor finds only its own', () => {
  const issue = found({ gap: 'knowledge' }).orders.map(({ order }) => order.id)
  assert.ok(issue.includes('bensky-v-indyke-subpoenas-2024'))
  const factor = found({ gap: 'brand-control' }).orders
  assert.ok(factor.length > 0 && factor.every(({ order }) => order.serves.includes('brand-control')))
})

test('the printed page is wrapped and says that no order was read to its end', () => {
  const text = printOrders(found({}))
  assert.ok(text.split('\n').every((line) => line.length <= 98 || /https?:/.test(line)))
  assert.match(text, /No order was read to its end/)
  assert.doesNotMatch(text, /undefined|null/)
})

test('a strange gap is refused with the words that are known, a strange court in one sentence', () => {
  for (const asked of [{ gap: 'luck' }, { court: 'Moon' }]) {
    const it = findDiscoveryOrders(asked)
    assert.equal(it.ok ? 'ok' : it.problem.code, 'usage')
  }
})
