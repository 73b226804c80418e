import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { formatOf, importFile, tryImport, type Format, type Imported } from '../../session/directory'
import type { Problem } from '../../session/session'
import { ImportResult } from './ImportResult'

interface Chosen {
  readonly file: File
  readonly format: Format
  /** The same for every repeat, so that nothing is done twice. */
  readonly key: string
}

/** A file is tried when it is chosen; what it would change is done when somebody says so. */
export function DirectoryImport({ all, onImported }: { all: boolean; onImported: () => void }) {
  const say = useSay()
  const { http, newKey } = useDesk()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [result, setResult] = useState<Imported | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const run = async (asked: Promise<{ ok: Imported } | { problem: Problem }>) => {
    setBusy(true)
    const answer = await asked
    setBusy(false)
    setResult('ok' in answer ? answer.ok : null)
    setProblem('ok' in answer ? null : answer.problem)
    if ('ok' in answer && !answer.ok.trial) {
      setChosen(null)
      if (input.current !== null) input.current.value = ''
      onImported()
    }
  }
  const choose = (file: File | undefined) => {
    setResult(null)
    setProblem(null)
    const format = file === undefined ? null : formatOf(file.name)
    if (file === undefined || format === null) {
      setChosen(null)
      if (file !== undefined) setProblem({ code: 'FORMAT', detail: file.name })
      return
    }
    setChosen({ file, format, key: newKey() })
    void run(tryImport(http, format, file))
  }
  const done = () => {
    if (chosen !== null) void run(importFile(http, chosen.format, chosen.file, chosen.key))
  }
  const ready = result !== null && result.trial && result.bad.length === 0 && result.changes.length > 0
  return (
    <div className="directory-import">
      <label>
        {say(all ? 'directory.import.all' : 'directory.import.own')}{' '}
        <input
          ref={input}
          type="file"
          accept=".xlsx,.yaml,.yml,.vcf"
          disabled={busy}
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </label>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {result !== null && <ImportResult result={result} />}
      {(ready || (chosen !== null && problem !== null)) && (
        <Button type="primary" size="small" loading={busy} onClick={done}>
          {say('directory.import.do')}
        </Button>
      )}
    </div>
  )
}
