import type { ReactNode } from 'react'

/** One table of the report under its name; where it is too wide it scrolls within itself. */
export function ReportTable({
  name,
  head: Head = 'h4',
  columns,
  heads,
  none,
  children,
}: {
  name: string
  /** As deep as what it stands in asks for. */
  head?: 'h3' | 'h4'
  columns: readonly string[]
  /** Heads of more columns, behind those that are words. */
  heads?: ReactNode
  /** What is said instead; null where there are rows. */
  none: string | null
  children: ReactNode
}) {
  return (
    <>
      <Head>{name}</Head>
      {none !== null ? (
        <p className="empty">{none}</p>
      ) : (
        <div className="drill-table" tabIndex={0} role="region" aria-label={name}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
                {heads}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </div>
      )}
    </>
  )
}
