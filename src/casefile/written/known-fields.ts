import { z } from 'zod'

type Shape = Readonly<Record<string, unknown>>

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The names that a schema lets stand in the object at a place; those of every branch where there is a choice. */
export function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const whole: unknown = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  if (!isShape(whole)) return []
  let here = branches(whole, whole)
  for (const key of path) here = here.flatMap((shape) => within(shape, key)).flatMap((one) => branches(one, whole))
  return [...new Set(here.flatMap(({ properties }) => (isShape(properties) ? Object.keys(properties) : [])))]
}

/** A shape, or what it refers to, or each of those that may stand for it. */
function branches(shape: Shape, whole: Shape): readonly Shape[] {
  const { $ref, anyOf, oneOf, allOf } = shape
  if (typeof $ref === 'string') {
    const target = $ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (isShape(at) ? at[key] : undefined), whole)
    return isShape(target) && target !== shape ? branches(target, whole) : []
  }
  const choices = [anyOf, oneOf, allOf].flatMap((list) => (Array.isArray(list) ? list.filter(isShape) : []))
  return choices.length === 0 ? [shape] : choices.flatMap((one) => branches(one, whole))
}

function within({ properties, items, additionalProperties }: Shape, key: PropertyKey): readonly Shape[] {
  const named = isShape(properties) ? properties[String(key)] : undefined
  return [typeof key === 'number' ? items : (named ?? additionalProperties)].filter(isShape)
}
