/** The colours of the map, read from the page's own tokens, so that light and dark agree. */
export type Palette = Readonly<Record<string, string>>

const names = ['sea', 'land', 'border', 'ink', 'muted', 'paper', 'raised', 'link'] as const
const standings = ['corroborated', 'single-source', 'contested', 'contradicted', 'unknown', 'mixed'] as const

/** Reads the colours that the style sheet gives now. */
export function palette(): Palette {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries([...names, ...standings].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]))
}

const SIZE = 48
const MIDDLE = SIZE / 2
const ROUND = 2 * Math.PI

type Draw = (pen: CanvasRenderingContext2D, ground: string) => void

const circle = (pen: CanvasRenderingContext2D, radius: number) => {
  pen.beginPath()
  pen.arc(MIDDLE, MIDDLE, radius, 0, ROUND)
}

const ring: Draw = (pen, ground) => {
  circle(pen, 15)
  pen.fillStyle = ground
  pen.fill()
  pen.lineWidth = 6
  pen.stroke()
}

/** The same shapes as beside the names of the standings, so that colour is never alone. */
const DRAWN: Readonly<Record<(typeof standings)[number], Draw>> = {
  corroborated: (pen) => {
    circle(pen, 17)
    pen.fill()
  },
  'single-source': ring,
  contested: (pen, ground) => {
    const colour = pen.fillStyle
    ring(pen, ground)
    pen.fillStyle = colour
    pen.beginPath()
    pen.arc(MIDDLE, MIDDLE, 16, -Math.PI / 2, Math.PI / 2)
    pen.fill()
  },
  contradicted: (pen, ground) => {
    circle(pen, 17)
    pen.fillStyle = ground
    pen.fill()
    pen.lineWidth = 8
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(12, 12)
    pen.lineTo(36, 36)
    pen.moveTo(36, 12)
    pen.lineTo(12, 36)
    pen.stroke()
  },
  unknown: (pen, ground) => {
    pen.setLineDash([7, 7])
    ring(pen, ground)
  },
  mixed: (pen, ground) => {
    ring(pen, ground)
    circle(pen, 6)
    pen.fillStyle = pen.strokeStyle
    pen.fill()
  },
}

/** The name of the picture of a mark that stands for several places. */
export const SEVERAL = 'several'

/** A picture for the map, by the name under which its layers ask for it. */
interface Sign {
  readonly name: string
  readonly picture: ImageData
}

/** The pictures of the marks: the signs of the standings, and the circle that stands for several places. */
export const signs = (colours: Palette): readonly Sign[] => [...ofStandings(colours), several(colours)]

/** A canvas to draw on, kept where its pixels can be read from at once. */
const penFor = (size: number): CanvasRenderingContext2D =>
  new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true }) as unknown as CanvasRenderingContext2D

function several(colours: Palette): Sign {
  const pen = penFor(2 * SIZE)
  pen.beginPath()
  pen.arc(SIZE, SIZE, SIZE - 4, 0, ROUND)
  pen.fillStyle = colours.raised ?? '#fff'
  pen.strokeStyle = colours.ink ?? '#222'
  pen.lineWidth = 3.2
  pen.fill()
  pen.stroke()
  return { name: SEVERAL, picture: pen.getImageData(0, 0, 2 * SIZE, 2 * SIZE) }
}

function ofStandings(colours: Palette): Sign[] {
  return standings.map((standing) => {
    const pen = penFor(SIZE)
    // A rim of the ground's colour keeps a sign apart from what lies under it.
    circle(pen, 21)
    pen.fillStyle = colours.land ?? '#fff'
    pen.fill()
    pen.fillStyle = colours[standing] ?? '#888'
    pen.strokeStyle = colours[standing] ?? '#888'
    DRAWN[standing](pen, colours.raised ?? '#fff')
    return { name: `sign-${standing}`, picture: pen.getImageData(0, 0, SIZE, SIZE) }
  })
}
