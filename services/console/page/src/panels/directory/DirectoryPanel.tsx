import { Button, Input } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { exportPath, FORMATS, readDirectory, type Directory } from '../../session/directory'
import type { Problem } from '../../session/session'
import { enumWord } from '../../words/words'
import { DirectoryImport } from './DirectoryImport'
import { DirectoryTable } from './DirectoryTable'

/** The directory: found in by name, organization or post, loaded down, and brought in from a file. */
export function DirectoryPanel() {
  const say = useSay()
  const { http } = useDesk()
  const [directory, setDirectory] = useState<Directory | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sought, setSought] = useState('')
  const look = async () => {
    const answer = await readDirectory(http)
    if ('ok' in answer) setDirectory(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  return (
    <section className="directory card" aria-labelledby="directory-title">
      <h2 id="directory-title">{say('directory.title')}</h2>
      <Button size="small" onClick={() => void look()}>
        {say(directory === null ? 'directory.look' : 'directory.again')}
      </Button>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {directory !== null && (
        <>
          <Input
            type="search"
            aria-label={say('directory.seek')}
            placeholder={say('directory.seek')}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
          />
          <DirectoryTable people={directory.people} sought={sought} onVerified={() => void look()} />
          <p className="directory-files">
            {say('directory.export')}{' '}
            {FORMATS.map((format) => (
              <a key={format} href={exportPath(format)} download>
                {enumWord(say, 'directory.format', format)}
              </a>
            ))}
          </p>
          <DirectoryImport all={directory.all} onImported={() => void look()} />
        </>
      )}
    </section>
  )
}
