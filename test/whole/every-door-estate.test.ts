import { walkEveryDoor } from './every-door.fixture.ts'

walkEveryDoor('estate-of-mr')
