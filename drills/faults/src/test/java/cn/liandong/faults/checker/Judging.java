package cn.liandong.faults.checker;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.findings.Finding;
import cn.liandong.faults.checker.findings.FindingKind;
import cn.liandong.faults.checker.findings.Place;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.runtime.serde.Json;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What is found in histories that are broken in one way each. */
final class Judging {
    private Judging() {}

    static final String FIRST_REPORT = "420583-r1";
    static final String SECOND_REPORT = "420506-r2";
    static final String FIRST_ALERT = "incident:420583-r1.city-duty";

    static List<Finding> judge(History history) {
        return Checker.judge(history).findings();
    }

    /** Exactly this kind, about this, and nothing else. */
    static void assertOnly(History history, FindingKind kind, String about) {
        assertThat(judge(history)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).as(finding.toString()).isEqualTo(kind);
            assertThat(finding.about()).as(finding.toString()).isEqualTo(about);
        });
    }

    static void assertOne(History history, FindingKind kind, String about, Place place) {
        assertThat(judge(history)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.about()).isEqualTo(about);
            assertThat(finding.place()).isEqualTo(place);
        });
    }

    static Place place(String topic, long offset) {
        return new Place(topic, JournalWriter.PARTITION, offset);
    }

    static LogRecord changed(LogRecord record, Consumer<ObjectNode> change) {
        var json = (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(record.value()));
        change.accept(json);
        return Broken.withValue(record, Json.mapper().writeValueAsBytes(json));
    }

    static SinkCall with(SinkCall call, String from, String to) {
        assertThat(call.body()).contains(from);
        return new SinkCall(call.at(), call.path(), call.answer(), call.body().replace(from, to));
    }

    /** One more entry of notifier, which decides this and stands where the last one stands. */
    static History decides(String commandId, Consumer<ObjectNode> change) {
        return Retold.with(Topics.NOTIFICATIONS, entries -> {
            var more = entries.getLast().copy();
            more.events().removeAll();
            more.entry().put("commandId", commandId).putNull("bodyHash");
            more.entry().put("sequence", more.entry().path("sequence").asLong() + 1);
            change.accept(more.entry());
            entries.add(more);
        });
    }

    /** How many entries the story's journal has. */
    static int last(String journal) {
        return Story.good().logs(journal).getFirst().records().size();
    }
}
