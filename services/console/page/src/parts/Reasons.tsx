import { Button, Dropdown } from 'antd'

/** A button that asks why before it does anything. */
export function Reasons<R extends string>({
  text,
  label,
  reasons,
  busy,
  onChoose,
}: {
  text: string
  /** The whole sentence, for a screen reader. */
  label: string
  reasons: readonly { readonly reason: R; readonly says: string }[]
  busy: boolean
  onChoose: (reason: R) => void
}) {
  return (
    <Dropdown
      disabled={busy}
      trigger={['click']}
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
      menu={{
        items: reasons.map(({ reason, says }) => ({
          key: reason,
          label: says,
          onClick: () => onChoose(reason),
        })),
      }}
    >
      <Button loading={busy} aria-label={label}>
        {text}
      </Button>
    </Dropdown>
  )
}
