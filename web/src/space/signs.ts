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

/** The signs of the standings as pictures for the map, by name. */
export function signs(colours: Palette): readonly { readonly name: string; readonly picture: ImageData }[] {
  return standings.map((standing) => {
    const pen = new OffscreenCanvas(SIZE, SIZE).getContext('2d') as unknown as CanvasRenderingContext2D
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
