package cn.liandong.contracts.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ApprovedFolder;
import cn.liandong.contracts.ContractJson;
import cn.liandong.contracts.Families;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.samples.Sample;
import cn.liandong.contracts.samples.Samples;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas in {@code schemas/} are what the types say, and every sample is valid under the one of its topic. */
class SchemasTest {
    private static final ApprovedFolder FILES = new ApprovedFolder("schemas");
    private static final JsonMapper JSON = ContractJson.mapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, String> MADE = make();

    private static Map<String, String> make() {
        var made = new TreeMap<String, String>();
        Families.all().forEach(family -> made.put(family.topic(), SchemaWriter.write(family)));
        Map.of(
                        Topics.SIGNALS,
                        SignalRecord.class,
                        Topics.REPORTS,
                        ReportRecord.class,
                        Topics.PEOPLE,
                        PersonRecord.class,
                        Topics.SUBSCRIPTIONS,
                        PushSubscription.class,
                        Topics.DUTY_NOTES,
                        DutyNote.class,
                        Topics.OUTCOMES,
                        OutcomeNotice.class,
                        "entries",
                        Entry.class,
                        "envelopes",
                        CommandEnvelope.class)
                .forEach((name, type) -> made.put(name, SchemaWriter.write(name, type)));
        return made;
    }

    static Iterable<String> names() {
        return MADE.keySet();
    }

    static List<Sample> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSchemaIsWhatTheTypesSay(String name) throws IOException {
        FILES.verify(name + ".schema.json", made(name));
    }

    @Test
    void noSchemaIsLeftOver() throws IOException {
        assertThat(FILES.names())
                // What other houses published stands in folders of its own.
                .filteredOn(name -> name.endsWith(".json"))
                .as("schemas/ holds one file for each topic: delete the others")
                .isSubsetOf(MADE.keySet().stream()
                        .map(name -> name + ".schema.json")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsValid(Sample sample) {
        assertThat(errors(sample.folder(), JSON.writerFor(sample.readAs()).writeValueAsString(sample.value())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleShowsEveryFieldThatItsSchemaNames(Sample sample) {
        if (sample.name().endsWith("/Unrecognized")) {
            return;
        }
        var properties = JSON.readTree(made(sample.folder()))
                .path("$defs")
                .path(sample.value().getClass().getSimpleName())
                .path("properties");
        assertThat(JSON.readTree(JSON.writeValueAsBytes(sample.value())).propertyNames())
                .containsExactlyInAnyOrderElementsOf(properties.propertyNames());
    }

    @Test
    void aSampleWithoutARequiredFieldOrWithAWrongOneIsInvalid() {
        assertThat(broken("incidents/IncidentOpened", json -> json.remove("incident")))
                .isNotEmpty();
        assertThat(broken("incidents/IncidentOpened", json -> json.put("category", "LEAK")))
                .isNotEmpty();
        assertThat(broken("incidents/IncidentOpened", json -> json.put("receivedAt", "yesterday")))
                .isNotEmpty();
        assertThat(broken("incidents/IncidentOpened", json -> json.put("incident", "<script>")))
                .isNotEmpty();
        assertThat(broken("incidents/ReportLinked", json -> json.put("warnings", "one")))
                .isNotEmpty();
        assertThat(broken("roster-commands/SetZone", json -> json.put("type", "SetTheZone")))
                .isNotEmpty();
        assertThat(broken("incidents/IncidentOpened", json -> json.remove("casualties")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "420583:i", "A/b_c.d-9", "ü", " ", "a b", "a\n", "<", "中"})
    void thePatternOfAnIdAdmitsWhatTheTypeAdmits(String text) {
        assertThat(text.matches(SchemaWriter.ID_PATTERN)).isEqualTo(admitted(() -> new IncidentId(text)));
    }

    @Test
    void anIdMayHaveTwoHundredCharactersAndNoMore() {
        thePatternOfAnIdAdmitsWhatTheTypeAdmits("x".repeat(200));
        thePatternOfAnIdAdmitsWhatTheTypeAdmits("x".repeat(201));
    }

    @ParameterizedTest
    @ValueSource(strings = {"420583", "42058", "4205831", "42O583", "", "４２０５８３"})
    void thePatternOfAJurisdictionAdmitsWhatTheTypeAdmits(String text) {
        assertThat(text.matches(SchemaWriter.JURISDICTION_PATTERN)).isEqualTo(admitted(() -> new Jurisdiction(text)));
    }

    private static List<?> broken(String sample, Consumer<ObjectNode> change) {
        var found = samples().stream()
                .filter(one -> one.name().equals(sample))
                .findFirst()
                .orElseThrow();
        var json = (ObjectNode) JSON.readTree(JSON.writeValueAsBytes(found.value()));
        change.accept(json);
        return errors(found.folder(), json.toString());
    }

    private static List<?> errors(String folder, String json) {
        Schema schema = REGISTRY.getSchema(made(folder));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String made(String name) {
        var schema = MADE.get(name);
        if (schema == null) {
            throw new AssertionError("the samples in " + name + " have no schema: add its type to make()");
        }
        return schema;
    }

    private static boolean admitted(Runnable making) {
        try {
            making.run();
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
