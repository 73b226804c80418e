import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { HEADINGS, isSigned, type OfficialReport } from '../picture/upwardReports'
import { enumWord, sayIn } from '../words/words'
import { useDesk, usePicture, useSay } from './desk'
import { fullTime } from './times'

/** The printed form is in Chinese, whatever the page speaks. */
const written = sayIn('zh-CN')
const NUMERALS = written('upward.sheet.numerals').split(' ')

/** Prints the report as the official form. The sheet stands beside the page, so that nothing of it is printed. */
export function PrintSheet({ report }: { report: OfficialReport }) {
  const say = useSay()
  const [printing, setPrinting] = useState(false)

  useEffect(() => {
    if (!printing) return
    const end = () => setPrinting(false)
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [printing])

  return (
    <>
      <Button onClick={() => setPrinting(true)}>{say('upward.print')}</Button>
      {printing && createPortal(<UpwardSheet report={report} />, document.body)}
    </>
  )
}

/** The official form on A4: what is an exercise says so first and last, and what is not signed off says that too. */
export function UpwardSheet({ report }: { report: OfficialReport }) {
  const { session } = useDesk()
  const incident = usePicture().incidents.get(report.incidentId)
  const exercise = report.handling === 'EXERCISE'
  const mark = exercise ? <p className="sheet-mark">{written('upward.sheet.exercise')}</p> : null
  return (
    <article className="sheet" lang="zh-CN">
      {mark}
      <h1>{written('upward.sheet.head', { kind: enumWord(written, 'upward.kind', report.reportKind) })}</h1>
      <p className="sheet-line">
        <span>
          {written('upward.sheet.number', { incident: incident?.number ?? '', number: report.number })}
        </span>
        <span>{written('upward.sheet.signer', { signer: signer(report) })}</span>
      </p>
      <p className="sheet-line">
        <span>{session.organization.name}</span>
        <span>{at(report.signature?.at ?? null)}</span>
      </p>
      <h2>{report.title}</h2>
      {HEADINGS.map((heading, index) => {
        const section = report.sections.find((one) => one.heading === heading)
        const text = section?.text ?? ''
        return (
          <section key={heading}>
            <h3>
              {written('upward.sheet.heading', {
                numeral: NUMERALS[index] ?? '',
                heading: enumWord(written, 'upward.heading', heading),
              })}
            </h3>
            <p className="sheet-text">
              {text === '' ? written('upward.form.unknown') : text}
              {text !== '' && section?.asOf != null && written('upward.asOf', { time: at(section.asOf) })}
            </p>
          </section>
        )
      })}
      <p className="sheet-foot">
        {written('upward.sheet.foot', {
          drafter: report.editedBy?.postName ?? '',
          revision: report.revision,
          sent: report.sendings.map(({ to }) => enumWord(written, 'party', to)).join('、'),
        })}
      </p>
      {!isSigned(report) && <p className="sheet-mark">{written('upward.sheet.draft')}</p>}
      {mark}
    </article>
  )
}

function signer({ signature }: OfficialReport): string {
  if (signature === null) return ''
  // An account that names no person still has its post.
  const { personName = '', postName = '' } = signature.by ?? {}
  const name = personName === '' ? postName : personName
  return signature.isStandingIn ? written('upward.sheet.standingIn', { name }) : name
}

function at(millis: number | null): string {
  return millis === null ? '' : fullTime(millis).slice(0, 16)
}
