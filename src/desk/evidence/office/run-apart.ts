import { type ChildProcess, spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** What a program that runs apart may cost. */
export interface ApartLimits {
  /** Of the clock, and of the processor. */
  readonly seconds: number
  readonly memoryMb: number
  /** Of all that it writes, which lies in memory. */
  readonly filesMb: number
  readonly answerMb: number
}

export const apartLimits: ApartLimits = { seconds: 90, memoryMb: 4096, filesMb: 512, answerMb: 256 }

export type ApartOutcome =
  | { readonly kind: 'answered'; readonly bytes: Uint8Array }
  | { readonly kind: 'stopped'; readonly because: 'time' | 'trouble' }

/** New rooms of the kernel: users, mounts, network, processes. All within ends when the first process does. */
const rooms = ['--user', '--map-root-user', '--mount', '--net', '--ipc', '--pid', '--fork', '--kill-child=KILL']

/**
 * Files lie in memory that goes with the last of these processes, however it ends. Besides them only the programs of the system
 * are seen, and the folder of the program where it lies elsewhere. Where the third stream ends, whoever asked is gone, perhaps
 * before the program began, so that it is ended again and again.
 */
const prepare = `
set -eu
umask 077
ulimit -c 0
ulimit -t "$SECONDS_MOST"
ulimit -v "$MEMORY_KB"
mount -t tmpfs -o "size=$FILES_MB"m,mode=0700 none /tmp
mkdir -p /tmp/root/tmp/in /tmp/root/tmp/out /tmp/root/tmp/home
seen() {
  mkdir -p "/tmp/root$1"
  mount --rbind "$1" "/tmp/root$1"
  mount -o remount,bind,ro "/tmp/root$1" 2>/dev/null || :
}
for place in bin sbin lib lib32 lib64 libx32 usr etc dev; do
  if [ -L "/$place" ]; then ln -s "$(readlink "/$place")" "/tmp/root/$place"
  elif [ -d "/$place" ]; then seen "/$place"; fi
done
mkdir /tmp/root/proc
mount -t proc proc /tmp/root/proc 2>/dev/null || mount --rbind /proc /tmp/root/proc
[ ! -d /dev/shm ] || mount -t tmpfs -o size=16m,mode=0700 none /tmp/root/dev/shm
[ -z "$ELSEWHERE" ] || seen "$ELSEWHERE"
( cat <&3 >/dev/null 2>&1 || :; while :; do kill -KILL -1 || :; sleep 1; done ) &
cat > "/tmp/root/tmp/in/$FILE"
cd /tmp/root
chroot /tmp/root /bin/sh -euc "cd /tmp; $SCRIPT" </dev/null >/dev/null 2>&1 3<&- &
wait $!
cat /tmp/root/tmp/out/answer
`

export interface ToRunApart {
  /** The whole path. */
  readonly program: string
  /** The name under which the bytes lie in `/tmp/in`. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Shell, after everything is prepared; what it writes into `/tmp/out/answer` comes back. */
  readonly script: string
}

/** The folder of a program that lies beside the programs of the system; empty where it lies among them. */
const folderElsewhere = (program: string): string =>
  /^\/(?:usr|s?bin)\//.test(program) ? '' : dirname(dirname(program))

export interface Apart {
  readonly limits?: ApartLimits
  /** Ends it at once. */
  readonly gone?: AbortSignal
}

/** Runs a program without network, seeing nothing but its own file, and gives back what it wrote. Never rejects. */
export function runApart(
  { program, file, bytes, script }: ToRunApart,
  { limits = apartLimits, gone }: Apart = {},
): Promise<ApartOutcome> {
  const child = spawn('unshare', [...rooms, '--', '/bin/sh', '-c', prepare], {
    stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    env: {
      PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
      ...{ LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: '/tmp/home', TMPDIR: '/tmp' },
      ...{ PROGRAM: program, FILE: file, SCRIPT: script, ELSEWHERE: folderElsewhere(program) },
      ...{ SECONDS_MOST: String(limits.seconds), MEMORY_KB: String(limits.memoryMb * 1024) },
      FILES_MB: String(limits.filesMb),
    },
  })
  const end = (): void => void child.kill('SIGKILL')
  gone?.addEventListener('abort', end, { once: true })
  if (gone?.aborted) end()
  return answerOf(child, bytes, limits).finally(() => gone?.removeEventListener('abort', end))
}

function answerOf(child: ChildProcess, bytes: Uint8Array, limits: ApartLimits): Promise<ApartOutcome> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let size = 0
    let because: 'time' | 'trouble' = 'trouble'
    const timer = setTimeout(() => {
      because = 'time'
      child.kill('SIGKILL')
    }, limits.seconds * 1000)
    const end = (outcome: ApartOutcome): void => {
      clearTimeout(timer)
      for (const stream of child.stdio) stream?.destroy()
      resolve(outcome)
    }
    child.stdout?.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > limits.answerMb * 1024 ** 2) child.kill('SIGKILL')
      else pieces.push(piece)
    })
    // Where it ended before all was given, its end tells enough.
    for (const stream of child.stdio) stream?.on('error', () => undefined)
    child.once('error', () => end({ kind: 'stopped', because }))
    child.once('close', (code) => {
      const bytes = Buffer.concat(pieces)
      end(code === 0 && bytes.length > 0 ? { kind: 'answered', bytes } : { kind: 'stopped', because })
    })
    child.stdin?.end(bytes)
  })
}

/** Whether this computer can run a program apart at all: Linux where a user may make rooms of the kernel. */
export async function canRunApart(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  const tried = await runApart(
    { program: '/bin/sh', file: 'try', bytes: Buffer.from('apart'), script: 'cp /tmp/in/try /tmp/out/answer' },
    { limits: { ...apartLimits, seconds: 10 } },
  )
  return tried.kind === 'answered' && Buffer.from(tried.bytes).toString() === 'apart'
}
