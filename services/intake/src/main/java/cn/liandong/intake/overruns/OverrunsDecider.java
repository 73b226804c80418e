package cn.liandong.intake.overruns;

import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.OverQuota;
import cn.liandong.contracts.incidents.OverrunEvent.OverrunBegan;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SituationEvent.StageNoted;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers what one key reports beyond its reserve, for an hour at a time: whoever goes on is alerted of anew. */
public final class OverrunsDecider {
    /** Ours (U): no text names one. A fault that lasts a night is then said once an hour, and not once a minute. */
    static final Duration GATHERS = Duration.ofHours(1);

    private OverrunsDecider() {}

    /** The incident that gathers such a report; null where the report is none of those, or the first. */
    public static @Nullable IncidentId gathering(ReportRecord report, Instant now, Overruns overruns) {
        var gathering = isBeyond(report) ? overruns.byKey().get(keyOf(report)) : null;
        return gathering != null && now.isBefore(gathering.until()) ? gathering.incident() : null;
    }

    /** That the incident which the report opened gathers what comes after it; null where the report is none of those. */
    public static @Nullable OverrunBegan begin(ReportRecord report, IncidentId opened, Instant now) {
        return isBeyond(report)
                ? new OverrunBegan(
                        opened, report.credential(), report.understood().saysExercise(), now.plus(GATHERS))
                : null;
    }

    /** An incident that is no longer open gathers nothing: what comes then is alerted of. */
    public static Overruns evolve(Overruns overruns, IncidentEvent event) {
        return switch (event) {
            case OverrunBegan(var incident, var key, var saysExercise, var until) ->
                new Overruns(overruns.byKey().plus(keyOf(key, saysExercise), new Overruns.Gathering(incident, until)));
            case StageNoted noted when noted.stage() != IncidentStage.OPEN -> without(noted.incident(), overruns);
            default -> overruns;
        };
    }

    private static Overruns without(IncidentId incident, Overruns overruns) {
        return new Overruns(overruns.byKey()
                .minusAll(overruns.byKey().entrySet().stream()
                        .filter(gathering -> gathering.getValue().incident().equals(incident))
                        .map(Map.Entry::getKey)
                        .toList()));
    }

    private static boolean isBeyond(ReportRecord report) {
        return OverQuota.of(report.warnings()) == OverQuota.BEYOND_RESERVE;
    }

    private static String keyOf(ReportRecord report) {
        return keyOf(report.credential(), report.understood().saysExercise());
    }

    /** What calls itself an exercise alerts the city's duty officer alone: nothing real may be gathered there. */
    private static String keyOf(CredentialId key, boolean saysExercise) {
        return saysExercise ? key + " exercise" : key.value();
    }
}
