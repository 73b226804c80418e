import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'

export const LOOKS = ['LIGHT', 'DARK', 'CONTRAST'] as const
export type Look = (typeof LOOKS)[number]

/** What was chosen: a look, or whatever the system asks for. */
export const CHOICES = ['SYSTEM', ...LOOKS] as const
export type Choice = (typeof CHOICES)[number]

export interface Looks {
  readonly look: Look
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
}

export const LookContext = createContext<Looks>({
  look: 'LIGHT',
  choice: 'SYSTEM',
  choose: () => undefined,
})

export function useLooks(): Looks {
  return useContext(LookContext)
}

const KEY = 'liandong.look'
const ASKED = { CONTRAST: '(prefers-contrast: more)', DARK: '(prefers-color-scheme: dark)' } as const

/** The look of the whole page; the choice is kept by the browser, as whoever sits there next sits in the same room. */
export function useLookState(): Looks {
  const system = useSyncExternalStore(subscribe, asked)
  const [choice, setChoice] = useState<Choice>(
    () => CHOICES.find((one) => one === localStorage.getItem(KEY)) ?? 'SYSTEM',
  )
  const look = choice === 'SYSTEM' ? system : choice
  useEffect(() => {
    document.documentElement.dataset.look = look
    localStorage.setItem(KEY, choice)
  }, [look, choice])
  return useMemo(() => ({ look, choice, choose: setChoice }), [look, choice])
}

function asked(): Look {
  if (window.matchMedia(ASKED.CONTRAST).matches) return 'CONTRAST'
  return window.matchMedia(ASKED.DARK).matches ? 'DARK' : 'LIGHT'
}

function subscribe(listener: () => void): () => void {
  const media = Object.values(ASKED).map((query) => window.matchMedia(query))
  for (const one of media) one.addEventListener('change', listener)
  return () => {
    for (const one of media) one.removeEventListener('change', listener)
  }
}
