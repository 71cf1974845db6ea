/**
 * Places of strings in an answer, as types: `claims[].cite`, `captions.*`. A list of such places is checked against the
 * answer's own type, so that a place that does not exist, or no longer exists, does not compile.
 */
type Step<P extends string, K extends string> = P extends '' ? K : `${P}.${K}`

/** A key that the type spells out is itself; any key of a record is `*`. */
type KeyStep<K> = K extends `${infer _First}${infer _Rest}` ? K : '*'

type Skipped = number | boolean | bigint | symbol | null | undefined | ArrayBufferView | ((...given: never) => unknown)

type Leaf<T, Wanted, P extends string> = T extends Skipped
  ? never
  : T extends string
    ? T extends Wanted
      ? P
      : never
    : T extends readonly (infer Item)[]
      ? Leaf<Item, Wanted, `${P}[]`>
      : T extends object
        ? { [K in keyof T & string]: Leaf<T[K], Wanted, Step<P, KeyStep<K>>> }[keyof T & string]
        : never

/** Every place of a string in `T`. */
export type TextPath<T> = Leaf<T, string, ''>

/** `T` where it spells its strings out (`'yes' | 'no'`), never where any text may stand. */
type Spelled<T> = T extends `${infer _First}${infer _Rest}` ? T : never

type SpelledLeaf<T, P extends string> = T extends Skipped
  ? never
  : T extends string
    ? [Spelled<T>] extends [never]
      ? never
      : P
    : T extends readonly (infer Item)[]
      ? SpelledLeaf<Item, `${P}[]`>
      : T extends object
        ? { [K in keyof T & string]: SpelledLeaf<T[K], Step<P, KeyStep<K>>> }[keyof T & string]
        : never

/** Places that hold one of a few words spelled out in the type: no text of anybody can stand there. */
export type SpelledPath<T> = SpelledLeaf<T, ''>

type ObjectLeaf<T, Wanted, P extends string> = T extends Skipped | string
  ? never
  : T extends readonly (infer Item)[]
    ? ObjectLeaf<Item, Wanted, `${P}[]`>
    : T extends object
      ?
          | (T extends Wanted ? P : never)
          | { [K in keyof T & string]: ObjectLeaf<T[K], Wanted, Step<P, KeyStep<K>>> }[keyof T & string]
      : never

/** Places that hold an object of the kind wanted. */
export type ObjectPath<T, Wanted> = ObjectLeaf<T, Wanted, ''>
