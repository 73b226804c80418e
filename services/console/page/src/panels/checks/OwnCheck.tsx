import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { CHECK_ACT } from '../../parts/checkWords'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { Countdown } from '../../parts/Moment'
import { awaitsAnswer, type SpotCheck } from '../../picture/spotChecks'

/** The post that is signed in is called in a spot check: it answers here, with one press. */
export function OwnCheck() {
  const { session } = useDesk()
  const check = usePicture().spotChecks.get(session.post.id)
  return check === undefined || !awaitsAnswer(check) ? null : <Called check={check} />
}

function Called({ check }: { check: SpotCheck }) {
  const say = useSay()
  const { checking, session } = useDesk()
  const act = useAct(checking.answers, check.checkId)
  const people = usePicture().duty.get(session.post.id)?.people ?? []
  const missed = check.state === 'MISSED'
  return (
    <section className="own-check card" role="alert" aria-labelledby="own-check-title">
      <h2 id="own-check-title">{say(missed ? 'check.own.missed' : 'check.own', { post: check.postName })}</h2>
      {!missed && <Countdown to={check.answerBy} kind="check" />}
      <span className="own-check-acts">
        {people.length < 2 && (
          <Button
            type="primary"
            size="large"
            loading={isBusy(act)}
            onClick={() =>
              void checking.answers.act(
                check.checkId,
                people[0] === undefined ? {} : { personId: people[0].id },
              )
            }
          >
            {say('check.answer')}
          </Button>
        )}
        {people.length > 1 &&
          people.map(({ id, name }) => (
            <Button
              key={id}
              type="primary"
              size="large"
              loading={isBusy(act)}
              onClick={() => void checking.answers.act(check.checkId, { personId: id })}
            >
              {say('check.answer.by', { name })}
            </Button>
          ))}
      </span>
      <ActStatus act={act} words={CHECK_ACT} />
    </section>
  )
}
