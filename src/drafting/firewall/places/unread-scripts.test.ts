import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Identity } from '../../../casefile/matter.ts'
import { identityFinder } from './find-identities.ts'
import { scriptsNotLookedFor } from './unread-scripts.ts'

const person = (id: string, ...forms: readonly string[]): Identity =>
  Identity.parse({ id, kind: 'person', pseudonym: 'P', forms })

/** A name and the same name in another script, with what its language writes at it; all of it is covered or asked about. */
const written: readonly (readonly [string, readonly string[]])[] = [
  ['Maria Lopez', ['মারিয়া লোপেজ', 'মারিয়ার', 'மரியா லோபஸ்', 'மரியாவின்', 'ማሪያ ሎፔዝ', 'የማሪያ', 'Мария Лопес', 'Марии Лопес']],
  ['Anindita Mukherjee', ['আনিন্দিতা মুখার্জী', 'অনিন্দিতা মুখার্জি']],
  ['Lakshmi Subramaniam', ['லக்ஷ்மி சுப்ரமணியம்', 'லட்சுமி']],
  ['Selamawit Tesfaye', ['ሰላማዊት ተስፋዬ', 'ለሰላማዊት', 'ተስፋዬን']],
  ['Junia Dettweiler', ['Юния Детвайлер', 'Детвайлера', 'Джуния']],
  ['Rizwana Chaudhry', ['Ризвана Чаудри']],
  ['সাদিয়া রহমান', ['Sadia Rahman', 'সাদিয়ার', 'রহমানকে']],
  ['மீனா கந்தசாமி', ['Meena Kandasamy', 'மீனாவின்', 'மீனாவை']],
  ['ሰላማዊት ተስፋዬ', ['Selamawit Tesfaye', 'የሰላማዊት', 'ተስፋዬን']],
]
for (const [form, texts] of written)
  test(`${form} in other letters is found`, () => {
    const finder = identityFinder([person('x', form)])
    const left = texts.filter((text) => {
      const places = finder.placesIn(text)
      return [...text].some((sign, i) => /\p{L}/u.test(sign) && !places.some(({ start, end }) => start <= i && i < end))
    })
    assert.deepEqual(left, [])
  })

test('ordinary words of these scripts name nobody', () => {
  const people = ['Maria Lopez', 'Anna Meyer', 'Dana Rost', 'Junia Dettweiler', 'Lakshmi Subramaniam', 'Omar Haddad']
  const finder = identityFinder(people.map((form, i) => person(`p${i}`, form)))
  for (const text of [
    'Номер был оплачен наличными. Дежурный записал время. Она ждала у лестницы. Машина стояла во дворе.',
    'Мэр города приехал утром. Роза стояла на столе. Марка машины неизвестна.',
    'ঘরটি নগদে পরিশোধ করা হয়েছিল। সে সিঁড়িতে অপেক্ষা করছিল।',
    'அறைக்கு பணம் செலுத்தப்பட்டது. அவள் படிக்கட்டில் காத்திருந்தாள்.',
    'ክፍሉ በጥሬ ገንዘብ ተከፍሏል። እሷ በደረጃው ላይ ጠበቀች።',
  ])
    assert.deepEqual(
      finder.placesIn(text).map(({ start, end }) => text.slice(start, end)),
      [],
    )
})

test('a script in which a name cannot be looked for is said, and none that is', () => {
  const junia = person('j', 'Junia Dettweiler')
  const said = (...texts: readonly string[]) => scriptsNotLookedFor(texts, [junia])
  assert.deepEqual(
    said('Die Tür – la niña – Ђорђе Ελένη سميرة נועה 유나 ジュニア მარიამ Սոնա মারিয়া மரியா ማሪያ मारिया 118 ½ ✓'),
    [],
  )
  assert.deepEqual(said('她叫 Anna', 'จูเนีย', 'ꦗꦸꦤꦶꦪ'), ['chinese', 'thai', 'other'])
  assert.deepEqual(scriptsNotLookedFor(['小美'], [person('x', '王小美', 'Wang Xiaomei')]), [], 'she is listed in it')
  assert.deepEqual(scriptsNotLookedFor(['小美'], [person('x', '王小美'), junia]), ['chinese'], 'another is not')
  assert.deepEqual(scriptsNotLookedFor(['小美'], []), [])
})
