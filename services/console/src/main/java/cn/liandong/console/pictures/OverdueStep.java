package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert whose next step 升级 should have been taken, as far as the picture knows.
 *
 * @param round of the last step that was taken, with {@code step}
 * @param dueAt when the next one was due
 */
public record OverdueStep(
        AlertId alert,
        IncidentId incident,
        String incidentNumber,
        String postName,
        String organizationName,
        int round,
        int step,
        Instant dueAt) {

    /** Those that were due before this instant, the longest overdue first. */
    public static List<OverdueStep> before(Instant instant, Picture picture) {
        var found = new ArrayList<OverdueStep>();
        picture.alerts().values().forEach(alert -> {
            var dueAt = dueAt(picture, alert);
            if (dueAt != null && dueAt.isBefore(instant)) {
                found.add(of(picture, alert, dueAt));
            }
        });
        found.sort(Comparator.comparing((OverdueStep step) -> step.dueAt())
                .thenComparing(step -> step.alert().value()));
        return List.copyOf(found);
    }

    public Duration overdueAt(Instant now) {
        return Duration.between(dueAt, now);
    }

    /** When somebody is called next; null where nobody has to be. */
    private static @Nullable Instant dueAt(Picture picture, AlertView alert) {
        var incident = picture.incidents().get(alert.incident());
        boolean seenTo = incident != null && incident.claim() != null;
        if (alert.isSettled(seenTo)) {
            return null;
        }
        return alert.acknowledged() == null ? alert.nextDueAt() : alert.raisedAgainAt(seenTo);
    }

    private static OverdueStep of(Picture picture, AlertView alert, Instant dueAt) {
        var began = alert.began();
        return new OverdueStep(
                began.alert(),
                began.incident(),
                began.subject().incidentNumber(),
                picture.directory().name(began.post()),
                picture.directory().name(began.organization()),
                alert.round(),
                alert.step(),
                dueAt);
    }
}
