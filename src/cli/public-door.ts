import type { ProblemCode } from '../casefile/problems.ts'
import type { Result } from '../casefile/result.ts'
import { publicly } from '../drafting/firewall/covering/public-answer.ts'
import { type DoorOptions, throughDoor } from './door.ts'

/** A command that concerns no matter: published law, or a file that stands alone. No file that opens a matter imports it. */
export const throughPublicDoor = <T extends object>(
  options: DoorOptions,
  work: () => Promise<Result<T, ProblemCode>> | Result<T, ProblemCode>,
  print: (value: T) => string,
): Promise<void> => throughDoor(options, async () => publicly(await work()), print)
