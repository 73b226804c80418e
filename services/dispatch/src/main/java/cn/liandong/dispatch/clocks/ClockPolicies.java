package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.response.ClockCommand.RecordUpwardReport;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.dispatch.Texts;
import cn.liandong.dispatch.clocks.Clock.State;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may record that it was reported upward, and what. The first rule that refuses wins. */
public final class ClockPolicies {
    static final int LONGEST_TOLD_TO = 100;
    static final int LONGEST_RECEIPT = 500;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record ClockPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked.
     *
     * @param clock null where there is none of that id
     * @param isOfTheCity whether an officer of the city asks
     * @param isOfTheParty whether an officer of the organization that has to report asks
     */
    public record Asked(
            RecordUpwardReport command, @Nullable Clock clock, boolean isOfTheCity, boolean isOfTheParty, Instant now) {
        private boolean isIn(State state) {
            return clock != null && clock.state() == state;
        }

        private boolean is(Predicate<Clock> what) {
            return clock != null && what.test(clock);
        }

        private String startedAt() {
            return clock == null ? "" : clock.startedAt().toString();
        }
    }

    static final ClockPolicy NO_SUCH_CLOCK = new ClockPolicy(
            "NO_SUCH_CLOCK",
            asked -> asked.clock() == null,
            asked -> "There is no clock " + asked.command().clock()
                    + " in this jurisdiction. Reload the picture and choose one that is shown there.");

    static final ClockPolicy NEITHER_PARTY_NOR_CITY = new ClockPolicy(
            "NEITHER_PARTY_NOR_CITY",
            asked -> !asked.isOfTheCity() && !asked.isOfTheParty(),
            asked -> "Only an officer of the organization that has to report, or of the city, records for the clock "
                    + asked.command().clock() + " that it was. Ask one of them.");

    static final ClockPolicy TOLD_TO_MISSING = new ClockPolicy(
            "TOLD_TO_MISSING",
            asked -> Texts.isMissing(asked.command().toldTo()),
            asked -> "It is not said who took the report. Write the name or the post of whoever did.");

    static final ClockPolicy TEXT_UNFIT = new ClockPolicy(
            "TEXT_UNFIT",
            asked -> Texts.isUnfit(asked.command().toldTo(), LONGEST_TOLD_TO)
                    || Texts.isUnfit(asked.command().receipt(), LONGEST_RECEIPT),
            asked -> "Who took the report has at most " + LONGEST_TOLD_TO + " characters, the receipt "
                    + LONGEST_RECEIPT
                    + ", and none of them is a control character but tabs and ends of lines. Shorten or retype it.");

    static final ClockPolicy MET_ALREADY = new ClockPolicy(
            "MET_ALREADY",
            asked -> asked.isIn(State.MET),
            asked -> "The clock " + asked.command().clock()
                    + " is met: the first report counts. What is told later needs no record here.");

    static final ClockPolicy STOPPED = new ClockPolicy(
            "STOPPED",
            asked -> asked.isIn(State.STOPPED),
            asked -> "The clock " + asked.command().clock()
                    + " stopped with its incident. Reopen the incident if it goes on after all.");

    static final ClockPolicy NOTHING_TO_REPORT = new ClockPolicy(
            "NOTHING_TO_REPORT",
            asked -> asked.is(clock -> clock.row().kind() == ClockKind.FOLLOW_UP),
            asked -> "The clock " + asked.command().clock()
                    + " watches the casualties until its period is over; it is not met by a report. Let it run.");

    static final ClockPolicy NOT_BY_THIS_CHANNEL = new ClockPolicy(
            "NOT_BY_THIS_CHANNEL",
            asked -> asked.is(clock -> !clock.accepts(asked.command().channel())),
            asked -> "The clock " + asked.command().clock() + " asks for a report by "
                    + (asked.clock() == null ? "" : asked.clock().row().channel()) + ", not by "
                    + asked.command().channel() + ". Report so, and record that.");

    static final ClockPolicy IN_THE_FUTURE = new ClockPolicy(
            "IN_THE_FUTURE",
            asked -> asked.command().reportedAt().isAfter(asked.now()),
            asked -> "It is said to have been reported at " + asked.command().reportedAt() + ", and it is "
                    + asked.now() + ". Record it when it was done, with the time at which it was.");

    static final ClockPolicy BEFORE_THE_START = new ClockPolicy(
            "BEFORE_THE_START",
            asked -> asked.is(clock -> Meeting.isBefore(asked.command().reportedAt(), clock)),
            asked -> "It is said to have been reported at " + asked.command().reportedAt()
                    + ", before the clock started at " + asked.startedAt() + ". Correct the time.");

    private static final List<ClockPolicy> OF_WHO_ASKS =
            List.of(NO_SUCH_CLOCK, NEITHER_PARTY_NOR_CITY, TOLD_TO_MISSING, TEXT_UNFIT);

    private static final List<ClockPolicy> ALL = List.of(
            NO_SUCH_CLOCK,
            NEITHER_PARTY_NOR_CITY,
            TOLD_TO_MISSING,
            TEXT_UNFIT,
            MET_ALREADY,
            STOPPED,
            NOTHING_TO_REPORT,
            NOT_BY_THIS_CHANNEL,
            IN_THE_FUTURE,
            BEFORE_THE_START);

    private ClockPolicies() {}

    public static List<ClockPolicy> all() {
        return ALL;
    }

    /** Those that hold of a repeat, too. */
    static List<ClockPolicy> ofWhoAsks() {
        return OF_WHO_ASKS;
    }
}
