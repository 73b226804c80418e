package cn.liandong.roster.spotchecks;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.SpotCheckCommand.CallDrawnSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.EndSpotCheck;
import cn.liandong.contracts.duty.SpotCheckCommand.RaiseSpotCheckMiss;
import cn.liandong.contracts.duty.SpotCheckEvent;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckAnswered;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckCalled;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissRaised;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckMissed;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckRulesSet;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotChecksDrawn;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.roster.spotchecks.SpotCheck.Phase;
import java.time.Duration;
import java.time.Instant;

/** How spot checks stand after an event. */
final class SpotChecksFold {
    private SpotChecksFold() {}

    static SpotChecks evolve(SpotChecks checks, DutyEvent event) {
        return event instanceof SpotCheckEvent check ? evolve(checks, check) : checks;
    }

    private static SpotChecks evolve(SpotChecks checks, SpotCheckEvent event) {
        return switch (event) {
            case SpotCheckRulesSet set -> checks.with(set.rules(), set.seed());
            case SpotChecksDrawn drawn -> {
                var all = checks;
                for (var next : drawn.next()) {
                    all = all.with(deadline(
                            SpotChecks.id(drawn.rule(), next.post()),
                            drawn.at(),
                            next.at(),
                            new CallDrawnSpotCheck(drawn.rule(), next.post(), next.at())));
                }
                yield all;
            }
            case SpotCheckCalled called ->
                checks.with(called.post(), SpotCheck.of(called))
                        .with(deadline(
                                SpotChecks.id(called.post()),
                                called.at(),
                                called.answerBy(),
                                new EndSpotCheck(called.post(), called.check(), called.answerBy())));
            case SpotCheckAnswered answered -> {
                var check = checks.latest().get(answered.post());
                yield check == null || !check.id().equals(answered.check())
                        ? checks
                        : checks.with(answered.post(), check.with(Phase.ANSWERED))
                                .without(SpotChecks.id(answered.post()));
            }
            case SpotCheckMissed missed -> {
                var check = checks.latest().get(missed.post());
                yield check == null || !check.id().equals(missed.check())
                        ? checks
                        : checks.with(missed.post(), check.with(Phase.MISSED)).without(SpotChecks.id(missed.post()));
            }
            case SpotCheckMissRaised raised -> raised(checks, raised);
        };
    }

    private static SpotChecks raised(SpotChecks checks, SpotCheckMissRaised raised) {
        var check = checks.latest().get(raised.post());
        if (check == null || !check.id().equals(raised.check())) {
            return checks;
        }
        var told = checks.with(raised.post(), check.with(raised.step())).without(SpotChecks.id(raised.post()));
        var next = raised.nextAt();
        return next == null
                ? told
                : told.with(deadline(
                        SpotChecks.id(raised.post()),
                        raised.at(),
                        next,
                        new RaiseSpotCheckMiss(raised.post(), raised.check(), next)));
    }

    private static Deadline<RosterCommand> deadline(String id, Instant from, Instant dueAt, RosterCommand command) {
        return new Deadline<>(id, dueAt, Duration.between(from, dueAt).toMillis(), command);
    }
}
