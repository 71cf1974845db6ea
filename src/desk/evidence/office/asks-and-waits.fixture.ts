import { runApart } from './run-apart.ts'

/** Asks for something that lasts, for a test that kills this process meanwhile. */
const [word = ''] = process.argv.slice(2)
await runApart({
  program: '/bin/sh',
  file: 'given',
  bytes: Buffer.from('room 118'),
  script: `sleep 60 & wait $!; : ${word}`,
})
