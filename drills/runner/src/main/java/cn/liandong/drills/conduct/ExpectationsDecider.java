package cn.liandong.drills.conduct;

import cn.liandong.contracts.drills.ConductEvent.HappeningNoted;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.Happening;
import cn.liandong.contracts.drills.JudgingCommand.DueExpectation;
import cn.liandong.contracts.drills.JudgingCommand.JudgeExpectation;
import cn.liandong.contracts.drills.JudgingCommand.MarkHeading;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationJudged;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMet;
import cn.liandong.contracts.drills.JudgingEvent.ExpectationMissed;
import cn.liandong.contracts.drills.JudgingEvent.HeadingMarked;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which expectations are met or missed; an evaluator's word counts before what was found. */
public final class ExpectationsDecider {
    static final int LONGEST_NOTE = 2_000;

    private ExpectationsDecider() {}

    /** What happened within the drill, and what it meets. */
    public static List<DrillEvent> noted(Moment moment, Happening happening, Drill drill) {
        var events = new ArrayList<DrillEvent>();
        events.add(new HappeningNoted(drill.id(), happening));
        for (var one : drill.scenario().expectations()) {
            var from = drill.countsFromMillis(one);
            if (from != null
                    && one.expected() != null
                    && one.expected().isMetBy(happening)
                    && !drill.met().containsKey(one.id())
                    && drill.clock().at(moment.now()) >= from) {
                var took = (drill.clock().at(moment.now()) - from) / 1_000;
                events.add(new ExpectationMet(drill.id(), one.id(), (int) took, moment.now()));
            }
        }
        return List.copyOf(events);
    }

    /** Its time is over: what nobody judges by itself was missed; what an evaluator judges waits for him. */
    public static Decision<DrillEvent> decide(Moment moment, DueExpectation due, Drill drill) {
        var one = drill.scenario().expectation(due.expectation());
        var from = one == null ? null : drill.countsFromMillis(one);
        if (one == null
                || from == null
                || one.expected() == null
                || !drill.isRunning()
                || drill.met().containsKey(one.id())
                || drill.clock().at(moment.now()) < from + one.withinSeconds() * 1_000L) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(new ExpectationMissed(drill.id(), one.id(), due.dueAt(), moment.now())));
    }

    public static Decision<DrillEvent> decide(Moment moment, JudgeExpectation judge, Drill drill) {
        var post = moment.actor().post();
        if (post == null || !drill.isJudgedBy(post)) {
            return notAnEvaluator(drill);
        }
        if (drill.scenario().expectation(judge.expectation()) == null) {
            return Decision.refused(
                    "NO_SUCH_EXPECTATION",
                    "The drill " + drill.id() + " has no expectation " + judge.expectation() + ".");
        }
        return tooLong(judge.note())
                ? noteTooLong()
                : Decision.accepted(List.of(new ExpectationJudged(
                        drill.id(), judge.expectation(), judge.met(), judge.note(), post, moment.now())));
    }

    public static Decision<DrillEvent> decide(Moment moment, MarkHeading mark, Drill drill) {
        var post = moment.actor().post();
        if (post == null || !drill.isJudgedBy(post)) {
            return notAnEvaluator(drill);
        }
        if (mark.mark() < 0 || mark.mark() > 100) {
            return Decision.refused("MARK_UNFIT", "A mark is 0 to 100, and not " + mark.mark() + ".");
        }
        return tooLong(mark.note())
                ? noteTooLong()
                : Decision.accepted(List.of(
                        new HeadingMarked(drill.id(), mark.heading(), mark.mark(), mark.note(), post, moment.now())));
    }

    private static boolean tooLong(@Nullable String note) {
        return note != null && note.length() > LONGEST_NOTE;
    }

    private static Decision<DrillEvent> noteTooLong() {
        return Decision.refused("NOTE_TOO_LONG", "A note has at most " + LONGEST_NOTE + " characters: shorten it.");
    }

    private static Decision<DrillEvent> notAnEvaluator(Drill drill) {
        return Decision.refused(
                "NOT_AN_EVALUATOR",
                "The drill " + drill.id() + " is judged by its evaluators and its director: ask one of them.");
    }
}
