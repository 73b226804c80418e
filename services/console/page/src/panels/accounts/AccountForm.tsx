import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { chair } from '../../parts/checkWords'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { makeAccount, type MadeAccount } from '../../session/accounts'
import type { Asked } from '../../session/directory'

interface Props {
  /** Whether it was made. */
  readonly onMake: (asking: Promise<Asked<MadeAccount>>) => Promise<boolean>
}

/** An account for a post: its name, and whose it is. */
export function AccountForm({ onMake }: Props) {
  const say = useSay()
  const { http, newKey } = useDesk()
  const posts = [...usePicture().duty.values()]
  const [username, setUsername] = useState('')
  const [post, setPost] = useState('')
  // One until it is answered: a repeat is the same account with the same password.
  const repeat = useRef<string | null>(null)

  const make = async () => {
    repeat.current ??= newKey()
    if (await onMake(makeAccount(http, username.trim(), post, repeat.current))) {
      repeat.current = null
      setUsername('')
      setPost('')
    }
  }

  return (
    <form
      className="escalate"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <Input
        value={username}
        aria-label={say('accounts.username')}
        placeholder={say('accounts.username')}
        maxLength={40}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        onChange={(event) => {
          repeat.current = null
          setUsername(event.target.value)
        }}
      />
      <select
        aria-label={say('accounts.post')}
        value={post}
        onChange={(event) => {
          repeat.current = null
          setPost(event.target.value)
        }}
      >
        <option value="">{say('accounts.post')}</option>
        {posts.map(({ id, postName, organizationName }) => (
          <option key={id} value={id}>
            {chair(postName, organizationName)}
          </option>
        ))}
      </select>
      <Button htmlType="submit" disabled={username.trim() === '' || post === ''}>
        {say('accounts.make')}
      </Button>
    </form>
  )
}
