package cn.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.Families.Family;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Typed;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every sealed family: it is listed, it names its types, and it meets a newer one as it should. */
class FamiliesTest {
    private static final JsonMapper JSON = ContractJson.mapper();
    private static final String NEWER = """
            {"type":"SomethingNewer","json":{"kept":[1,null]},"incident":"420583:i","nothing":null}""";

    static List<Family> events() {
        return Families.EVENTS;
    }

    static List<Family> closed() {
        return Families.CLOSED;
    }

    @Test
    void everyFamilyWhoseJsonNamesItsTypeIsListed() {
        var found = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cn.liandong.contracts")
                        .stream()
                        .filter(type -> type.isInterface() && type.isAssignableTo(Typed.class))
                        .<Class<?>>map(type -> type.reflect())
                        .filter(type -> type != Typed.class)
                        .toList();
        var families = found.stream()
                .filter(type -> List.of(type.getInterfaces()).contains(Typed.class))
                .toList();
        assertThat(found).allMatch(Class::isSealed);
        assertThat(families).allMatch(type -> type.isAnnotationPresent(JsonTypeInfo.class));
        assertThat(Families.all().stream().<Class<?>>map(Family::type).toList())
                .containsExactlyInAnyOrderElementsOf(families);
        // A family within a family is read as the outer one, whose annotations it has.
        assertThat(found).allMatch(type -> families.stream().anyMatch(family -> family.isAssignableFrom(type)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventOfANewerVersionIsKeptAndWrittenAsItCame(Family family) {
        Object read = JSON.readValue(NEWER, family.type());
        assertThat(read.getClass().getSimpleName()).isEqualTo("Unrecognized");
        assertThat(((Typed) read).type()).isEqualTo("SomethingNewer");
        assertThat(JSON.readTree(JSON.writeValueAsBytes(read))).isEqualTo(JSON.readTree(NEWER));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEntryWithAnEventOfANewerVersionIsKeptAndWrittenAsItCame(Family family) {
        String entry = """
                {"sequence":1,"at":"2026-11-24T01:40:00Z","actor":{"kind":"SYSTEM"},"handling":"ACTUAL","positions":{},\
                "events":[%s]}""".formatted(NEWER);
        var type = JSON.getTypeFactory().constructParametricType(Entry.class, family.type());
        assertThat(JSON.readTree(JSON.writerFor(type).writeValueAsBytes(JSON.readValue(entry, type))))
                .isEqualTo(JSON.readTree(entry));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventWithoutATypeIsKept(Family family) {
        assertThat(((Typed) JSON.readValue("{\"incident\":\"420583:i\"}", family.type())).type())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void aCommandOfANewerVersionIsRefused(Family family) {
        assertThatThrownBy(() -> JSON.readValue(NEWER, family.type()))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("SomethingNewer");
    }
}
