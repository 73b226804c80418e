package cn.liandong.roster.overrides;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.OverrideCommand.MakeOverride;
import cn.liandong.contracts.journal.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an override must be: the first rule that refuses wins. */
public final class OverridePolicies {
    private static final Duration LONGEST = Duration.ofDays(92);
    /** A clock of a page may be behind by this much, and the officer means now. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private OverridePolicies() {}

    /** One rule: a refusal, or null where it has nothing against the override. */
    @FunctionalInterface
    public interface Policy {
        @Nullable
        Refused<DutyEvent> refusal(MakeOverride command, Instant now);
    }

    /** What has been cannot be changed: who answered then is a fact. */
    public static final Policy NOT_IN_THE_PAST = (command, now) -> command.from() != null
                    && command.from().isBefore(now.minus(SLACK))
            ? new Refused<>(
                    "IN_THE_PAST",
                    "Who was on duty at " + command.from() + " cannot be changed any more: let it begin now or later.")
            : null;

    /** A window has a length, and an end somebody will remember. */
    public static final Policy WINDOW_IS_ONE = (command, now) -> {
        var from = command.from() == null || command.from().isBefore(now) ? now : command.from();
        return command.until().isAfter(from) && !command.until().isAfter(from.plus(LONGEST))
                ? null
                : new Refused<>(
                        "WINDOW_UNFIT",
                        "An override ends after it begins and within " + LONGEST.toDays()
                                + " days, and this one lasts from " + from + " until " + command.until()
                                + ": correct its end.");
    };

    /** Each kind names whom it needs and nobody else. */
    public static final Policy NAMES_ITS_PEOPLE = (command, now) -> {
        boolean in = !command.in().isEmpty();
        boolean out = !command.out().isEmpty();
        boolean fits = switch (command.kind()) {
            case COVER, ADD -> in && !out;
            case REPLACE -> in && out;
            case REMOVE -> out && !in;
        };
        return fits
                ? null
                : new Refused<>(
                        "PEOPLE_UNFIT",
                        switch (command.kind()) {
                            case COVER -> "COVER names in 'in' who takes the chair, and nobody in 'out'.";
                            case ADD -> "ADD names in 'in' who comes as well, and nobody in 'out'.";
                            case REPLACE -> "REPLACE names in 'out' who leaves and in 'in' who comes.";
                            case REMOVE -> "REMOVE names in 'out' who leaves, and nobody in 'in'.";
                        });
    };

    /** Whoever reads the roster later sees why. */
    public static final Policy SAYS_WHY = (command, now) -> Reasons.refusal(command.reason());

    /** All rules, in the order they are asked. */
    public static List<Policy> all() {
        return List.of(NOT_IN_THE_PAST, WINDOW_IS_ONE, NAMES_ITS_PEOPLE, SAYS_WHY);
    }
}
