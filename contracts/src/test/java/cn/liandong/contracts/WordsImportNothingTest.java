package cn.liandong.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Every module stands on this one, so it stands on as little as can be. */
class WordsImportNothingTest {
    private static final ArchRule ALLOWED = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml.stream..",
                    "cn.liandong.contracts..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..",
                    "org.pcollections..");

    @Test
    void theWordsImportTheJdkAnnotationsAndPersistentCollectionsOnly() {
        ALLOWED.check(words());
    }

    @Test
    void aWordThatImportedAMapperWouldBeFound() {
        var broken = ALLOWED.evaluate(new ClassFileImporter().importClasses(ContractJson.class));
        assertThat(broken.getFailureReport().toString()).contains("tools.jackson.databind.json.JsonMapper");
    }

    private static JavaClasses words() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.liandong.contracts");
    }
}
