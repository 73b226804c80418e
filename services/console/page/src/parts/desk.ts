import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Blindness } from '../connection/blindness'
import type { Clocks } from '../connection/clock'
import { serverNow } from '../connection/clock'
import type { Connection, View } from '../connection/connection'
import type { Keeper } from '../connection/keeper'
import type { Picture } from '../picture/picture'
import type { LocalNotices } from '../push/local'
import type { PushSwitch } from '../push/switch'
import type { OfficerActs } from '../openActs'
import type { Act, Acts } from '../session/acts'
import type { Calls } from '../session/calls'
import type { Fetch, Session } from '../session/session'
import { sayIn, type Language, type Say } from '../words/words'
import type { Placed } from '../picture/urgency'
import type { Alarm } from './alarm'
import type { Awaitings } from './awaitings'
import type { Heard } from './heard'
import { useTick } from './ticks'

/** Everything a panel may ask: who sits here, what the picture is, how old it is, and what can be done. */
export interface Desk extends OfficerActs {
  readonly session: Session
  readonly keeper: Keeper
  readonly connection: Connection
  readonly blindness: Blindness
  readonly alarm: Alarm
  readonly awaitings: Awaitings
  readonly heard: Heard
  readonly push: PushSwitch
  /** The call that is taken here. */
  readonly calls: Calls
  /** Null where this browser shows none. */
  readonly notices: LocalNotices | null
  readonly clocks: Clocks
  /** For what is read only when somebody asks. */
  readonly http: Fetch
  readonly newKey: () => string
}

/** What whoever only looks has: the picture, how old it is, and what time it is. */
export type Sight = Pick<Desk, 'keeper' | 'connection' | 'clocks'>

export const DeskContext = createContext<Desk | null>(null)

/** Of a screen that looks and does nothing; at a desk the desk's own counts. */
export const SightContext = createContext<Sight | null>(null)

export function useSight(): Sight {
  const sight = useContext(SightContext)
  const desk = useContext(DeskContext)
  const seen = desk ?? sight
  if (seen === null) throw new Error('What is drawn here stands inside a DeskContext or a SightContext')
  return seen
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('A panel stands inside a DeskContext')
  return desk
}

export function usePicture(): Picture {
  const { keeper } = useSight()
  return useSyncExternalStore(keeper.subscribe, keeper.get)
}

export function useConnection(): View {
  const { connection } = useSight()
  return useSyncExternalStore(connection.subscribe, connection.view)
}

/** What awaits an answer, the most urgent first. */
export function useAwaiting(): readonly Placed[] {
  const { awaitings } = useDesk()
  return useSyncExternalStore(awaitings.subscribe, awaitings.view)
}

export function useAct(acts: Pick<Acts, 'subscribe' | 'view'>, id: string): Act | null {
  return useSyncExternalStore(acts.subscribe, () => acts.view().get(id) ?? null)
}

/** The server's time in milliseconds; the caller is drawn again as it goes on. */
export function useServerNow(): number {
  useTick()
  const { connection, clocks } = useSight()
  return serverNow(connection.view().beat, clocks)
}

export interface Speech {
  readonly language: Language
  readonly say: Say
  readonly speak: (language: Language) => void
}

export const SpeechContext = createContext<Speech>({
  language: 'zh-CN',
  say: sayIn('zh-CN'),
  speak: () => undefined,
})

export function useSpeech(): Speech {
  return useContext(SpeechContext)
}

export function useSay(): Say {
  return useSpeech().say
}
