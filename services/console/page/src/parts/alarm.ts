/** BLOCKED: the browser wants a click first. */
export type Sound = 'READY' | 'BLOCKED' | 'UNSUPPORTED'

/** What is heard: an alert that waits for me, or a page that has gone blind. */
export type Tune = 'ALERT' | 'BLIND'

interface Score {
  readonly beeps: readonly (readonly [fromSeconds: number, hertz: number])[]
  readonly beepSeconds: number
  readonly periodSeconds: number
}

/** High and hurried, or low and slow: whoever is woken by one knows which it is. */
const SCORES: Readonly<Record<Tune, Score>> = {
  ALERT: {
    beeps: [
      [0, 880],
      [0.22, 660],
      [0.44, 880],
    ],
    beepSeconds: 0.18,
    periodSeconds: 2,
  },
  BLIND: {
    beeps: [
      [0, 330],
      [0.7, 247],
    ],
    beepSeconds: 0.5,
    periodSeconds: 4,
  },
}

/** The samples of one period: some beeps and a rest. */
export function period(tune: Tune, sampleRate: number): Float32Array<ArrayBuffer> {
  const { beeps, beepSeconds, periodSeconds } = SCORES[tune]
  const samples = new Float32Array(Math.round(sampleRate * periodSeconds))
  for (const [from, hertz] of beeps) {
    const count = Math.floor(beepSeconds * sampleRate)
    for (let i = 0; i < count; i += 1) {
      // Rising and falling softly, so that it does not click.
      const swell = Math.min(1, Math.min(i, count - i) / (0.01 * sampleRate))
      samples[Math.floor(from * sampleRate) + i] =
        0.5 * swell * Math.sin((2 * Math.PI * hertz * i) / sampleRate)
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
  private looping: { readonly tune: Tune; readonly source: AudioBufferSourceNode } | null = null
  private readonly wanted = new Set<Tune>()
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

  /** Both may be wanted: then the alert is heard. */
  readonly ring = (tune: Tune = 'ALERT'): void => {
    this.wanted.add(tune)
    void this.unblock()
    this.follow()
  }

  readonly silence = (tune: Tune = 'ALERT'): void => {
    this.wanted.delete(tune)
    this.follow()
  }

  private follow(): void {
    const tune = this.wanted.has('ALERT') ? 'ALERT' : this.wanted.has('BLIND') ? 'BLIND' : null
    if (this.looping?.tune === tune) return
    this.looping?.source.stop()
    const source = tune === null ? null : this.play(tune, true)
    this.looping = tune === null || source === null ? null : { tune, source }
  }

  /** One period, so that the officer knows what he will hear and that he will. */
  readonly test = async (): Promise<void> => {
    await this.unblock()
    this.play('ALERT', false)
  }

  private play(tune: Tune, loop: boolean): AudioBufferSourceNode | null {
    const context = this.open()
    if (context === null) return null
    const samples = period(tune, context.sampleRate)
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
