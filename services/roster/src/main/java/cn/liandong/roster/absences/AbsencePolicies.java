package cn.liandong.roster.absences;

import cn.liandong.contracts.duty.AbsenceCommand.FileAbsence;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an absence must be to be filed: the first rule that refuses wins. */
public final class AbsencePolicies {
    private static final Duration LONGEST = Duration.ofDays(92);
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int LONGEST_REASON = 200;

    private AbsencePolicies() {}

    /** What the rules look at. */
    public record Given(Instant now, Absences absences, AbsencesView view) {}

    /** One rule: a refusal, or null where it has nothing against the absence. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(FileAbsence command, Given given);
    }

    /** Nobody is away first and asks then (domain: filed beforehand); who falls ill is replaced by an override. */
    public static final Policy FILED_BEFOREHAND =
            (command, given) -> command.from().isAfter(given.now())
                    ? null
                    : new Refused<>(
                            "IN_THE_PAST",
                            "An absence is filed before it begins, and this one begins at " + command.from()
                                    + ": let it begin later, or have somebody sit there at once by an override.");

    /** A window has a length, and an end somebody will remember. */
    public static final Policy WINDOW_IS_ONE = (command, given) -> command.until()
                            .isAfter(command.from())
                    && !command.until().isAfter(command.from().plus(LONGEST))
                    && command.from().isBefore(given.now().plus(FARTHEST))
            ? null
            : new Refused<>(
                    "WINDOW_UNFIT",
                    "An absence begins within " + FARTHEST.toDays() + " days, ends after it begins and lasts at most "
                            + LONGEST.toDays() + ": correct its window.");

    /** Whoever approves it reads why. */
    public static final Policy SAYS_WHY = (command, given) -> reason(command.reason());

    /** Nobody stands in for oneself. */
    public static final Policy ANOTHER_STANDS_IN =
            (command, given) -> command.person().equals(command.substitute())
                    ? new Refused<>("SAME_PERSON", "Somebody else sits there meanwhile: name another person.")
                    : null;

    /** Who is away is one of those whom the post is made of. */
    public static final Policy OF_THE_ORGANIZATION = (command, given) -> {
        var post = given.view().post(command.post());
        return post != null && post.organization().equals(given.view().organizationOf(command.person()))
                ? null
                : new Refused<>(
                        "NOT_OF_THE_ORGANIZATION",
                        command.person() + " is none of the organization of " + command.post() + ": name one of its.");
    };

    /** One person is away once at a time. */
    public static final Policy ONCE_AT_A_TIME = (command, given) -> given.absences()
                    .isAway(command.person(), command.from(), command.until())
            ? new Refused<>(
                    "AWAY_ALREADY",
                    command.person() + " has filed an absence for a part of that time: take that one back" + " first.")
            : null;

    /** A substitute who is away or on leave as well leaves the chair empty. */
    public static final Policy SUBSTITUTE_IS_THERE = (command, given) ->
            substitute(command.substitute(), command.from(), command.until(), given.absences(), given.view());

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(
                FILED_BEFOREHAND,
                WINDOW_IS_ONE,
                SAYS_WHY,
                ANOTHER_STANDS_IN,
                OF_THE_ORGANIZATION,
                ONCE_AT_A_TIME,
                SUBSTITUTE_IS_THERE);
    }

    static @Nullable Refused<DutyEvent> substitute(
            PersonId substitute, Instant from, Instant until, Absences absences, AbsencesView view) {
        return absences.isAway(substitute, from, until) || view.isOnLeave(substitute, from, until)
                ? new Refused<>(
                        "SUBSTITUTE_AWAY",
                        substitute + " is away or on leave in a part of that time: name another substitute.")
                : null;
    }

    static @Nullable Refused<DutyEvent> reason(@Nullable String reason) {
        return reason == null || reason.isBlank() || reason.length() > LONGEST_REASON
                ? new Refused<>("REASON_NEEDED", "Say why, in 1 to " + LONGEST_REASON + " characters.")
                : null;
    }
}
