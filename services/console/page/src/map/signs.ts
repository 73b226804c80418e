/** The signs of the map, drawn by the browser itself: nothing is fetched, and each is told by its shape as well as by its colour. */
export interface Palette {
  readonly ink: string
  readonly paper: string
  readonly quiet: string
  readonly line: string
  readonly ground: string
  readonly red: string
  readonly redFill: string
  readonly onFill: string
  readonly blue: string
  readonly amber: string
  readonly amberSoft: string
  readonly green: string
  readonly focus: string
}

/** The colours of the look that holds now; they stand in `colours.css` alone. */
export function palette(element: Element): Palette {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: of('ink'),
    paper: of('paper'),
    quiet: of('quiet'),
    line: of('line'),
    ground: of('ground'),
    red: of('red'),
    redFill: of('red-fill'),
    onFill: of('on-fill'),
    blue: of('blue'),
    amber: of('amber'),
    amberSoft: of('amber-soft'),
    green: of('green'),
    focus: of('focus'),
  }
}

type Shape = 'DIAMOND' | 'SQUARE' | 'TRIANGLE' | 'CIRCLE' | 'FLAG' | 'RING'

interface Sign {
  readonly shape: Shape
  readonly fill: keyof Palette
  readonly edge: keyof Palette
  readonly ink: keyof Palette
  readonly text: string
  readonly size: number
}

/** A level's sign has its number; what is bound is filled, what is out is crossed. */
function signOf(name: string, markOf: (point: string) => string): Sign {
  const [layer = '', value = ''] = name.split('-')
  switch (layer) {
    case 'INCIDENT':
      return {
        shape: 'DIAMOND',
        fill: value === 'NONE' ? 'paper' : 'redFill',
        edge: 'red',
        ink: value === 'NONE' ? 'red' : 'onFill',
        text: value === 'NONE' ? '!' : value,
        size: 30,
      }
    case 'UNIT':
      return { shape: 'SQUARE', ...unit(value), size: 16 }
    case 'SITE':
      return {
        shape: 'TRIANGLE',
        fill: value === 'WATCHED' ? 'amber' : 'amberSoft',
        edge: 'amber',
        ink: value === 'WATCHED' ? 'paper' : 'amber',
        text: value === 'WATCHED' ? '!' : '',
        size: 20,
      }
    case 'STAGING':
      return { shape: 'FLAG', fill: 'blue', edge: 'blue', ink: 'paper', text: '', size: 22 }
    case 'POINT':
      return { shape: 'CIRCLE', fill: 'paper', edge: 'quiet', ink: 'ink', text: markOf(value), size: 18 }
    default:
      return { shape: 'RING', fill: 'paper', edge: 'ink', ink: 'ink', text: '', size: 9 }
  }
}

function unit(value: string): Pick<Sign, 'fill' | 'edge' | 'ink' | 'text'> {
  switch (value) {
    case 'BOUND':
      return { fill: 'blue', edge: 'paper', ink: 'paper', text: '→' }
    case 'DRILL':
      return { fill: 'paper', edge: 'blue', ink: 'blue', text: '~' }
    case 'OUT':
      return { fill: 'paper', edge: 'quiet', ink: 'quiet', text: '×' }
    default:
      return { fill: 'paper', edge: 'green', ink: 'green', text: '✓' }
  }
}

/** Of twice the size it is shown at, for sharp screens; null where the browser draws nothing. */
export function drawSign(
  name: string,
  colours: Palette,
  markOf: (point: string) => string,
): ImageData | null {
  const { shape, fill, edge, ink, text, size } = signOf(name, markOf)
  const side = (size + 4) * 2
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const pen = canvas.getContext('2d')
  if (pen === null) return null
  pen.translate(side / 2, side / 2)
  outline(pen, shape, size)
  pen.lineJoin = 'round'
  pen.lineWidth = 6
  pen.strokeStyle = colours.paper
  pen.stroke()
  pen.fillStyle = colours[fill]
  pen.fill()
  pen.lineWidth = 3.5
  pen.strokeStyle = colours[edge]
  pen.stroke()
  pen.fillStyle = colours[ink]
  pen.font = `bold ${Math.max(size, 22)}px sans-serif`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(text, 0, shape === 'TRIANGLE' ? size * 0.3 : 1)
  return pen.getImageData(0, 0, side, side)
}

function outline(pen: CanvasRenderingContext2D, shape: Shape, r: number): void {
  pen.beginPath()
  switch (shape) {
    case 'DIAMOND':
      polygon(pen, [0, -r, r, 0, 0, r, -r, 0])
      return
    case 'SQUARE':
      polygon(pen, [-r, -r, r, -r, r, r, -r, r])
      return
    case 'TRIANGLE':
      polygon(pen, [0, -r, r, r * 0.8, -r, r * 0.8])
      return
    case 'FLAG':
      polygon(pen, [-r * 0.7, -r, r, -r * 0.4, -r * 0.5, r * 0.1, -r * 0.5, r, -r * 0.7, r])
      return
    default:
      pen.arc(0, 0, r, 0, 2 * Math.PI)
  }
}

function polygon(pen: CanvasRenderingContext2D, points: readonly number[]): void {
  for (let i = 0; i < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]]
    if (i === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
  pen.closePath()
}
