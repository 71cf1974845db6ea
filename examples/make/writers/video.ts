import chromium from '@sparticuz/chromium'
import { chromium as browserType } from 'playwright-core'

/** Two seconds of a plain clock face, recorded from a canvas by the browser's own MP4 writer. */
export async function shortVideo(): Promise<Uint8Array> {
  const browser = await browserType.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--no-sandbox'],
    headless: true,
  })
  try {
    const page = await browser.newPage()
    const base64 = await page.evaluate(`(async () => {
      const canvas = document.createElement('canvas'); canvas.width = 160; canvas.height = 120
      const ink = canvas.getContext('2d')
      const kind = ['video/mp4;codecs=avc1.42001f', 'video/mp4;codecs=vp9', 'video/mp4;codecs=av01.0.00M.08'].find((k) => MediaRecorder.isTypeSupported(k))
      if (!kind) return ''
      const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: kind, videoBitsPerSecond: 60000 })
      const parts = []
      recorder.ondataavailable = (event) => parts.push(event.data)
      const ended = new Promise((resolve) => { recorder.onstop = resolve })
      recorder.start()
      for (let i = 0; i < 20; i += 1) {
        ink.fillStyle = '#222'; ink.fillRect(0, 0, 160, 120)
        ink.fillStyle = '#ddd'; ink.fillText('LOT CAM 1  02:10:' + String(i).padStart(2, '0'), 20, 60)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      recorder.stop(); await ended
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
      let text = ''; for (const byte of bytes) text += String.fromCharCode(byte)
      return btoa(text)
    })()`)
    if (typeof base64 !== 'string' || base64 === '') throw new Error('this browser cannot write MP4')
    return new Uint8Array(Buffer.from(base64, 'base64'))
  } finally {
    await browser.close()
  }
}
