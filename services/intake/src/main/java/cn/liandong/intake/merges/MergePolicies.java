package cn.liandong.intake.merges;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.MergeCommand;
import cn.liandong.contracts.incidents.MergeCommand.MergeIncidents;
import cn.liandong.contracts.incidents.MergeCommand.SplitIncident;
import cn.liandong.contracts.incidents.MergeCommand.UnlinkReport;
import cn.liandong.contracts.incidents.MergeCommand.UnmergeIncident;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who may say which reports tell of one happening. The first rule that refuses wins. */
public final class MergePolicies {
    static final int LONGEST_REASON = 200;

    private MergePolicies() {}

    /**
     * A named rule.
     *
     * @param code what the caller is told
     * @param says what was wrong, what was expected and what to do next
     */
    public record MergePolicy(String code, Predicate<Asked> refuses, Function<Asked, String> says) {}

    /**
     * What was asked.
     *
     * @param isOfTheCity whether an officer of the city's duty room asks
     * @param belongsTo where the report is that is to be unlinked; null where it is nowhere, and of other commands
     */
    public record Asked(
            MergeCommand command,
            boolean isOfTheCity,
            Merges merges,
            @Nullable IncidentId belongsTo) {

        /** The incident whose reports would move; null where it is not known. */
        @Nullable
        Gathering from() {
            var id = switch (command) {
                case MergeIncidents merge -> merge.from();
                case UnmergeIncident unmerge -> unmerge.incident();
                case SplitIncident split -> split.incident();
                case UnlinkReport _ -> belongsTo;
            };
            return id == null ? null : merges.find(id);
        }

        /** The incident that they would move into; that of the reports themselves where they get one of their own. */
        @Nullable
        Gathering into() {
            return command instanceof MergeIncidents merge ? merges.find(merge.into()) : from();
        }

        /** Those that would leave. */
        List<ReportId> leaving() {
            return switch (command) {
                case SplitIncident split -> split.reports();
                case UnlinkReport unlink -> List.of(unlink.report());
                case MergeIncidents _, UnmergeIncident _ -> List.of();
            };
        }

        private boolean isSplit() {
            return command instanceof SplitIncident || command instanceof UnlinkReport;
        }

        private boolean isMergedAlready() {
            return command instanceof MergeIncidents merge
                    && merges.find(merge.from()) != null
                    && merges.last(merge.from()).equals(merges.last(merge.into()));
        }
    }

    static final MergePolicy NOT_OF_THE_CITY = new MergePolicy(
            "NOT_OF_THE_CITY",
            asked -> !asked.isOfTheCity(),
            asked -> "Only the city's duty room says which reports tell of one happening. Ask it.");

    static final MergePolicy REASON_NEEDED = new MergePolicy(
            "REASON_NEEDED",
            asked -> asked.command().reason() == null
                    || asked.command().reason().isBlank()
                    || asked.command().reason().length() > LONGEST_REASON,
            asked -> "Whoever reads it later has to know why. Give a reason of at most " + LONGEST_REASON
                    + " characters.");

    static final MergePolicy NO_SUCH_INCIDENT = new MergePolicy(
            "NO_SUCH_INCIDENT",
            asked -> asked.from() == null || asked.into() == null,
            asked ->
                    "There is no such incident or report here any more. Reload the picture and choose one that is shown there.");

    static final MergePolicy SAME_INCIDENT = new MergePolicy(
            "SAME_INCIDENT",
            asked -> asked.command() instanceof MergeIncidents merge
                    && merge.from().equals(merge.into()),
            asked -> "An incident is not merged into itself. Choose another one.");

    /** A trial or a drill never touches what is real. */
    static final MergePolicy OTHER_HANDLING = new MergePolicy(
            "OTHER_HANDLING",
            asked -> {
                var from = asked.from();
                var into = asked.into();
                return from != null && into != null && !from.isHandledAs(into);
            },
            asked ->
                    "Only incidents of the same handling and of one drill are one: a drill or a trial is not what is real."
                            + " Leave them apart.");

    static final MergePolicy NOT_OPEN = new MergePolicy(
            "NOT_OPEN",
            asked -> {
                var from = asked.from();
                var into = asked.into();
                return !(asked.command() instanceof UnmergeIncident)
                        && !asked.isMergedAlready()
                        && (from == null || into == null || !from.stands() || !into.stands());
            },
            asked -> "It is closed, or was merged into another incident. Reopen it, or choose the one it went into.");

    /** Of what nobody answers for the city's duty officer alone was alerted: whoever else must know would not be. */
    static final MergePolicy UNVERIFIED_TAKES_NONE = new MergePolicy(
            "UNVERIFIED_TAKES_NONE",
            asked -> {
                var from = asked.from();
                var into = asked.into();
                return asked.command() instanceof MergeIncidents
                        && from != null
                        && into != null
                        && from.answeredFor()
                        && !into.answeredFor();
            },
            asked -> "Nobody answers for the incident it would go into, and few were alerted of that one."
                    + " Merge that one into this one.");

    static final MergePolicy NOT_MERGED = new MergePolicy(
            "NOT_MERGED",
            asked -> {
                var from = asked.from();
                return asked.command() instanceof UnmergeIncident && from != null && from.merged() == null;
            },
            asked -> "It was not merged into another incident. Nothing is to be taken back.");

    static final MergePolicy REPORT_NOT_THERE = new MergePolicy(
            "REPORT_NOT_THERE",
            asked -> {
                var from = asked.from();
                return asked.isSplit()
                        && from != null
                        && (asked.leaving().isEmpty() || !from.reports().containsAll(asked.leaving()));
            },
            asked ->
                    "Those reports do not all belong to this incident. Reload the picture and choose of those shown there.");

    static final MergePolicy NOTHING_STAYS = new MergePolicy(
            "NOTHING_STAYS",
            asked -> {
                var from = asked.from();
                return asked.isSplit() && from != null && new HashSet<>(asked.leaving()).containsAll(from.reports());
            },
            asked -> "An incident keeps at least one report. Leave one there, or close the incident.");

    private static final List<MergePolicy> ALL = List.of(
            NOT_OF_THE_CITY,
            REASON_NEEDED,
            NO_SUCH_INCIDENT,
            SAME_INCIDENT,
            OTHER_HANDLING,
            NOT_OPEN,
            UNVERIFIED_TAKES_NONE,
            NOT_MERGED,
            REPORT_NOT_THERE,
            NOTHING_STAYS);

    public static List<MergePolicy> all() {
        return ALL;
    }
}
