package cn.liandong.intake.matches;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a report tells of an incident that is open. The first rule that holds counts; what no rule is sure of is proposed. */
public final class MatchPolicies {
    private MatchPolicies() {}

    /** Whether a report tells of this incident. */
    @FunctionalInterface
    interface Rule {
        boolean holds(Pair pair, MatchTable table);
    }

    /** A rule that is sure: the report belongs there. */
    record Sure(LinkReason reason, Rule rule) {}

    /** A rule that is not: an officer says. */
    record Doubtful(MatchReason reason, Rule rule) {}

    /**
     * A report and an incident.
     *
     * @param metres the shortest way between what is known of their places; null where that is nothing
     */
    record Pair(
            Reported reported,
            Candidate candidate,
            @Nullable Double metres) {
        static Pair of(Reported reported, Candidate candidate) {
            var metres = reported.points().stream()
                    .flatMap(point -> candidate.points().stream().map(point::distanceMetres))
                    .min(Double::compare);
            return new Pair(reported, candidate, metres.orElse(null));
        }

        private boolean isWithin(int limit) {
            return metres != null && metres <= limit;
        }

        private boolean isOfOneSite() {
            return reported.site() != null && reported.site().equals(candidate.site());
        }

        private boolean isOfTwoSites() {
            return reported.site() != null && candidate.site() != null && !isOfOneSite();
        }

        /** Of whom nobody knows, and of those who phone a duty room, nobody knows that they are one. */
        private boolean isByOneCaller() {
            return reported.answeredFor()
                    && !reported.taken()
                    && reported.organization().equals(candidate.organization());
        }

        /** Of what nobody answers for the city's duty officer alone was alerted: in it what somebody tells would fall silent. */
        boolean wouldFallSilent() {
            return reported.answeredFor() && !candidate.answeredFor();
        }

        private boolean goTogether(MatchTable table) {
            return table.goTogether(reported.category(), candidate.category());
        }

        private boolean isSoon(Duration window) {
            return MatchPolicies.isSoon(reported, candidate, window);
        }
    }

    /** Since the last report of it, and between what both say of when it happened. */
    static boolean isSoon(Reported reported, Candidate candidate, Duration window) {
        return isSoon(reported.at(), candidate.lastAt(), window)
                && (reported.occurredAt() == null
                        || candidate.occurredAt() == null
                        || isSoon(reported.occurredAt(), candidate.occurredAt(), window));
    }

    /** Without {@link Duration#abs}, which turns a negative one by dividing: of hundreds that are looked at most are negative. */
    private static boolean isSoon(Instant one, Instant other, Duration window) {
        var apart = one.isBefore(other) ? Duration.between(one, other) : Duration.between(other, one);
        return apart.compareTo(window) <= 0;
    }

    static final Sure BY_SITE = new Sure(
            LinkReason.MATCHED_BY_SITE,
            (pair, table) -> pair.isOfOneSite() && pair.goTogether(table) && pair.isSoon(table.sameSite()));

    /** Two sites that were both named are two places, however close they lie. */
    static final Sure BY_DISTANCE = new Sure(
            LinkReason.MATCHED_BY_DISTANCE,
            (pair, table) -> !pair.isOfTwoSites()
                    && pair.isWithin(table.withinMetres())
                    && pair.goTogether(table)
                    && pair.isSoon(table.distance()));

    /** Whoever tells of its site twice within minutes, and may have misread the first form, tells of one thing. */
    static final Sure BY_CALLER = new Sure(
            LinkReason.MATCHED_BY_CALLER,
            (pair, table) -> pair.isByOneCaller() && pair.isOfOneSite() && pair.isSoon(table.sameCaller()));

    /** What a rule would be sure of, if somebody answered for the incident. */
    static final Doubtful UNVERIFIED = new Doubtful(
            MatchReason.UNVERIFIED,
            (pair, table) -> pair.wouldFallSilent()
                    && sure().stream().anyMatch(sure -> sure.rule().holds(pair, table)));

    static final Doubtful OTHER_CATEGORY = new Doubtful(
            MatchReason.OTHER_CATEGORY,
            (pair, table) -> (pair.isOfOneSite() || (!pair.isOfTwoSites() && pair.isWithin(table.withinMetres())))
                    && !pair.goTogether(table)
                    && pair.isSoon(table.doubtful()));

    static final Doubtful NEIGHBOURING_SITE = new Doubtful(
            MatchReason.NEIGHBOURING_SITE,
            (pair, table) -> pair.isOfTwoSites()
                    && pair.isWithin(table.neighbourMetres())
                    && pair.goTogether(table)
                    && pair.isSoon(table.doubtful()));

    /** Also what is close enough to be sure, but came too late for that. */
    static final Doubtful NEAR = new Doubtful(
            MatchReason.NEAR,
            (pair, table) -> !pair.isOfTwoSites()
                    && pair.isWithin(table.nearMetres())
                    && pair.goTogether(table)
                    && pair.isSoon(table.doubtful()));

    /** One caller who tells of two places in other words tells of two things: of one it would have gone on. */
    static final Doubtful SAME_TOWN = new Doubtful(
            MatchReason.SAME_TOWN,
            (pair, table) -> pair.metres() == null
                    && !pair.isOfTwoSites()
                    && pair.reported().category() == pair.candidate().category()
                    && pair.reported().category() != Category.UNKNOWN
                    && pair.reported().towns().stream()
                            .anyMatch(pair.candidate().towns()::contains)
                    && (!pair.isByOneCaller()
                            || Objects.equals(
                                    pair.reported().text(), pair.candidate().text()))
                    && pair.isSoon(table.doubtful()));

    /** Rules that are sure, the surest first. */
    static List<Sure> sure() {
        return List.of(BY_SITE, BY_DISTANCE, BY_CALLER);
    }

    /** Rules that are not. */
    static List<Doubtful> doubtful() {
        return List.of(UNVERIFIED, OTHER_CATEGORY, NEIGHBOURING_SITE, NEAR, SAME_TOWN);
    }

    /** The reasons of all rules, in the order they are asked. */
    public static List<Enum<?>> all() {
        return Stream.<Enum<?>>concat(
                        sure().stream().map(Sure::reason), doubtful().stream().map(Doubtful::reason))
                .toList();
    }
}
