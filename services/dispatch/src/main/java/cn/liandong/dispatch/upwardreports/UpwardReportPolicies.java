package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.UpwardReportCommand;
import cn.liandong.contracts.response.UpwardReportCommand.EditUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSending;
import cn.liandong.contracts.response.UpwardReportCommand.ReturnUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SignOffUpwardReport;
import cn.liandong.contracts.response.UpwardReportCommand.SubmitUpwardReport;
import cn.liandong.dispatch.Texts;
import cn.liandong.dispatch.upwardreports.UpwardReport.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may do what with an upward report, and when. The first rule that refuses wins. */
public final class UpwardReportPolicies {
    static final int LONGEST_TOLD_TO = 100;

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record UpwardReportPolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked, of what.
     *
     * @param one null where there is none of that id
     * @param right by which the caller may sign; null where it may not
     * @param isLeftToAnother whether the caller drafted it and somebody else could sign
     */
    public record Asked(
            UpwardReportCommand.OfReport command,
            @Nullable UpwardReport one,
            boolean isOfTheCity,
            @Nullable SignOffRights right,
            boolean isLeftToAnother,
            Instant now) {
        private boolean isLeaders() {
            return command instanceof SignOffUpwardReport || command instanceof ReturnUpwardReport;
        }

        private boolean is(Predicate<UpwardReport> what) {
            return one != null && what.test(one);
        }

        private boolean isIn(State state) {
            return is(report -> report.state() == state);
        }

        private boolean isSending() {
            return command instanceof RecordUpwardSending;
        }

        /** The revision that the caller has read; null where it names none. */
        private @Nullable Integer read() {
            return switch (command) {
                case EditUpwardReport edit -> edit.revision();
                case SubmitUpwardReport submit -> submit.revision();
                case SignOffUpwardReport sign -> sign.revision();
                case ReturnUpwardReport back -> back.revision();
                default -> null;
            };
        }

        private boolean isStale() {
            var read = read();
            return one != null && read != null && read != one.revision();
        }

        private boolean isSending(Predicate<RecordUpwardSending> what) {
            return command instanceof RecordUpwardSending sending && what.test(sending);
        }

        private boolean isReturn(Predicate<ReturnUpwardReport> what) {
            return command instanceof ReturnUpwardReport back && what.test(back);
        }

        private String changes() {
            var read = read();
            if (one == null || read == null) {
                return "";
            }
            var last = one.revisions().getLast();
            return "revision " + one.revision() + " was written at " + last.post() + ", " + last.at() + ", and changed "
                    + one.changedSince(read);
        }
    }

    static final UpwardReportPolicy NO_SUCH_UPWARD_REPORT = new UpwardReportPolicy(
            "NO_SUCH_UPWARD_REPORT",
            asked -> asked.one() == null,
            asked -> "There is no upward report " + asked.command().report()
                    + " in this jurisdiction. Reload the picture and choose one that is shown there.");

    static final UpwardReportPolicy NOT_OF_THE_CITY = new UpwardReportPolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only an officer of the city has to do with what the city reports upward. Ask its duty room.");

    static final UpwardReportPolicy NO_RIGHT_TO_SIGN = new UpwardReportPolicy(
            "NO_RIGHT_TO_SIGN",
            asked -> asked.isLeaders() && asked.right() == null,
            asked -> "The city's duty leader signs off an upward report or returns it, and the duty officer where no"
                    + " leader is on duty. Ask the leader on duty.");

    static final UpwardReportPolicy DRAFTER_DOES_NOT_SIGN = new UpwardReportPolicy(
            "DRAFTER_DOES_NOT_SIGN",
            asked -> asked.command() instanceof SignOffUpwardReport && asked.isLeftToAnother(),
            asked -> "Whoever drafted the report " + asked.command().report()
                    + " does not sign it off while somebody else may. Ask whoever else is on duty.");

    static final UpwardReportPolicy TEXT_MISSING = new UpwardReportPolicy(
            "TEXT_MISSING",
            asked -> asked.isReturn(back -> Texts.isMissing(back.reason()))
                    || asked.isSending(sending -> Texts.isMissing(sending.toldTo())),
            asked -> "Whoever returns a report says why, and whoever sent one says who took it. Write it.");

    static final UpwardReportPolicy TEXT_UNFIT = new UpwardReportPolicy(
            "TEXT_UNFIT",
            asked -> asked.command() instanceof EditUpwardReport edit && TextRules.isUnfit(edit.text()),
            _ -> TextRules.SAYS);

    static final UpwardReportPolicy WORDS_UNFIT = new UpwardReportPolicy(
            "WORDS_UNFIT",
            asked -> asked.isReturn(back -> Texts.isUnfit(back.reason(), Texts.LONGEST_REASON))
                    || asked.isSending(sending -> Texts.isUnfit(sending.toldTo(), LONGEST_TOLD_TO)
                            || Texts.isUnfit(sending.receipt(), Texts.LONGEST_REASON)),
            asked -> "A reason and a receipt have at most " + Texts.LONGEST_REASON + " characters, who took it "
                    + LONGEST_TOLD_TO + ", and none is a control character but tabs and ends of lines. Shorten it.");

    static final UpwardReportPolicy DISCARDED = new UpwardReportPolicy(
            "DISCARDED",
            asked -> asked.isIn(State.DISCARDED),
            asked -> "The report " + asked.command().report() + " was discarded. Draft another one.");

    static final UpwardReportPolicy SIGNED_OFF_ALREADY = new UpwardReportPolicy(
            "SIGNED_OFF_ALREADY",
            asked -> !asked.isSending() && asked.isIn(State.SIGNED_OFF),
            asked -> "The report " + asked.command().report()
                    + " is signed off: its text stands. What is known since goes into the next one.");

    static final UpwardReportPolicy REVISION_CHANGED = new UpwardReportPolicy(
            "REVISION_CHANGED",
            Asked::isStale,
            asked -> "You have read revision " + asked.read() + " of the report "
                    + asked.command().report() + ", and " + asked.changes() + ". Read that, and go on from there.");

    static final UpwardReportPolicy NOT_SUBMITTED = new UpwardReportPolicy(
            "NOT_SUBMITTED",
            asked -> asked.isLeaders() && !asked.isIn(State.SUBMITTED),
            asked -> "The report " + asked.command().report()
                    + " was not put before the leader. Ask its drafter to submit it.");

    static final UpwardReportPolicy SAYS_NOTHING = new UpwardReportPolicy(
            "SAYS_NOTHING",
            asked ->
                    asked.command() instanceof SubmitUpwardReport && asked.is(one -> TextRules.saysNothing(one.text())),
            asked -> "The report " + asked.command().report()
                    + " says nothing under any heading. Write what is known; the rest may stay empty.");

    static final UpwardReportPolicy NOT_SIGNED_OFF = new UpwardReportPolicy(
            "NOT_SIGNED_OFF",
            asked -> asked.isSending() && !asked.isIn(State.SIGNED_OFF),
            asked -> "The report " + asked.command().report()
                    + " is not signed off, so it cannot have been sent. What was said by phone before that is recorded"
                    + " at its statutory clock.");

    static final UpwardReportPolicy NOT_UPWARD = new UpwardReportPolicy(
            "NOT_UPWARD",
            asked -> asked.isSending(sending -> sending.to().compareTo(ReportingParty.CITY) <= 0),
            asked -> "An upward report goes to a party above the city. Choose PREFECTURE, PROVINCE or STATE_COUNCIL.");

    static final UpwardReportPolicy IN_THE_FUTURE = new UpwardReportPolicy(
            "IN_THE_FUTURE",
            asked -> asked.isSending(sending -> sending.sentAt().isAfter(asked.now())),
            asked -> "It is said to have been sent later than now, " + asked.now()
                    + ". Record it when it was done, with the time at which it was.");

    static final UpwardReportPolicy BEFORE_THE_SIGNATURE = new UpwardReportPolicy(
            "BEFORE_THE_SIGNATURE",
            asked -> asked.isSending(sending -> asked.is(one -> isBefore(sending.sentAt(), one.signature()))),
            asked -> "It is said to have been sent before it was signed off. Correct the time.");

    private static final List<UpwardReportPolicy> OF_WHO_ASKS = List.of(
            NO_SUCH_UPWARD_REPORT,
            NOT_OF_THE_CITY,
            NO_RIGHT_TO_SIGN,
            DRAFTER_DOES_NOT_SIGN,
            TEXT_MISSING,
            TEXT_UNFIT,
            WORDS_UNFIT);

    private static final List<UpwardReportPolicy> ALL = List.of(
            NO_SUCH_UPWARD_REPORT,
            NOT_OF_THE_CITY,
            NO_RIGHT_TO_SIGN,
            DRAFTER_DOES_NOT_SIGN,
            TEXT_MISSING,
            TEXT_UNFIT,
            WORDS_UNFIT,
            DISCARDED,
            SIGNED_OFF_ALREADY,
            REVISION_CHANGED,
            NOT_SUBMITTED,
            SAYS_NOTHING,
            NOT_SIGNED_OFF,
            NOT_UPWARD,
            IN_THE_FUTURE,
            BEFORE_THE_SIGNATURE);

    private UpwardReportPolicies() {}

    public static List<UpwardReportPolicy> all() {
        return ALL;
    }

    /** Those that hold for a repeat of what was done, too. */
    static List<UpwardReportPolicy> ofWhoAsks() {
        return OF_WHO_ASKS;
    }

    /** To the minute, as people note times. */
    private static boolean isBefore(Instant sentAt, UpwardReport.@Nullable Signature signature) {
        return signature != null && sentAt.isBefore(signature.at().truncatedTo(ChronoUnit.MINUTES));
    }
}
