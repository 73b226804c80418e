import { useId, type ReactNode } from 'react'

/** What is typed, with its label before it. */
export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label> {children(id)}
    </div>
  )
}
