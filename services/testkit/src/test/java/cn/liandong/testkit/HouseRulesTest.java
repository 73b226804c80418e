package cn.liandong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every rule is seen red on a fixture that breaks it; a rule that was never red may match nothing. */
class HouseRulesTest {
    @Test
    void aTidyServicePassesEveryRule() {
        assertThat(broken("tidy", HouseRules::decisionsImportOnlyWords)).isEmpty();
        assertThat(broken("tidy", HouseRules::decisionsAskNeitherTimeNorChance)).isEmpty();
        assertThat(broken("tidy", HouseRules::capabilitiesMeetThroughContracts)).isEmpty();
        assertThat(broken("tidy", HouseRules::onlyTheRuntimeReadsTheLog)).isEmpty();
        assertThat(broken("tidy", HouseRules::everyPackageIsNullMarked)).isEmpty();
        assertThat(broken("tidy", HouseRules::publicNamesStandInTheGlossary)).isEmpty();
    }

    @Test
    void aDeciderThatKnowsATechnologyIsFound() {
        assertThat(broken("importing", HouseRules::decisionsImportOnlyWords))
                .contains("AlertDecider", "ProducerRecord");
    }

    @Test
    void aPermittedStateThatKnowsATechnologyIsFound() {
        assertThat(broken("importingstate", HouseRules::decisionsImportOnlyWords))
                .contains("Open", "TopicPartition");
    }

    @Test
    void aPolicyThatCallsAnEndpointOfItsOwnServiceIsFound() {
        assertThat(broken("callingout", HouseRules::decisionsImportOnlyWords))
                .contains("AlertPolicies", "AlertEndpoint");
    }

    @Test
    void aDeciderThatAsksForTimeOrChanceIsFoundWhateverItAsks() {
        assertThat(broken("asking", HouseRules::decisionsAskNeitherTimeNorChance))
                .contains(
                        "AlertDecider.now()",
                        "AlertDecider.nowByReference()",
                        "AlertDecider.clock(",
                        "AlertDecider.millis()",
                        "AlertDecider.chance()",
                        "AlertDecider.id()",
                        "AlertDecider.random()");
    }

    @Test
    void aCapabilityThatImportsItsSiblingIsFound() {
        assertThat(broken("entangled", HouseRules::capabilitiesMeetThroughContracts))
                .contains("Slice alerts", "Unit");
    }

    @Test
    void aServiceThatReadsTheLogByItselfIsFound() {
        assertThat(broken("peeking", HouseRules::onlyTheRuntimeReadsTheLog)).contains("JournalPeek", "ConsumerRecord");
    }

    @Test
    void aPackageThatIsNotNullMarkedIsFound() {
        assertThat(broken("unmarked", HouseRules::everyPackageIsNullMarked)).contains("Unmarked");
    }

    @Test
    void aPublicTypeWithASecondWordForOneThingIsFound() {
        assertThat(broken("misnamed", HouseRules::publicNamesStandInTheGlossary))
                .contains("AlertTask", "say: assignment", "UnitTeleported", "missing in contracts/GLOSSARY.md")
                .doesNotContain("Widget", "Gadget");
    }

    @Test
    void theTestkitAndTheBrokerAreNamedInWordsOfTheGlossary() {
        HouseRules.check("testkit", HouseRules.publicNamesStandInTheGlossary("testkit"));
        HouseRules.check("broker", HouseRules.publicNamesStandInTheGlossary("broker"));
    }

    @Test
    void aServiceWithoutASingleDeciderDoesNotPassAsPure() {
        assertThatThrownBy(() -> broken("peeking", HouseRules::decisionsImportOnlyWords))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static String broken(String fixture, Function<String, ArchRule> rule) {
        String service = "fixtures." + fixture;
        var result = rule.apply(service).evaluate(new ClassFileImporter().importPackages("cn.liandong." + service));
        return result.hasViolation() ? result.getFailureReport().toString() : "";
    }
}
