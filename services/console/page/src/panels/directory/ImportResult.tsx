import { useSay } from '../../parts/desk'
import type { BadRow, Imported, RowChange } from '../../session/directory'
import { enumWord } from '../../words/words'

const MOST = 200

/** What keeps a file from being imported, or else what it changes. */
export function ImportResult({ result }: { result: Imported }) {
  const say = useSay()
  const { added, changed, unchanged } = result
  return (
    <>
      <p role="status">
        {result.bad.length > 0
          ? say('directory.bad', { rows: result.bad.length })
          : say(result.trial ? 'directory.would' : 'directory.did', { added, changed, unchanged })}
      </p>
      {result.bad.length > 0 && <BadRows rows={result.bad.slice(0, MOST)} />}
      {result.bad.length === 0 && result.changes.length > 0 && (
        <Changes rows={result.changes.slice(0, MOST)} />
      )}
    </>
  )
}

function BadRows({ rows }: { rows: readonly BadRow[] }) {
  const say = useSay()
  return (
    <div className="directory-rows">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('directory.place')}</th>
            <th scope="col">{say('directory.field')}</th>
            <th scope="col">{say('directory.value')}</th>
            <th scope="col">{say('directory.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">{row.place}</th>
              <td>{row.field === null ? '' : enumWord(say, 'directory.field', row.field)}</td>
              <td>{row.value}</td>
              <td>
                <span className="bad">{enumWord(say, 'directory.badRow', row.reason)}</span>{' '}
                <span className="quiet">{row.detail}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Changes({ rows }: { rows: readonly RowChange[] }) {
  const say = useSay()
  return (
    <div className="directory-rows">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('directory.row')}</th>
            <th scope="col">{say('directory.field')}</th>
            <th scope="col">{say('directory.was')}</th>
            <th scope="col">{say('directory.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            row.fields.map(({ field, was, becomes }, at) => (
              <tr key={`${row.kind} ${row.id} ${field}`}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={row.fields.length}>
                    {row.name}{' '}
                    <span className="quiet">
                      {enumWord(say, 'directory.kind', row.kind)}
                      {row.added && ` ${say('directory.added')}`}
                    </span>
                  </th>
                )}
                <td>{enumWord(say, 'directory.field', field)}</td>
                <td className="lines">{was}</td>
                <td className="lines">{becomes}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}
