import { useEffect, useMemo, useState } from 'react'
import type { World } from './openDesk'
import { openWallSight, type OpenSight } from './openWallSight'
import { WallScreen } from './panels/wall/WallScreen'
import { SightContext, SpeechContext } from './parts/desk'
import { Guard } from './parts/Guard'
import { useLookState } from './parts/look'
import { openWall, tokenIn, type Wall } from './session/walls'
import { sayIn, type Language } from './words/words'

type Stage =
  | { readonly at: 'STARTING'; readonly unreachable: boolean }
  | { readonly at: 'CLOSED' }
  | { readonly at: 'OPEN'; readonly wall: Wall; readonly opened: OpenSight }

const RETRY_MILLIS = 2000

/** A big screen 大屏, from its link to the picture: nobody acts here, and nothing sounds. */
export function WallApp({ world }: { world: World }) {
  useLookState()
  const [stage, setStage] = useState<Stage>({ at: 'STARTING', unreachable: false })
  const [token] = useState(() => tokenIn(location.hash))
  const language: Language = localStorage.getItem('liandong.language') === 'en' ? 'en' : 'zh-CN'
  const speech = useMemo(() => ({ language, say: sayIn(language), speak: () => undefined }), [language])

  useEffect(() => {
    let left = false
    let opened: OpenSight | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    document.documentElement.lang = language
    // What lets it in stands neither on a screen that a hall reads nor in its history.
    if (token !== null) history.replaceState(null, '', '#/wall')
    const look = async () => {
      const answer = await openWall(world.http, token)
      if (left) return
      if (answer.how === 'OPEN') {
        opened = openWallSight(world, () => setStage({ at: 'CLOSED' }))
        setStage({ at: 'OPEN', wall: answer.wall, opened })
      } else if (answer.how === 'REFUSED') setStage({ at: 'CLOSED' })
      else {
        setStage({ at: 'STARTING', unreachable: true })
        timer = setTimeout(() => void look(), RETRY_MILLIS)
      }
    }
    timer = setTimeout(() => void look(), 0)
    return () => {
      left = true
      clearTimeout(timer)
      opened?.leave()
    }
  }, [world, token, language])

  return (
    <SpeechContext value={speech}>
      <Guard>
        {stage.at === 'STARTING' && (
          <p className="wall-message" role="status">
            {speech.say(stage.unreachable ? 'app.unreachable' : 'app.starting')}
          </p>
        )}
        {stage.at === 'CLOSED' && (
          <p className="wall-message" role="alert">
            {speech.say('wall.closed')}
          </p>
        )}
        {stage.at === 'OPEN' && (
          <SightContext value={stage.opened.sight}>
            <WallScreen name={stage.wall.name} />
          </SightContext>
        )}
      </Guard>
    </SpeechContext>
  )
}
