package cn.liandong.contracts.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public type of this module is named in words of the glossary; the testkit asks the same of every service. */
class GlossaryTest {
    private static final Glossary GLOSSARY = Glossary.read();

    @Test
    void everyPublicTypeIsNamedInWordsOfTheGlossary() {
        var objections = new TreeMap<String, List<String>>();
        var types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.liandong.contracts");
        assertThat(types).hasSizeGreaterThan(100);
        for (JavaClass type : types) {
            var found = GLOSSARY.objections(type.getSimpleName());
            if (type.getModifiers().contains(JavaModifier.PUBLIC) && !found.isEmpty()) {
                objections.put(type.getName(), found);
            }
        }
        assertThat(objections).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PersonAlerted, ''",
        "SiteIds, ''",
        "AlertPolicies, ''",
        "DutyEvent, ''",
        "Event, incident for what happens",
        "UserAlerted, 'person, officer or account'",
        "AssignedTask, 'say: assignment'",
        "MessageSent, notification (to a person)",
        "PersonTeleported, missing in contracts/GLOSSARY.md",
        "HTTPGateway, ''",
    })
    void aNameIsTakenApartAndAWordThatIsMissingOrNotSaidIsNamed(String name, String objection) {
        var objections = GLOSSARY.objections(name);
        if (objection.isEmpty()) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections).anyMatch(one -> one.contains(objection));
        }
    }

    @Test
    void everyWordStandsOnceWithItsChineseItsMeaningAndItsSource() throws IOException {
        var seen = new HashSet<String>();
        for (String line : Files.readString(Path.of("GLOSSARY.md"))
                .split("\n## ")[1]
                .lines()
                .filter(row -> row.startsWith("| ") && !row.startsWith("| word |"))
                .toList()) {
            var cells = Arrays.stream(line.substring(1).split("\\|"))
                    .map(String::strip)
                    .toList();
            assertThat(cells).as(line).hasSize(4).doesNotContain("");
            assertThat(cells.get(1)).as(line).matches(".*\\p{IsHan}.*");
            for (String form : cells.getFirst().split(", ")) {
                assertThat(seen.add(form))
                        .as("'%s' stands once: %s", form, line)
                        .isTrue();
            }
        }
    }
}
