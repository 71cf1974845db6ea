import { walkEveryDoor } from './every-door.fixture.ts'

walkEveryDoor('jd-v-starlite')
