import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { identityGate } from '../covering/replace-identities.ts'

const shown = (text: string, ...forms: readonly string[]): string =>
  identityGate([Identity.parse({ id: 'x', kind: 'person', pseudonym: 'P', forms })]).replaceIn(text).text

test('a Chinese name is covered whole in simplified and in traditional signs, whichever was listed', () => {
  for (const listed of ['欧阳雪梅', '歐陽雪梅'])
    for (const text of ['欧阳雪梅', '歐陽雪梅', '歐陽小姐', '欧阳女士', '雪梅'])
      assert.equal(shown(text, listed), '[P]', text)
  assert.equal(shown('張麗華和张丽华', '张丽华'), '[P]和[P]')
  assert.equal(shown('東方酒店', '张丽华'), '東方酒店')
})

test('a name in Pinyin is covered as Wade and Giles spell it, and with its syllables apart', () => {
  for (const text of [
    'Ou-yang Hsueh-mei',
    'Hsueh-mei Ou-yang',
    'Ou Yang Xue Mei',
    'Ouyang Hsüeh-mei',
    'OUYANG HSUEH MEI',
  ])
    for (const forms of [['Ouyang Xuemei'], ['欧阳雪梅', 'Ouyang Xuemei']])
      assert.equal(shown(text, ...forms), '[P]', text)
  assert.equal(shown('Chang Li-hua', 'Zhang Lihua'), '[P]')
  assert.equal(shown('Teng Hsiao-lan came', 'Deng Xiaolan'), '[P] came')
  assert.equal(shown('The chang of hsia and a chih', 'Maria Sandoval'), 'The chang of hsia and a chih')
})

test('beside a part of a name its other part is covered in another custom of spelling, and a stranger’s surname is asked about', () => {
  for (const text of ['Leyla Hachemi', 'Leyla El Hachemi']) assert.equal(shown(text, 'Layla al-Hashimi'), '[P]', text)
  assert.equal(shown('Layla Baker', 'Layla al-Hashimi'), '[P] Baker')
})
