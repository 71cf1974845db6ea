import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { identityGate } from '../covering/replace-identities.ts'
import { pinyinOf } from './pinyin.ts'

test('a name in Chinese characters is read in Pinyin, simplified or traditional; one with an unknown sign is not', () => {
  const read: Readonly<Record<string, string>> = {
    王小美: 'Wang Xiaomei',
    '王 小美': 'Wang Xiaomei',
    陈静: 'Chen Jing',
    陳靜: 'Chen Jing',
    欧阳丽华: 'Ouyang Lihua',
    歐陽麗華: 'Ouyang Lihua',
    单丹: 'Shan Dan',
    刘晓燕: 'Liu Xiaoyan',
  }
  for (const [name, pinyin] of Object.entries(read)) assert.equal(pinyinOf(name), pinyin)
  for (const other of ['王龘美', '王', 'Wang Xiaomei', 'さくら', '王小美 (guest)']) assert.equal(pinyinOf(other), null)
})

test('handles and names in Latin letters of one who is listed in Chinese characters alone are covered', () => {
  const identity = Identity.parse({ id: 'wx', kind: 'person', pseudonym: 'W.X.', forms: ['王小美'] })
  const gate = identityGate([identity])
  const covered = (text: string): string => gate.replaceIn(text).text
  for (const text of [
    ...[
      'xiaomei_wang',
      'wangxiaomei88',
      'Wang Xiaomei',
      'Xiaomei Wang',
      'WANG, Xiaomei',
      'wang.xiaomei',
      '@xiaomeiwang',
    ],
    ...['Wang Xiao-mei', 'Wang Xiao Mei', 'Wang Hsiao-mei', 'Xiaomei'],
  ])
    assert.match(covered(text), /^@?\[W\.X\.\]$/, text)
  for (const text of ['Wang Lihua', 'Xiaoling came.', 'the mei tree', 'xiao'])
    assert.ok(/\[W\.X\.\]/.test(covered(text)) === /^Wang/.test(text), text)
})
