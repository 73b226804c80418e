package cn.liandong.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JavaType;

/** The contracts' tests have a mapper of their own; this shows that the engine's reads and writes the same JSON. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("../../contracts/samples");

    private static final Map<String, JavaType> READ_AS = Map.ofEntries(
            Map.entry(Topics.INCIDENTS, type(IncidentEvent.class)),
            Map.entry(Topics.DUTY, type(DutyEvent.class)),
            Map.entry(Topics.RESPONSE, type(ResponseEvent.class)),
            Map.entry(Topics.NOTIFICATIONS, type(NotificationEvent.class)),
            Map.entry(Topics.commands(Topics.INTAKE), type(IntakeCommand.class)),
            Map.entry(Topics.commands(Topics.ROSTER), type(RosterCommand.class)),
            Map.entry(Topics.commands(Topics.DISPATCH), type(DispatchCommand.class)),
            Map.entry(Topics.commands(Topics.NOTIFIER), type(NotifierCommand.class)),
            Map.entry(Topics.CREDENTIALS, type(CredentialRecord.class)),
            Map.entry(Topics.REPORTS, type(ReportRecord.class)),
            Map.entry(Topics.PEOPLE, type(PersonRecord.class)),
            Map.entry(Topics.OUTCOMES, type(OutcomeNotice.class)),
            Map.entry("entries", type(Entry.class, ResponseEvent.class)),
            Map.entry("envelopes", type(CommandEnvelope.class, DispatchCommand.class)));

    static List<Path> samples() throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void everyFolderOfSamplesIsRead() throws IOException {
        try (var folders = Files.list(SAMPLES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(READ_AS.keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAndWrittenAsTheSame(Path sample) throws IOException {
        var approved = Files.readAllBytes(sample);
        var type = READ_AS.get(SAMPLES.relativize(sample).getName(0).toString());
        assertThat(type).as("the type in the folder of %s", sample).isNotNull();

        Object read = Json.mapper().readValue(approved, type);
        var written = Json.mapper().writerFor(type).writeValueAsBytes(read);

        assertThat(read.getClass().getSimpleName())
                .isEqualTo(sample.getFileName().toString().replaceFirst("\\..*", ""));
        assertThat(Json.mapper().readTree(written)).isEqualTo(Json.mapper().readTree(approved));
        assertThat(Json.mapper().<Object>readValue(written, type)).isEqualTo(read);
    }

    private static JavaType type(Class<?> type) {
        return Json.mapper().constructType(type);
    }

    private static JavaType type(Class<?> frame, Class<?> content) {
        return Json.mapper().getTypeFactory().constructParametricType(frame, content);
    }
}
