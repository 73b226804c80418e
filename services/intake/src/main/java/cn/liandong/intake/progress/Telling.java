package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.intake.OwnReports.Report;
import cn.liandong.runtime.serde.Json;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.codec.ServerSentEvent;

/**
 * Tells one reader what became of one report, as often as it is asked for news. It holds where the reader stands and nothing
 * that waits: what changed twice before the reader took it is told once, as it stands then.
 */
final class Telling {
    private static final Duration COME_AGAIN_AFTER = Duration.ofSeconds(2);

    private final Report report;
    private final Jurisdiction jurisdiction;
    private final Progress progress;
    private Stand told;
    private boolean begun;

    /** @param told where the reader stands: it has all up to there */
    Telling(Report report, Jurisdiction jurisdiction, Progress progress, Stand told) {
        this.report = report;
        this.jurisdiction = jurisdiction;
        this.progress = progress;
        this.told = told;
        this.begun = !told.equals(Stand.NOWHERE);
    }

    /** The first event: the report itself. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Received(String reportId, Instant receivedAt, String handling) {}

    /**
     * What the reader was not told yet. Only the last event carries an id: a reader that loses its connection in the midst
     * stands where it stood before all of these, and gets them again.
     */
    List<ServerSentEvent<String>> news() {
        // Read before the items: what is folded after it comes with the next news.
        var folded = progress.stand(jurisdiction);
        // A report that came to another incident has missed all that was told of that one.
        var known = progress.linkedBy(report.id()) > told.incidents() ? Stand.NOWHERE : told;
        var events = new ArrayList<ServerSentEvent<String>>();
        if (!begun) {
            events.add(event(
                            "received",
                            new Received(
                                    report.id().value(),
                                    report.receivedAt(),
                                    report.handling().name()))
                    .retry(COME_AGAIN_AFTER)
                    .build());
        }
        var items = Item.of(report, progress).stream()
                .filter(item -> item.isNews(known, folded))
                .toList();
        var next = known.and(folded);
        for (int i = 0; i < items.size(); i++) {
            var event = event(items.get(i).name(), items.get(i).data());
            events.add(i == items.size() - 1 ? event.id(next.toString()).build() : event.build());
        }
        begun = true;
        told = next;
        return events;
    }

    private static ServerSentEvent.Builder<String> event(String name, Object data) {
        return ServerSentEvent.<String>builder().event(name).data(Json.mapper().writeValueAsString(data));
    }
}
