import { useSay } from './desk'

/** A number that can be tapped; whatever is no digit is not dialled. */
export function Phone({ name, number }: { name: string; number: string }) {
  const say = useSay()
  return (
    <a
      className="phone figure"
      href={`tel:${number.replace(/[^+\d]/g, '')}`}
      aria-label={say('duty.call', { name, phone: number })}
    >
      {number}
    </a>
  )
}
