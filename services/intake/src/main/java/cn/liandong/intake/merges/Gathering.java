package cn.liandong.intake.merges;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Handling;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * An incident and the reports that belong to it.
 *
 * @param handling null of one that an older version opened
 * @param drill to which it belongs; null of what is no exercise
 * @param links in the order they came to it
 * @param merged where it went; null while it stands by itself
 */
record Gathering(
        IncidentId id,
        String number,
        @Nullable Handling handling,
        @Nullable DrillId drill,
        boolean open,
        PVector<Link> links,
        @Nullable Merged merged) {

    /** Into which incident, and with which reports. */
    record Merged(IncidentId into, List<ReportId> reports) {
        Merged {
            reports = List.copyOf(reports);
        }
    }

    static Gathering of(IncidentOpened opened) {
        return new Gathering(
                opened.incident(),
                opened.number(),
                opened.handling(),
                opened.drill(),
                true,
                TreePVector.singleton(Link.of(opened)),
                null);
    }

    /** Of these links the ones of these reports, and of those that go on from them, in the order they came. */
    static List<Link> following(List<ReportId> reports, List<Link> links) {
        var those = new HashSet<>(reports);
        // A report goes on from one that came before.
        return links.stream()
                .filter(link -> those.contains(link.report())
                        || (link.follows() != null && those.contains(link.follows()) && those.add(link.report())))
                .toList();
    }

    @Nullable
    Link find(ReportId report) {
        return links.stream()
                .filter(link -> link.report().equals(report))
                .findFirst()
                .orElse(null);
    }

    List<ReportId> reports() {
        return links.stream().map(Link::report).toList();
    }

    /** Whether somebody answers for any of its reports. */
    boolean answeredFor() {
        return links.stream().anyMatch(Link::answeredFor);
    }

    /** Whether both are handled alike, in one drill. */
    boolean isHandledAs(Gathering other) {
        return handling != null && handling == other.handling && Objects.equals(drill, other.drill);
    }

    /** Whether an officer may still move its reports. */
    boolean stands() {
        return open && merged == null;
    }

    Gathering including(Link link) {
        var before = find(link.report());
        return with(before == null ? links.plus(link) : links.with(links.indexOf(before), link));
    }

    Gathering without(ReportId report) {
        var before = find(report);
        return before == null ? this : with(links.minus((Object) before));
    }

    /** What its reports told is needed while it is open alone. */
    Gathering opened(boolean now) {
        var kept = now ? links : each(Link::forgotten);
        return new Gathering(id, number, handling, drill, now, kept, merged);
    }

    Gathering merged(@Nullable Merged now) {
        return new Gathering(id, number, handling, drill, open, links, now);
    }

    private PVector<Link> each(UnaryOperator<Link> change) {
        return TreePVector.from(links.stream().map(change).toList());
    }

    private Gathering with(PVector<Link> now) {
        return new Gathering(id, number, handling, drill, open, now, merged);
    }
}
