package cn.liandong.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JavaType;

/** The mapper of the engine reads every approved sample, and writes it back as it was approved. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "contracts", "samples");

    private static final Map<String, JavaType> FAMILIES = Map.ofEntries(
            Map.entry("incidents", type(IncidentEvent.class)),
            Map.entry("drills", type(DrillEvent.class)),
            Map.entry("drills-commands", type(DrillCommand.class)),
            Map.entry("duty", type(DutyEvent.class)),
            Map.entry("response", type(ResponseEvent.class)),
            Map.entry("notifications", type(NotificationEvent.class)),
            Map.entry("intake-commands", type(IntakeCommand.class)),
            Map.entry("roster-commands", type(RosterCommand.class)),
            Map.entry("dispatch-commands", type(DispatchCommand.class)),
            Map.entry("notifier-commands", type(NotifierCommand.class)),
            Map.entry("credentials", type(CredentialRecord.class)),
            Map.entry("audit", type(AuditRecord.class)),
            Map.entry("people", type(PersonRecord.class)),
            Map.entry("subscriptions", type(PushSubscription.class)),
            Map.entry("duty-notes", type(DutyNote.class)),
            Map.entry("contact-codes", type(ContactCode.class)),
            Map.entry("reports", type(ReportRecord.class)),
            Map.entry("signals", type(SignalRecord.class)),
            Map.entry("outcomes", type(OutcomeNotice.class)),
            Map.entry("entries", type(Entry.class, ResponseEvent.class)),
            Map.entry("envelopes", type(CommandEnvelope.class, DispatchCommand.class)));

    static List<Path> samples() throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAndWrittenBackTheSame(Path file) throws IOException {
        var folder = SAMPLES.relativize(file).getName(0).toString();
        var type = FAMILIES.get(folder);
        assertThat(type).as("samples of %s: name their family here", folder).isNotNull();
        var bytes = Files.readAllBytes(file);

        Object value = Json.mapper().readerFor(type).readValue(bytes);

        assertThat(Json.mapper().readTree(Json.mapper().writerFor(type).writeValueAsBytes(value)))
                .isEqualTo(Json.mapper().readTree(bytes));
    }

    private static JavaType type(Class<?> type, Class<?>... of) {
        var types = Json.mapper().getTypeFactory();
        return of.length == 0 ? types.constructType(type) : types.constructParametricType(type, of);
    }
}
