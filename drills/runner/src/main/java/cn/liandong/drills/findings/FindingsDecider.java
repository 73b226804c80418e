package cn.liandong.drills.findings;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.Finding;
import cn.liandong.contracts.drills.JudgingCommand.AnswerFinding;
import cn.liandong.contracts.drills.JudgingCommand.DueFinding;
import cn.liandong.contracts.drills.JudgingCommand.RaiseFinding;
import cn.liandong.contracts.drills.JudgingCommand.ReturnFinding;
import cn.liandong.contracts.drills.JudgingCommand.StrikeOffFinding;
import cn.liandong.contracts.drills.JudgingEvent.FindingAnswered;
import cn.liandong.contracts.drills.JudgingEvent.FindingOverdue;
import cn.liandong.contracts.drills.JudgingEvent.FindingRaised;
import cn.liandong.contracts.drills.JudgingEvent.FindingReturned;
import cn.liandong.contracts.drills.JudgingEvent.FindingStruckOff;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Raises corrective actions and follows them until they are struck off. */
public final class FindingsDecider {
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_TEXT = 2_000;

    private FindingsDecider() {}

    /** Raises one; whether the actor judges that drill was asked before. */
    public static Decision<DrillEvent> decide(Moment moment, RaiseFinding raise, PostId by, boolean isKnownOwner) {
        if (!isKnownOwner) {
            return Decision.refused("UNKNOWN_POST", "The owner " + raise.owner() + " is no registered post.");
        }
        if (raise.text().isBlank() || raise.text().length() > LONGEST_TEXT) {
            return Decision.refused("TEXT_UNFIT", "A finding has 1 to " + LONGEST_TEXT + " characters.");
        }
        if (!raise.dueAt().isAfter(moment.now())
                || raise.dueAt().isAfter(moment.now().plus(LONGEST))) {
            return Decision.refused("TIME_UNFIT", "It is to be mended within a year from now: correct its date.");
        }
        var id = new FindingId(moment.jurisdiction() + ":finding:"
                + UUID.nameUUIDFromBytes(moment.inputId().getBytes(StandardCharsets.UTF_8)));
        return Decision.accepted(
                List.of(new FindingRaised(
                        new Finding(id, raise.drill(), raise.text(), raise.owner(), by, raise.dueAt()), moment.now())),
                Map.of("finding", id.value()));
    }

    public static Decision<DrillEvent> decide(Moment moment, AnswerFinding answer, Findings findings) {
        var standing = findings.find(answer.finding());
        var post = moment.actor().post();
        if (standing == null) {
            return unknown(answer.finding());
        }
        if (post == null || !post.equals(standing.finding().owner())) {
            return Decision.refused(
                    "NOT_ITS_OWNER",
                    "It is for " + standing.finding().owner() + " to say that it is mended: ask there.");
        }
        if (answer.note().isBlank() || answer.note().length() > LONGEST_TEXT) {
            return Decision.refused("TEXT_UNFIT", "Say in 1 to " + LONGEST_TEXT + " characters what was done.");
        }
        return standing.answered()
                ? Decision.nothing()
                : Decision.accepted(List.of(new FindingAnswered(answer.finding(), answer.note(), post, moment.now())));
    }

    /**
     * Strikes it off.
     *
     * @param leads whether the actor leads the city's shift
     */
    public static Decision<DrillEvent> decide(
            Moment moment, StrikeOffFinding strike, Findings findings, boolean leads) {
        var standing = findings.find(strike.finding());
        var post = moment.actor().post();
        if (standing == null) {
            return unknown(strike.finding());
        }
        if (post == null || !(leads || post.equals(standing.finding().by()))) {
            return notItsChecker(standing);
        }
        return standing.answered()
                ? Decision.accepted(List.of(new FindingStruckOff(strike.finding(), post, moment.now())))
                : Decision.refused("NOT_ANSWERED", "Its owner has not said that it is mended: wait, or ask.");
    }

    /**
     * Returns it.
     *
     * @param leads whether the actor leads the city's shift
     */
    public static Decision<DrillEvent> decide(Moment moment, ReturnFinding back, Findings findings, boolean leads) {
        var standing = findings.find(back.finding());
        var post = moment.actor().post();
        if (standing == null) {
            return unknown(back.finding());
        }
        if (post == null || !(leads || post.equals(standing.finding().by()))) {
            return notItsChecker(standing);
        }
        if (back.note().isBlank() || back.note().length() > LONGEST_TEXT) {
            return Decision.refused("TEXT_UNFIT", "Say in 1 to " + LONGEST_TEXT + " characters what is missing.");
        }
        return standing.answered()
                ? Decision.accepted(List.of(new FindingReturned(back.finding(), back.note(), post, moment.now())))
                : Decision.nothing();
    }

    public static Decision<DrillEvent> decide(Moment moment, DueFinding due, Findings findings, Tiers tiers) {
        var standing = findings.find(due.finding());
        if (standing == null || standing.answered() || moment.now().isBefore(due.dueAt())) {
            return Decision.nothing();
        }
        int step = standing.step() + 1;
        var posts = tiers.toldOf(standing.finding().owner(), step);
        return Decision.accepted(List.of(
                new FindingOverdue(due.finding(), step, posts, moment.now(), tiers.seatedAt(posts, moment.now()))));
    }

    public static Findings evolve(Findings findings, DrillEvent event) {
        return switch (event) {
            case FindingRaised raised ->
                set(
                        findings,
                        new FindingStanding(raised.finding(), false, 0),
                        raised.finding().dueAt(),
                        raised.at());
            case FindingAnswered answered -> {
                var standing = findings.find(answered.finding());
                yield standing == null
                        ? findings
                        : new Findings(
                                findings.open()
                                        .plus(
                                                answered.finding(),
                                                new FindingStanding(standing.finding(), true, standing.step())),
                                findings.deadlines().without(id(answered.finding())));
            }
            case FindingReturned back -> {
                var standing = findings.find(back.finding());
                yield standing == null
                        ? findings
                        : set(
                                findings,
                                new FindingStanding(standing.finding(), false, standing.step()),
                                later(standing.finding().dueAt(), back.at().plus(AGAIN)),
                                back.at());
            }
            case FindingOverdue overdue -> {
                var standing = findings.find(overdue.finding());
                yield standing == null
                        ? findings
                        : set(
                                findings,
                                new FindingStanding(standing.finding(), standing.answered(), overdue.step()),
                                overdue.at().plus(AGAIN),
                                overdue.at());
            }
            case FindingStruckOff off ->
                new Findings(
                        findings.open().minus(off.finding()),
                        findings.deadlines().without(id(off.finding())));
            default -> findings;
        };
    }

    private static Findings set(Findings findings, FindingStanding standing, Instant dueAt, Instant now) {
        var id = standing.finding().id();
        return new Findings(
                findings.open().plus(id, standing),
                findings.deadlines()
                        .with(new Deadline<>(
                                id(id),
                                dueAt,
                                Math.max(0, Duration.between(now, dueAt).toMillis()),
                                new DueFinding(id, dueAt))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Decision<DrillEvent> unknown(FindingId finding) {
        return Decision.refused("NO_SUCH_FINDING", "No open finding " + finding + " is known: it may be struck off.");
    }

    private static Decision<DrillEvent> notItsChecker(FindingStanding standing) {
        return Decision.refused(
                "NOT_ITS_CHECKER",
                "It is checked by " + standing.finding().by()
                        + ", who raised it, or by whoever leads the city's shift.");
    }

    private static String id(FindingId finding) {
        return "finding/" + finding;
    }
}
