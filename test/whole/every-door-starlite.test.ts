import { walkEveryDoor } from './every-door.fixture.ts'
import { namedMatter } from './named-matter.fixture.ts'

// What is mistyped, or names a file by a client, is tried on the other example: the words of trouble are the same for both. The
// routes are walked in a file of their own, beside this one.
walkEveryDoor({
  title: 'jd-v-starlite',
  make: () => namedMatter('jd-v-starlite'),
  asked: ({ named }) => (named ? [] : ['json']),
  doors: 'commands',
})
