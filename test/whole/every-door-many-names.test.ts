import { walkEveryDoor } from './every-door.fixture.ts'
import { manyNamesMatter } from './many-names-matter.fixture.ts'

// Every command as text and as JSON; its other runs by turns, and the casebook no more often than it must be made.
walkEveryDoor({
  title: 'a matter of many names',
  make: manyNamesMatter,
  asked: ({ words: [command, , , , full], first, at }) =>
    command === 'casebook'
      ? first || full === '--full'
        ? ['json']
        : []
      : first
        ? ['text', 'json']
        : at % 2 === 0
          ? ['text']
          : ['json'],
})
