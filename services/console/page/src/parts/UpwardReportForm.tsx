import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { FIGURES, type Heading } from '../picture/upwardReports'
import type { Form } from './upwardForm'
import type { WrittenSection } from '../session/reporting'
import { enumWord } from '../words/words'
import { useSay } from './desk'
import { atBeijingTime, beijingMinute } from './times'

/** What a form says when it is sent. */
export interface Written {
  readonly title: string
  readonly sections: readonly WrittenSection[]
}

/** The official form, heading by heading. What stays empty is not known yet, and holds nothing up. */
export function UpwardReportForm({
  form,
  headings,
  label,
  submit,
  busy,
  onSubmit,
  onCancel,
  children,
}: {
  form: Form
  headings: readonly Heading[]
  label: string
  submit: string
  busy: boolean
  onSubmit: (written: Written) => void
  onCancel: () => void
  children?: ReactNode
}) {
  const say = useSay()
  const [title, setTitle] = useState(form.title)
  const [texts, setTexts] = useState(() => fields(form, headings))

  const change = (heading: Heading, part: Partial<Field>) =>
    setTexts((before) => before.map((one) => (one.heading === heading ? { ...one, ...part } : one)))

  return (
    <form
      className="upward-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({ title: title.trim(), sections: texts.map(written) })
      }}
    >
      <p className="quiet">{say('upward.form.hint')}</p>
      <label>
        {say('upward.form.title')}
        <Input maxLength={100} value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      {texts.map(({ heading, text, asOf }) => (
        <div key={heading} className="upward-section">
          <label>
            {enumWord(say, 'upward.heading', heading)}
            <Input.TextArea
              autoSize={{ minRows: 1, maxRows: 8 }}
              maxLength={1000}
              placeholder={say('upward.form.unknown')}
              value={text}
              onChange={(event) => change(heading, { text: event.target.value })}
            />
          </label>
          {FIGURES.includes(heading) && (
            <label className="upward-asof">
              {say('upward.form.asOf', { heading: enumWord(say, 'upward.heading', heading) })}
              <input
                type="datetime-local"
                value={asOf}
                onChange={(event) => change(heading, { asOf: event.target.value })}
              />
            </label>
          )}
        </div>
      ))}
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={busy} disabled={title.trim() === ''}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{say('directive.cancel')}</Button>
        {children}
      </div>
    </form>
  )
}

interface Field {
  readonly heading: Heading
  readonly text: string
  readonly asOf: string
}

function fields(form: Form, headings: readonly Heading[]): Field[] {
  return headings.map((heading) => {
    const known = form.sections.find((one) => one.heading === heading)
    return {
      heading,
      text: known?.text ?? '',
      asOf: known?.asOf == null ? '' : beijingMinute(known.asOf),
    }
  })
}

function written({ heading, text, asOf }: Field): WrittenSection {
  const told = text.trim()
  return { heading, text: told, asOf: told === '' || asOf === '' ? null : atBeijingTime(asOf) }
}
