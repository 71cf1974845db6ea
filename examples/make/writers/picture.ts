import { run, through } from './tools.ts'

export interface Snapshot {
  /** ImageMagick drawing commands on a canvas of 960 x 640. */
  readonly draw: readonly string[]
  readonly sky: string
  /** Local time as the camera wrote it, 2021:03:14 10:02:11. */
  readonly taken: string
  readonly camera: string
  readonly comment: string
}

/** A plain colour drawing of a building, saved as a photograph with the usual camera data. */
export function photo(snapshot: Snapshot): Uint8Array {
  return through(new Uint8Array(), 'none', 'photo.jpg', (_input, output) => {
    const drawing = snapshot.draw.flatMap((command) => ['-draw', command])
    run('convert', [
      '-size',
      '960x640',
      `gradient:${snapshot.sky}`,
      '-font',
      'DejaVu-Sans-Bold',
      '-pointsize',
      '30',
      ...drawing,
      '-quality',
      '72',
      '-strip',
      output,
    ])
    run('exiftool', [
      '-q',
      '-overwrite_original',
      `-Make=Example`,
      `-Model=${snapshot.camera}`,
      `-DateTimeOriginal=${snapshot.taken}`,
      `-CreateDate=${snapshot.taken}`,
      '-GPSLatitude=41.9',
      '-GPSLatitudeRef=N',
      '-GPSLongitude=81.5',
      '-GPSLongitudeRef=W',
      `-ImageDescription=${snapshot.comment}`,
      output,
    ])
  })
}

/** A drawing without camera data, in another format: `png`, `tiff`. */
export function drawing(draw: readonly string[], format: 'png' | 'tiff'): Uint8Array {
  return through(new Uint8Array(), 'none', `drawing.${format}`, (_input, output) => {
    run('convert', [
      '-size',
      '720x480',
      'xc:white',
      '-font',
      'DejaVu-Sans',
      '-pointsize',
      '16',
      ...draw.flatMap((command) => ['-draw', command]),
      ...(format === 'tiff' ? ['-monochrome', '-compress', 'Group4'] : ['-colors', '16']),
      '-define',
      'png:exclude-chunks=date,time',
      '-strip',
      output,
    ])
  })
}
