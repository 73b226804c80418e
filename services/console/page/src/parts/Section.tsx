import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useId, useState, type ReactNode } from 'react'
import { sectionTitle } from './arrive'

const KEY = 'liandong.folded'
/** What is asked for seldom begins folded. */
const FOLDED = new Set(['why'])

/** One section of an incident under its title, which says how much is in it. Folded it keeps what was typed; whether it is, the tab remembers for every incident. */
export function Section({
  name,
  title,
  children,
  ...data
}: {
  name: string
  title: ReactNode
  children: ReactNode
  [data: `data-${string}`]: string
}) {
  const body = useId()
  const [folded, setFolded] = useState(() => remembered()[name] ?? FOLDED.has(name))
  const turn = () => {
    setFolded(!folded)
    sessionStorage.setItem(KEY, JSON.stringify({ ...remembered(), [name]: !folded }))
  }
  return (
    <section aria-labelledby={sectionTitle(name)} {...data}>
      <h3 id={sectionTitle(name)} tabIndex={-1}>
        <button
          type="button"
          className="section-fold"
          aria-expanded={!folded}
          aria-controls={body}
          onClick={turn}
        >
          {folded ? <RightOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          {title}
        </button>
      </h3>
      <div id={body} hidden={folded}>
        {children}
      </div>
    </section>
  )
}

function remembered(): Readonly<Record<string, boolean>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, boolean>) : {}
  } catch {
    return {}
  }
}
