import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../../parts/desk'
import type { Account } from '../../session/accounts'

interface Props {
  readonly account: Account
  /** Whether it was linked. */
  readonly onLink: (value: string) => Promise<boolean>
  readonly onUnlink: () => void
}

/** By what the identity provider 身份提供方 lets an officer in at an account; for whoever leads the city. */
export function IdentityForm({ account, onLink, onUnlink }: Props) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [value, setValue] = useState('')

  const link = async () => {
    if (await onLink(value.trim())) {
      setOpen(false)
      setValue('')
    }
  }

  if (account.identity !== null) {
    return (
      <Button size="small" onClick={onUnlink}>
        {say('accounts.unlink')}
      </Button>
    )
  }
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {say('accounts.link')}
      </Button>
    )
  }
  return (
    <form
      className="escalate"
      onSubmit={(event) => {
        event.preventDefault()
        void link()
      }}
    >
      <Input
        value={value}
        autoFocus
        aria-label={say('accounts.identityValue', { username: account.username })}
        placeholder={say('accounts.identityValue', { username: account.username })}
        maxLength={255}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        onChange={(event) => setValue(event.target.value)}
      />
      <Button htmlType="submit" disabled={value.trim() === ''}>
        {say('accounts.link')}
      </Button>
      <Button onClick={() => setOpen(false)}>{say('accounts.linkNot')}</Button>
    </form>
  )
}
