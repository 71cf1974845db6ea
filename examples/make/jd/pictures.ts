import type { Folder } from '../writers/folder.ts'
import { drawing, photo } from '../writers/picture.ts'
import { shortVideo } from '../writers/video.ts'

const motel = (wall: string, sign: string): readonly string[] => [
  'fill #6f7f5f rectangle 0,470 960,640',
  `fill ${wall} rectangle 80,250 880,480`,
  'fill #4d2f25 polygon 60,250 900,250 860,200 100,200',
  ...[130, 290, 450, 610, 770].flatMap((x) => [
    `fill #7a3b2e rectangle ${x},330 ${x + 50},480`,
    `fill #dfe8ef rectangle ${x + 58},340 ${x + 98},400`,
  ]),
  'fill #333 rectangle 700,60 712,200',
  'fill #f3d34a rectangle 610,30 900,95',
  `fill #222 text 625,74 '${sign}'`,
]

export async function writePictures(folder: Folder): Promise<void> {
  const base = '14 Photos'
  folder.write(
    `${base}/IMG_1140 Starlite front.jpg`,
    photo({
      sky: '#9fc3e8-#e9f2fa',
      taken: '2026:03:14 10:02:11',
      camera: 'Field 2',
      comment: 'Front of the motel',
      draw: motel('#e6d8bd', 'STARLITE INN'),
    }),
  )
  folder.write(
    `${base}/IMG_1143 Starlite rear exit.jpg`,
    photo({
      sky: '#b9c7d6-#eef1f4',
      taken: '2026:03:14 10:09:40',
      camera: 'Field 2',
      comment: 'Rear building, exit stairs',
      draw: [...motel('#d9ccb4', 'REAR 110-119'), 'fill #888 polygon 880,480 950,480 950,300 880,420'],
    }),
  )
  folder.write(
    `${base}/IMG_1151 Millrace.jpg`,
    photo({
      sky: '#a8c8d8-#f2f7f9',
      taken: '2026:03:14 11:31:05',
      camera: 'Field 2',
      comment: 'Millrace, rear row',
      draw: motel('#cfd8c6', 'MILLRACE'),
    }),
  )
  folder.write(
    `${base}/IMG_2210 Dogwood Court.jpg`,
    photo({
      sky: '#f2c79a-#fbeee0',
      taken: '2026:04:02 18:20:33',
      camera: 'Field 2',
      comment: 'Dogwood Court, far end',
      draw: motel('#ead9d2', 'DOGWOOD CT'),
    }),
  )
  folder.write(
    `${base}/Floor plan Starlite rear building.png`,
    drawing(
      [
        'fill none stroke black rectangle 40,120 680,360',
        ...Array.from(
          { length: 10 },
          (_, i) => `fill none stroke black rectangle ${40 + i * 64},120 ${104 + i * 64},300`,
        ),
        ...Array.from({ length: 10 }, (_, i) => `fill black stroke none text ${56 + i * 64},215 '${110 + i}'`),
        "fill black stroke none text 40,90 'Rear building. Stairs and exit next to 118 and 119'",
      ],
      'png',
    ),
  )
  folder.write(
    `${base}/Fax cover HFPD 2021-02.tiff`,
    drawing(
      [
        "fill black text 60,80 'FAX'",
        "fill black text 60,130 'From: HFPD Community Response Unit'",
        "fill black text 60,170 'To: Brightwater Lodging LLC, 2 pages'",
      ],
      'tiff',
    ),
  )
  folder.write(
    '02 Starlite Motor Inn/scan0042.pdf',
    photo({
      sky: '#ffffff-#f4f4f4',
      taken: '2020:10:05 08:12:00',
      camera: 'Office copier',
      comment: 'Key board',
      draw: [
        'fill #876 rectangle 180,100 780,540',
        ...Array.from(
          { length: 18 },
          (_, i) =>
            `fill #dc3 circle ${240 + (i % 6) * 96},${180 + Math.floor(i / 6) * 120} ${252 + (i % 6) * 96},${180 + Math.floor(i / 6) * 120}`,
        ),
      ],
    }),
  )
  folder.write(`${base}/lot-camera-2020-11-08.mp4`, await shortVideo())
}
