package cn.liandong.faults.scenarios;

import cn.liandong.cluster.Member;
import cn.liandong.cluster.layout.Role;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.checker.figures.FirstCalls;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.subjects.Waits;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cluster whose services are rolled from build to build, of which a part may be stopped by what an older build does not know. */
final class UpgradeField implements Field {
    /** A service that starts on two cores beside a load and others that start. */
    private static final Duration HEALTHY_WITHIN = Duration.ofMinutes(2);

    private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);
    /** What is passed over is more than a report or two, and the others go on beside it for a while. */
    private static final int BURST = 20;

    private static final Duration STAYS_STOPPED = Duration.ofSeconds(15);
    private static final String STUCK = "JURISDICTION_STUCK response";

    private final ClusterField field;
    private final PrintStream out;
    private final MemberHealth health = new MemberHealth();
    private final DutyPage page;
    private Set<String> stopped = Set.of();
    private Set<String> apart = Set.of();
    private Instant stoppedAt = Instant.MAX;
    private @Nullable History last;

    UpgradeField(ClusterField field, PrintStream out) throws Exception {
        this.field = field;
        this.out = out;
        var layout = field.cluster().layout();
        page = new DutyPage(
                layout.ports().edge(Role.CONSOLE),
                layout.secrets().resolve("sample").resolve("demo-credentials.json"));
    }

    /** From now on these must be decided no more, as soon as every instance is of a build that does not know their journal. */
    void stops(Set<String> jurisdictions) {
        stopped = Set.copyOf(jurisdictions);
        apart = stopped;
    }

    /** From now on everything must be decided again, and what was passed over too. */
    void goesOn() {
        stopped = Set.of();
    }

    /** Ends one instance after the other of these services in order, and starts it anew as this build. */
    void roll(Build to, Role... roles) {
        Stream.of(roles).map(field.cluster()::members).flatMap(List::stream).forEach(member -> roll(member, to));
    }

    private void roll(Member member, Build to) {
        long begun = System.nanoTime();
        field.supervision().holdDown(member);
        try {
            if (!member.terminate(ClusterField.ENDS_WITHIN)) {
                throw new IllegalStateException(member + " did not end in order");
            }
            member.set(to::of);
            member.start();
        } finally {
            field.supervision().letUp(member);
        }
        Waits.until("health of " + member + " of " + to, HEALTHY_WITHIN, () -> member.isHealthy());
        out.printf(
                "  %s is of %s now, after %.1f s%n",
                member, to, Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3);
    }

    private List<String> reasons(Member member) throws Exception {
        return health.reasons(field.cluster().layout().ports().management(member.name()));
    }

    @Override
    public void awaitSound() throws Exception {
        for (var member : field.cluster().members()) {
            Waits.until("health of " + member, STOPS_WITHIN, () -> member.isHealthy());
        }
        awaitStopped();
        if (!stopped.isEmpty()) {
            stayStopped();
        }
        try (var probe = new Probe(field.cluster().layout().ports().edge(Role.INTAKE))) {
            for (var caller : field.asked()) {
                if (!isStopped(caller.jurisdiction())) {
                    probe.awaitAlerted(caller, ClusterField.SOUND_WITHIN);
                }
            }
        }
    }

    /** For a while its reports are taken, and nobody is alerted of them. */
    private void stayStopped() throws Exception {
        stoppedAt = Instant.now();
        field.burst(BURST);
        Waits.pause(STAYS_STOPPED);
        var waited = Waited.of(field.history(), stopped, stoppedAt);
        if (waited.accepted() == 0 || waited.alerted() > 0) {
            throw new IllegalStateException("they should have been kept, and nobody alerted: " + waited);
        }
    }

    /** Exactly what has to be stopped is, and says so by its health, by the figure of the alarm, and on the page. */
    private void awaitStopped() {
        Waits.until(
                "that nothing but " + stopped + " is stopped",
                STOPS_WITHIN,
                () -> notDecided().equals(stopped));
        Waits.until("the alarm's figure of " + stopped.size(), STOPS_WITHIN, () -> stuck() == stopped.size());
        Waits.until(
                stopped.isEmpty() ? "that the page says nothing of it" : "the page's notice of it",
                STOPS_WITHIN,
                () -> page.notices().contains(STUCK) != stopped.isEmpty());
    }

    private Set<String> notDecided() throws Exception {
        var all = new TreeSet<String>();
        for (var dispatch : field.cluster().members(Role.DISPATCH)) {
            all.addAll(MemberHealth.notDecided(reasons(dispatch)));
        }
        return all;
    }

    private long stuck() throws Exception {
        long stuck = 0;
        for (var dispatch : field.cluster().members(Role.DISPATCH)) {
            stuck += health.stuck(field.cluster().layout().ports().management(dispatch.name()));
        }
        return stuck;
    }

    @Override
    public boolean isStopped(String jurisdiction) {
        return stopped.contains(jurisdiction);
    }

    @Override
    public boolean isApart(String jurisdiction) {
        return apart.contains(jurisdiction);
    }

    @Override
    public History history() {
        var history = field.history();
        last = history;
        return history;
    }

    @Override
    public String remark() {
        var starts = field.remark();
        return apart.isEmpty() ? starts : starts + "; " + Waited.of(Objects.requireNonNull(last), apart, stoppedAt);
    }

    @Override
    public void beginLoad() throws Exception {
        field.beginLoad();
    }

    @Override
    public void endLoad() throws Exception {
        field.endLoad();
    }

    @Override
    public void awaitAnswered() throws Exception {
        field.awaitAnswered();
    }

    @Override
    public void close() throws IOException {
        health.close();
        page.close();
        field.close();
    }

    /**
     * What became of reports that had to wait.
     *
     * @param accepted how many were answered with success since their jurisdiction was stopped
     * @param alerted for how many of these somebody was called
     * @param longest from when one was due to the first call for it; zero where none was called for
     */
    record Waited(Set<String> jurisdictions, long accepted, long alerted, Duration longest) {
        static Waited of(History history, Set<String> jurisdictions, Instant since) {
            var calls = FirstCalls.of(history);
            var kept = history.ledger().stream()
                    .filter(line -> jurisdictions.contains(line.jurisdiction()))
                    .filter(line -> line.due().isAfter(since))
                    .toList();
            var waits = kept.stream()
                    .filter(line -> calls.containsKey(line.reportId()))
                    .map(line -> waited(line, Objects.requireNonNull(calls.get(line.reportId()))))
                    .toList();
            return new Waited(
                    jurisdictions,
                    kept.size(),
                    waits.size(),
                    waits.stream().max(Duration::compareTo).orElse(Duration.ZERO));
        }

        private static Duration waited(LedgerLine line, Instant called) {
            return Duration.between(line.due(), called);
        }

        @Override
        public String toString() {
            var text = String.join(" and ", jurisdictions) + ": " + accepted + " reports accepted since it stopped, "
                    + alerted + " of them alerted";
            return alerted == 0
                    ? text
                    : text + String.format(Locale.ROOT, ", the longest after %.1f s", longest.toMillis() / 1e3);
        }
    }
}
