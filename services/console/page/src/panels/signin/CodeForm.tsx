import { Button, Form, Input } from 'antd'
import { useSpeech } from '../../parts/desk'

interface Props {
  readonly asking: boolean
  readonly onCode: (code: string) => void
  readonly onLeave: () => void
}

/** The second step of a sign-in: what the authenticator shows now, or a recovery code. */
export function CodeForm({ asking, onCode, onLeave }: Props) {
  const { say } = useSpeech()
  return (
    <>
      <p>{say('signin.code')}</p>
      <Form
        layout="vertical"
        size="large"
        requiredMark={false}
        disabled={asking}
        onFinish={({ code }: { code: string }) => onCode(code.trim())}
      >
        <Form.Item
          name="code"
          label={say('codes.code')}
          rules={[{ required: true, message: say('signin.needed') }]}
        >
          <Input autoComplete="one-time-code" autoFocus spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={asking}>
          {say('signin.submit')}
        </Button>
      </Form>
      <Button type="link" disabled={asking} onClick={onLeave}>
        {say('signin.other')}
      </Button>
    </>
  )
}
