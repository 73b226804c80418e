import type { Say } from '../words/words'

/** How old the picture is, in words. */
export function ageText(say: Say, ageMillis: number | null): string {
  if (ageMillis === null) return say('topbar.age.unknown')
  const seconds = Math.floor(ageMillis / 1000)
  return seconds < 100
    ? say('topbar.age', { seconds })
    : say('topbar.age.long', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}
