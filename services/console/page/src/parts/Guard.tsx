import { Component, type ReactNode } from 'react'
import { useSay } from './desk'

/** What cannot be drawn takes only itself away, never the rest of the page. */
export class Guard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken() {
  const say = useSay()
  return (
    <p className="broken" role="alert">
      {say('app.broken')}
    </p>
  )
}
