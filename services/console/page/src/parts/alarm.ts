/** BLOCKED: the browser wants a click first. */
export type Sound = 'READY' | 'BLOCKED' | 'UNSUPPORTED'

/** What it rings for: an alert of mine, a gap or a warning, an alert of a drill, or a page that sees nothing new. */
export type Why = 'ALERT' | 'WATCH' | 'DRILL' | 'BLIND'

interface Pattern {
  readonly beeps: readonly (readonly [fromSeconds: number, hertz: number])[]
  readonly beepSeconds: number
  readonly periodSeconds: number
  readonly loudness: number
}

const QUICK = [
  [0, 880],
  [0.22, 660],
  [0.44, 880],
] as const

/**
 * Told apart by ear from the next room: three quick high beeps call, two slow low ones say that the page is blind, two even
 * ones that something is missing or warned of. A drill calls like an alert, but softly.
 */
const PATTERNS: Readonly<Record<Why, Pattern>> = {
  ALERT: {
    beeps: QUICK,
    beepSeconds: 0.18,
    periodSeconds: 2,
    loudness: 0.5,
  },
  WATCH: {
    beeps: [
      [0, 523],
      [0.35, 523],
    ],
    beepSeconds: 0.25,
    periodSeconds: 6,
    loudness: 0.5,
  },
  DRILL: {
    beeps: QUICK,
    beepSeconds: 0.18,
    periodSeconds: 4,
    loudness: 0.12,
  },
  BLIND: {
    beeps: [
      [0, 330],
      [0.8, 262],
    ],
    beepSeconds: 0.6,
    periodSeconds: 4,
    loudness: 0.5,
  },
}

/** The samples of one period: its beeps and a rest. */
export function period(why: Why, sampleRate: number): Float32Array<ArrayBuffer> {
  const { beeps, beepSeconds, periodSeconds, loudness } = PATTERNS[why]
  const samples = new Float32Array(Math.round(sampleRate * periodSeconds))
  for (const [from, hertz] of beeps) {
    const count = Math.floor(beepSeconds * sampleRate)
    for (let i = 0; i < count; i += 1) {
      // Rising and falling softly, so that it does not click.
      const swell = Math.min(1, Math.min(i, count - i) / (0.01 * sampleRate))
      samples[Math.floor(from * sampleRate) + i] =
        loudness * swell * Math.sin((2 * Math.PI * hertz * i) / sampleRate)
    }
  }
  return samples
}

/**
 * Beeps until it is told to stop. The period loops inside the audio engine: the timers of a page in the background are
 * slowed down to one a minute, and an alarm must not be.
 */
export class Alarm {
  private context: AudioContext | null = null
  private looping: AudioBufferSourceNode | null = null
  private ringing: Why | null = null
  private current: Sound
  private readonly listeners = new Set<() => void>()

  constructor(private readonly makeContext: (() => AudioContext) | null) {
    this.current = makeContext === null ? 'UNSUPPORTED' : 'READY'
  }

  readonly sound = (): Sound => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Finds out whether sound is allowed; within a click or a key press it makes it so. */
  readonly unblock = async (): Promise<void> => {
    const context = this.open()
    if (context === null) return
    // A blocked context leaves this promise pending: it is not waited for.
    context.resume().then(this.look, this.look)
    await Promise.resolve()
    this.look()
  }

  /** One at a time: what it rang for before is heard no more. */
  readonly ring = (why: Why): void => {
    void this.unblock()
    if (this.ringing === why && this.looping !== null) return
    this.silence()
    this.ringing = why
    this.looping = this.play(why, true)
  }

  readonly silence = (): void => {
    this.looping?.stop()
    this.looping = null
    this.ringing = null
  }

  /** One period, so that the officer knows what he will hear and that he will. */
  readonly test = async (): Promise<void> => {
    await this.unblock()
    this.play('ALERT', false)
  }

  private play(why: Why, loop: boolean): AudioBufferSourceNode | null {
    const context = this.open()
    if (context === null) return null
    const samples = period(why, context.sampleRate)
    const buffer = context.createBuffer(1, samples.length, context.sampleRate)
    buffer.copyToChannel(samples, 0)
    const source = context.createBufferSource()
    source.buffer = buffer
    source.loop = loop
    source.connect(context.destination)
    source.start()
    return source
  }

  private open(): AudioContext | null {
    if (this.context !== null || this.makeContext === null) return this.context
    try {
      this.context = this.makeContext()
      this.context.onstatechange = this.look
    } catch {
      this.become('UNSUPPORTED')
    }
    return this.context
  }

  private readonly look = (): void => {
    if (this.context !== null) this.become(this.context.state === 'running' ? 'READY' : 'BLOCKED')
  }

  private become(sound: Sound): void {
    if (sound === this.current) return
    this.current = sound
    for (const listener of this.listeners) listener()
  }
}

/** The page has one voice. */
export function browserAlarm(): Alarm {
  return new Alarm(typeof AudioContext === 'undefined' ? null : () => new AudioContext())
}
