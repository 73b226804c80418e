package cn.liandong.bench;

import static java.lang.String.format;

import cn.liandong.cluster.layout.Role;
import cn.liandong.contracts.journal.Topics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an installation for a country needs, calculated from what a report cost on a cluster and from assumptions. */
final class Counties {
    /** China has some 2 850 county-level divisions (Ministry of Civil Affairs); rounded up. */
    static final int IN_A_COUNTRY = 3_000;

    /** Assumed: alarms of fire brigades, town halls, enterprises and sensors together. */
    static final int REPORTS_PER_COUNTY_AND_DAY = 20;

    /** Assumed: a minute in which every county has a storm at the same time. */
    static final int REPORTS_PER_COUNTY_IN_A_BAD_MINUTE = 2;

    /** Assumed: half of every machine rests, so that the other half may be lost. */
    static final int HEADROOM = 2;

    /** Assumed: machines of the size that was measured. */
    static final int CORES_PER_MACHINE = 2;

    /** Assumed: how many counties wait together when their partition changes hands. */
    static final int COUNTIES_PER_PARTITION = 16;

    /** Copies of partitions; Kafka's own rule of thumb (Rao, "Apache Kafka Supports 200K Partitions Per Cluster", 2018). */
    static final int PARTITIONS_PER_BROKER = 4_000;

    /** Assumed: one disk that is not full after a year. */
    static final long BYTES_PER_BROKER = 4_000_000_000_000L;

    /** design.md: any two brokers hold every acknowledged record. */
    static final int COPIES = 3;

    /** Either may end, and reports are taken still. */
    static final int FEWEST_INSTANCES = 2;

    private static final int DAYS_PER_YEAR = 365;
    private static final int SECONDS_PER_MINUTE = 60;

    private final int counties;
    private final Measured measured;

    Counties(int counties, Measured measured) {
        this.counties = counties;
        this.measured = measured;
    }

    double reportsPerSecondInABadMinute() {
        return (double) counties * REPORTS_PER_COUNTY_IN_A_BAD_MINUTE / SECONDS_PER_MINUTE;
    }

    int partitions() {
        return up((double) counties / COUNTIES_PER_PARTITION);
    }

    /** Of all topics, every copy. */
    int copiesOfPartitions() {
        return partitions() * Topics.all().size() * COPIES;
    }

    /** Of all brokers together. */
    double bytesPerYear() {
        return (double) counties * REPORTS_PER_COUNTY_AND_DAY * DAYS_PER_YEAR * measured.bytesPerReport();
    }

    /** As many as the neediest of partitions, processors and disks wants. */
    int brokers() {
        return Stream.of(
                        COPIES,
                        up((double) copiesOfPartitions() / PARTITIONS_PER_BROKER),
                        machines(Role.BROKER),
                        up(bytesPerYear() / BYTES_PER_BROKER))
                .max(Integer::compare)
                .orElseThrow();
    }

    /** Of a service whose instances share the work: none has more to do than its share, and none less than a partition. */
    int instances(Role role) {
        return Math.min(partitions(), Math.max(FEWEST_INSTANCES, machines(role)));
    }

    /** Cores that each console needs: it folds the journals of all counties, so that more of them share nothing. */
    int coresOfAConsole() {
        return Math.max(1, up(cores(Role.CONSOLE) / FEWEST_INSTANCES));
    }

    private int machines(Role role) {
        return up(cores(role) / CORES_PER_MACHINE);
    }

    /** Of all instances together, with headroom. */
    private double cores(Role role) {
        return reportsPerSecondInABadMinute() * measured.cpuMillis(role) / 1_000 * HEADROOM;
    }

    private static int up(double value) {
        return (int) Math.ceil(value);
    }

    String markdown() {
        return "\n" + title() + "\n\n| what | how many | from |\n|---|---|---|\n"
                + lines().stream().collect(Collectors.joining("\n")) + "\n";
    }

    private String title() {
        return format(Locale.ROOT, "For %d counties, calculated and not measured:", counties);
    }

    private List<String> lines() {
        return Stream.of(
                        Stream.of(
                                line(
                                        "reports per second in a bad minute",
                                        format(Locale.ROOT, "%.0f", reportsPerSecondInABadMinute()),
                                        format(
                                                Locale.ROOT,
                                                "assumed: %d in each county",
                                                REPORTS_PER_COUNTY_IN_A_BAD_MINUTE)),
                                line(
                                        "records per second then",
                                        format(
                                                Locale.ROOT,
                                                "%.0f",
                                                reportsPerSecondInABadMinute() * measured.recordsPerReport()),
                                        format(Locale.ROOT, "measured: %.1f a report", measured.recordsPerReport())),
                                line(
                                        "partitions of each topic",
                                        format(Locale.ROOT, "%d", partitions()),
                                        format(Locale.ROOT, "assumed: %d counties in one", COUNTIES_PER_PARTITION)),
                                line("brokers", format(Locale.ROOT, "%d", brokers()), brokersFrom())),
                        Stream.of(Role.INTAKE, Role.ROSTER, Role.DISPATCH, Role.NOTIFIER)
                                .map(this::service),
                        Stream.of(
                                line(
                                        "instances of console",
                                        format(Locale.ROOT, "%d of %d cores", FEWEST_INSTANCES, coresOfAConsole()),
                                        format(
                                                Locale.ROOT,
                                                "measured: %.2f CPU ms a report in each of %d; every one folds all"
                                                        + " counties",
                                                measured.cpuMillis(Role.CONSOLE) / FEWEST_INSTANCES,
                                                FEWEST_INSTANCES)),
                                line(
                                        "disk per year, all brokers",
                                        format(Locale.ROOT, "%.2f TB", bytesPerYear() / 1e12),
                                        format(
                                                Locale.ROOT,
                                                "assumed: %d reports a county and day; measured: %.1f kB a report, %d"
                                                        + " copies together",
                                                REPORTS_PER_COUNTY_AND_DAY,
                                                measured.bytesPerReport() / 1e3,
                                                COPIES))))
                .flatMap(lines -> lines)
                .toList();
    }

    private String brokersFrom() {
        return format(
                Locale.ROOT,
                "the most of: %d copies; %d copies of partitions, %d a broker; measured: %.2f CPU ms a report, %d cores a"
                        + " broker, half of them at rest; disk, %d TB a broker",
                COPIES,
                copiesOfPartitions(),
                PARTITIONS_PER_BROKER,
                measured.cpuMillis(Role.BROKER),
                CORES_PER_MACHINE,
                BYTES_PER_BROKER / 1_000_000_000_000L);
    }

    private String service(Role role) {
        return line(
                "instances of " + role.word() + " with " + CORES_PER_MACHINE + " cores",
                format(Locale.ROOT, "%d", instances(role)),
                format(
                        Locale.ROOT,
                        "measured: %.2f CPU ms a report; half of the cores at rest",
                        measured.cpuMillis(role)));
    }

    private static String line(String what, String howMany, String from) {
        return "| " + what + " | " + howMany + " | " + from + " |";
    }
}
