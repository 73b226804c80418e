import { useDesk, useSay } from '../../parts/desk'

/** What has to lie on the table when no screen shows it 应急纸, for the city to print. */
export function EmergencySheet() {
  const say = useSay()
  const { session } = useDesk()
  if (session.organization.tier !== 'CITY') return null
  return (
    <section className="emergency-sheet card" aria-labelledby="emergency-sheet-title">
      <h2 id="emergency-sheet-title">{say('sheet.title')}</h2>
      <p>{say('sheet.what')}</p>
      <p>
        <a href="/api/paper?form=pdf" download>
          {say('sheet.pdf')}
        </a>{' '}
        <a href="/api/paper?form=html" download>
          {say('sheet.html')}
        </a>
      </p>
    </section>
  )
}
