import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { choosePassword, type Fetch, type Problem } from '../session/session'
import { enumWord } from '../words/words'
import { useSay } from './desk'

interface Props {
  readonly http: Fetch
  readonly onChosen: () => void
}

interface Typed {
  readonly current: string
  readonly wanted: string
  readonly again: string
}

const SHORTEST = 12

/** The present password, and twice the one that is wanted. */
export function PasswordForm({ http, onChosen }: Props) {
  const say = useSay()
  const [form] = Form.useForm<Typed>()
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const submit = async ({ current, wanted }: Typed) => {
    setAsking(true)
    const refusal = await choosePassword(http, current, wanted)
    setAsking(false)
    setProblem(refusal)
    if (refusal === null) {
      form.resetFields()
      onChosen()
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={asking}
      onFinish={(typed) => void submit(typed)}
    >
      {problem !== null && <p role="alert">{refusalText(problem)}</p>}
      <Form.Item name="current" label={say('password.current')} rules={[needed()]}>
        <Input.Password autoComplete="current-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item
        name="wanted"
        label={say('password.wanted')}
        extra={say('password.rule')}
        rules={[needed(), { min: SHORTEST, message: say('password.short') }]}
      >
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item
        name="again"
        label={say('password.again')}
        dependencies={['wanted']}
        rules={[
          needed(),
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              again === getFieldValue('wanted')
                ? Promise.resolve()
                : Promise.reject(new Error(say('password.mismatched'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={asking}>
        {say('password.submit')}
      </Button>
    </Form>
  )

  function needed() {
    return { required: true, message: say('signin.needed') }
  }

  function refusalText({ code, detail }: Problem): string {
    const word = enumWord(say, 'password', code)
    return word === code ? say('directory.problem', { code, detail: detail ?? '' }) : word
  }
}
