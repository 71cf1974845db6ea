import { walkEveryDoor } from './every-door.fixture.ts'
import { namedMatter } from './named-matter.fixture.ts'

walkEveryDoor({
  title: 'jd-v-starlite',
  make: () => namedMatter('jd-v-starlite'),
  asked: () => [],
  doors: 'routes',
})
