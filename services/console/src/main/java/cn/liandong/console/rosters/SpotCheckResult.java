package cn.liandong.console.rosters;

import cn.liandong.contracts.duty.Organization;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of the spot checks of one organization.
 *
 * @param called how many; those that are open are neither answered nor missed
 * @param answered in time
 * @param missed not answered in time
 * @param late of those that were missed, how many were answered afterwards
 * @param medianSeconds how long it took to answer, late or not; null where nobody did
 */
public record SpotCheckResult(
        Organization organization,
        int called,
        int answered,
        int missed,
        int late,
        @Nullable Long medianSeconds) {
    /** A row for each organization, by tier and then by name. */
    public static List<SpotCheckResult> of(
            List<SpotCheckRecord> records, Function<SpotCheckRecord, @Nullable Organization> organizations) {
        var byOrganization = new java.util.HashMap<Organization, List<SpotCheckRecord>>();
        for (var one : records) {
            var organization = organizations.apply(one);
            if (organization != null) {
                byOrganization
                        .computeIfAbsent(organization, _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return byOrganization.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (SpotCheckResult row) -> row.organization().tier())
                        .thenComparing(row -> row.organization().name())
                        .thenComparing(row -> row.organization().id().value()))
                .toList();
    }

    private static SpotCheckResult of(Organization organization, List<SpotCheckRecord> records) {
        int missed = (int) records.stream().filter(one -> one.missed() != null).count();
        int late = (int) records.stream()
                .filter(one -> one.missed() != null && one.answered() != null)
                .count();
        int answered =
                (int) records.stream().filter(one -> one.answered() != null).count() - late;
        return new SpotCheckResult(organization, records.size(), answered, missed, late, median(records));
    }

    /** Of an even number the lower one of the two in the middle: it did happen. */
    private static @Nullable Long median(List<SpotCheckRecord> records) {
        var sorted = records.stream()
                .map(SpotCheckRecord::took)
                .filter(Objects::nonNull)
                .map(Duration::toSeconds)
                .sorted()
                .toList();
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }
}
