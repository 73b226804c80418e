package cn.liandong.intake.incidents;

import cn.liandong.contracts.access.Unverified;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Handling;
import java.util.List;
import java.util.Set;

/** What a duty officer must see at once: each rule stands for one flag. */
public final class IncidentsPolicies {
    private IncidentsPolicies() {}

    /** Warnings that leave nothing unread: the text was understood, only not as it was written. */
    private static final Set<String> NOTHING_LOST = Set.of(
            "READ_AS",
            "DATUM_CONVERTED",
            "NO_IDEMPOTENCY_KEY",
            "OVER_QUOTA",
            "BEYOND_RESERVE",
            "DUPLICATE_FIELD",
            "TEXT_CUT",
            "NOT_UTF8",
            "HANDLING_OF_KEY",
            "UNKNOWN_REFERENCE",
            "HANDLED_AS_TRIAL",
            "KEPT_ONLY");

    /** One rule. */
    @FunctionalInterface
    public interface Policy {
        /** Whether the flag is set. */
        boolean holds(ReportRecord report, Incidents incidents, boolean unknownSite);
    }

    /** A flag and when it is set. */
    public record Flagging(IncidentFlag flag, Policy policy) {}

    /** No drill can be running under a key for real reports: only the city's duty officer is alerted, and decides. */
    public static final Flagging CALLS_ITSELF_AN_EXERCISE = new Flagging(
            IncidentFlag.SAYS_EXERCISE,
            (report, incidents, unknownSite) ->
                    report.understood().saysExercise() && report.handling() != Handling.EXERCISE);

    /** Two bodies raced in under one key: both are kept, and a person compares them. */
    public static final Flagging KEY_CAME_TWICE = new Flagging(
            IncidentFlag.KEY_REUSED,
            (report, incidents, unknownSite) -> !incidents.sameKey(report.id()).isEmpty());

    /** What it goes on from is not known here, is archived, or is a trial where this is none. */
    public static final Flagging FOLLOWS_WHAT_NOBODY_KNOWS = new Flagging(
            IncidentFlag.FOLLOWS_UNKNOWN,
            (report, incidents, unknownSite) -> report.chain().follows() != null && !isLate(report, incidents));

    /** Its incident is archived: the time in which casualties are followed up is over. */
    public static final Flagging TOLD_AFTER_THE_PERIOD =
            new Flagging(IncidentFlag.SUPPLEMENT_LATE, (report, incidents, unknownSite) -> isLate(report, incidents));

    /** It came without a key or a link: a person finds out who told it. */
    public static final Flagging NOBODY_KNOWS_WHO_TOLD_IT = new Flagging(
            IncidentFlag.UNVERIFIED, (report, incidents, unknownSite) -> Unverified.stands(report.credential()));

    /** It takes back what is not known here: nobody has to set out, and somebody has to read it. */
    public static final Flagging TAKES_IT_BACK = new Flagging(
            IncidentFlag.WITHDRAWN,
            (report, incidents, unknownSite) -> report.chain().kind() == ReportKind.WITHDRAWAL);

    /** Something was told that no field of the incident shows. */
    public static final Flagging SOMETHING_IS_UNREAD = new Flagging(
            IncidentFlag.PARTLY_UNREADABLE,
            (report, incidents, unknownSite) -> unknownSite
                    || report.warnings().stream().anyMatch(warning -> !NOTHING_LOST.contains(warning.code())));

    /** A key sends more than anybody reports: a person looks whether that is one happening, or a fault. */
    public static final Flagging KEY_IS_OVER_ITS_QUOTA = new Flagging(
            IncidentFlag.OVER_QUOTA,
            (report, incidents, unknownSite) -> OverQuota.of(report.warnings()) == OverQuota.OVER_QUOTA);

    /** More of it will be gathered here, and alerts nobody: a person reads what. */
    public static final Flagging KEY_IS_BEYOND_ITS_RESERVE = new Flagging(
            IncidentFlag.BEYOND_RESERVE,
            (report, incidents, unknownSite) -> OverQuota.of(report.warnings()) == OverQuota.BEYOND_RESERVE);

    /** All rules, in the order of their flags. */
    public static List<Flagging> all() {
        return List.of(
                CALLS_ITSELF_AN_EXERCISE,
                KEY_CAME_TWICE,
                FOLLOWS_WHAT_NOBODY_KNOWS,
                NOBODY_KNOWS_WHO_TOLD_IT,
                TAKES_IT_BACK,
                KEY_IS_OVER_ITS_QUOTA,
                KEY_IS_BEYOND_ITS_RESERVE,
                TOLD_AFTER_THE_PERIOD,
                SOMETHING_IS_UNREAD);
    }

    private static boolean isLate(ReportRecord report, Incidents incidents) {
        var follows = report.chain().follows();
        return report.chain().kind() == ReportKind.SUPPLEMENTARY
                && follows != null
                && incidents.has(follows)
                && incidents.of(follows) == null;
    }
}
