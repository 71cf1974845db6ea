import { walkEveryDoor } from './every-door.fixture.ts'
import { namedMatter } from './named-matter.fixture.ts'

// Every command as text and as JSON; its other runs by turns, the other way than in the walk of many names.
walkEveryDoor({
  title: 'estate-of-mr',
  make: () => namedMatter('estate-of-mr'),
  asked: ({ first, at }) => (first ? ['text', 'json'] : at % 2 === 0 ? ['json'] : ['text']),
})
