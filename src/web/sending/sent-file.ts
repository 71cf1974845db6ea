import { mostSentBytes, type SentFile } from '../../casefile/given-file.ts'
import { ServerTrouble } from '../asking.ts'

/** A chosen file as it goes with a question; one that is too large, or that is gone, is told before anything is sent. */
export async function sentFile(file: File): Promise<SentFile> {
  if (file.size > mostSentBytes)
    throw new ServerTrouble({
      ...{ ok: false, code: 'file-too-large' },
      message: `${file.name} is larger than ${mostSentBytes / 1024 ** 2} MB, so it was not read. Nothing was changed.`,
      next: 'Check that it is the file meant; evidence comes in under Evidence, at any size.',
    })
  return { name: file.name, base64: await base64Of(file) }
}

function base64Of(file: File): Promise<string> {
  const reader = new FileReader()
  return new Promise((done, fail) => {
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      done(address.slice(address.indexOf(',') + 1))
    }
    reader.onerror = () =>
      fail(
        new ServerTrouble({
          ...{ ok: false, code: 'file-not-found' },
          message: `${file.name} could not be read. Nothing was changed.`,
          next: 'Choose it again; it may have been moved or changed meanwhile.',
        }),
      )
    reader.readAsDataURL(file)
  })
}
