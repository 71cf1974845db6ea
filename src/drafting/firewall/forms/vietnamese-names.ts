import { foldText } from './fold-text.ts'

/** Surnames and the commonest other names, in Cyrillic letters, kana and Hangul as papers there have them. */
const rows = `nguyen: нгуен グエン 응우옌 응웬 구엔 | tran: чан тран チャン トラン 쩐 트란 | le: ле レ レー 레 | pham: фам ファム 팜 | hoang: хоанг ホアン 호앙 황
  | huynh: хюинь フイン 후인 후잉 | phan: фан ファン 판 | vu: ву ヴー ブー 부 | vo: во ヴォー ボー 보 | dang: данг ダン 당 | bui: буй ブイ 부이
  | do: до ドー 도 | ho: хо ホー 호 | ngo: нго ゴー 응오 | duong: зыонг зуонг ズオン 즈엉 | ly: ли リー 리 | dinh: динь ディン 딘 | truong: чыонг チュオン 쯔엉
  | thi: тхи ティ ティー 티 | van: ван ヴァン バン 반 | may: май メイ マイ 메이 마이 | mai: май マイ 마이 | hoa: хоа ホア 호아 | lan: лан ラン 란 | linh: линь リン 린
  | huong: хыонг フオン 흐엉 | thao: тхао タオ 타오 | trang: чанг チャン チャング 짱 | thu: тху トゥ 투 | ngoc: нгок ゴック 응옥 | hong: хонг ホン 홍 | phuong: фыонг フオン 프엉
  | anh: ань アイン アン 아인 안 | thanh: тхань タイン タン 타인 탄 | tuyet: туйет トゥエット 뚜엣 | hanh: хань ハイン 하인 | nga: нга ガー 응아 | yen: йен イェン 옌 | dung: зунг ズン 중`

const known: ReadonlyMap<string, readonly string[]> = new Map(
  rows.split(/\s*\|\s*/).map((row) => {
    const [name = '', ...others] = row.split(/:?\s+/)
    return [name, others] as const
  }),
)
const surnames = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong'.split(' '),
)

export interface NameElsewhere {
  /** Folded. */
  readonly letters: string
  readonly unspaced: boolean
  /** Long enough to be told by itself. */
  readonly alone: boolean
}

const plain = (word: string): string => foldText(word).text.replace(/[^\p{L}]/gu, '')
export const isVietnameseSurname = (word: string): boolean => surnames.has(plain(word))

/** Whether a name has its surname first, as it is written there, beside another word of the kind. */
export const isVietnameseName = (words: readonly string[]): boolean =>
  isVietnameseSurname(words[0] ?? '') && words.filter((word) => known.has(plain(word))).length > 1

/** A Vietnamese name in other scripts; none of a name that is not made so. `named` are its words as written. */
export function vietnameseElsewhere(named: readonly string[]): readonly NameElsewhere[] {
  const words = named.map(plain)
  const ends = [words[0] ?? '', words.at(-1) ?? '']
  // One word of the kind beside another: a bare `Le` or `Ho` is many a name's.
  if (!ends.some((word) => surnames.has(word)) || words.filter((word) => known.has(word)).length < 2) return []
  return words.flatMap((word) =>
    (known.get(word) ?? []).map((other) => ({
      letters: foldText(other).text.replace(/[^\p{L}\p{N}]/gu, ''),
      unspaced: !/\p{Script=Cyrillic}/u.test(other),
      alone: word === 'nguyen' && [...other].length > 2,
    })),
  )
}
