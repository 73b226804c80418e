import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Problem } from '../../session/session'
import {
  makeSiteLink,
  readSiteLinks,
  revokeSiteLink,
  type LinkedSite,
  type MadeLink,
} from '../../session/siteLinks'

/** Links for enterprises without a program: made for a site, printed as a code, revoked. */
export function SiteLinks() {
  const say = useSay()
  const { http } = useDesk()
  const [sites, setSites] = useState<readonly LinkedSite[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [made, setMade] = useState<{ readonly site: LinkedSite; readonly link: MadeLink } | null>(null)
  // One key until it is answered: a repeat makes no second link.
  const key = useRef<string | null>(null)

  const look = async () => {
    const answer = await readSiteLinks(http)
    if ('ok' in answer) setSites(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  const make = async (site: LinkedSite) => {
    key.current ??= crypto.randomUUID()
    const answer = await makeSiteLink(http, site.siteId, 'ACTUAL', `${key.current}-${site.siteId}`)
    setProblem('ok' in answer ? null : answer.problem)
    if ('ok' in answer) {
      key.current = null
      setMade({ site, link: answer.ok })
      await look()
    }
  }
  const revoke = async (id: string) => {
    const answer = await revokeSiteLink(http, id)
    if (made?.link.id === id) setMade(null)
    await look()
    if ('problem' in answer) setProblem(answer.problem)
    // What was read back may be older than what was just done.
    else setSites((read) => read?.map((site) => without(site, id)) ?? null)
  }

  return (
    <section className="site-links card" aria-labelledby="site-links-title">
      <h2 id="site-links-title">{say('siteLinks.title')}</h2>
      <Button size="small" onClick={() => void look()}>
        {say(sites === null ? 'siteLinks.look' : 'siteLinks.again')}
      </Button>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {made !== null && <Fresh site={made.site} link={made.link} />}
      {sites !== null && sites.length === 0 && <p>{say('siteLinks.none')}</p>}
      <ul>
        {sites?.map((site) => (
          <li key={site.siteId} data-site={site.siteId}>
            <strong>{site.siteName}</strong> {site.organizationName}{' '}
            <Button size="small" onClick={() => void make(site)}>
              {say('siteLinks.make')}
            </Button>
            <ul>
              {site.links.map((link) => (
                <li key={link.id}>
                  {say('siteLinks.madeAt')} <Moment at={link.madeAt} />
                  {link.handling === 'TEST' && ` ${say('siteLinks.test')}`}{' '}
                  <Button size="small" danger onClick={() => void revoke(link.id)}>
                    {say('siteLinks.revoke')}
                  </Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function without(site: LinkedSite, id: string): LinkedSite {
  return { ...site, links: site.links.filter((link) => link.id !== id) }
}

/** Shown once: to print, or to open on the phone that stands there. */
function Fresh({ site, link }: { readonly site: LinkedSite; readonly link: MadeLink }) {
  const say = useSay()
  return (
    <figure className="site-link-fresh">
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(link.qrSvg)}`}
        alt={say('siteLinks.code', { site: site.siteName })}
      />
      <figcaption>
        <strong>{site.siteName}</strong>
        <p>{say('siteLinks.once')}</p>
        <a href={link.address} target="_blank" rel="noreferrer">
          {link.address}
        </a>
      </figcaption>
    </figure>
  )
}
