package cn.liandong.faults;

import static cn.liandong.testkit.HouseRules.capabilitiesMeetThroughContracts;
import static cn.liandong.testkit.HouseRules.everyPackageIsNullMarked;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

/** It decides nothing, so the rules of deciders have no class to match. */
class HouseTest {
    private static final String FAULTS = "faults";

    @Test
    void theHouseRulesHold() {
        HouseRules.check(FAULTS, capabilitiesMeetThroughContracts(FAULTS), everyPackageIsNullMarked(FAULTS));
    }

    @Test
    void whatIsCheckedIsReadWithoutTheEngineThatWroteIt() {
        HouseRules.check(
                FAULTS,
                noClasses()
                        .that()
                        .resideInAPackage("cn.liandong.faults..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "cn.liandong.runtime.journal..",
                                "cn.liandong.runtime.deadline..",
                                "cn.liandong.runtime.outcome..",
                                "cn.liandong.runtime.edge..")
                        .because("a checker that shares the engine's code shares its defects"));
    }

    @Test
    void onlyTheReaderOfHistoriesReadsTheLog() {
        HouseRules.check(
                FAULTS,
                noClasses()
                        .that()
                        .resideInAPackage("cn.liandong.faults..")
                        .and()
                        .doNotHaveSimpleName("HistoryReader")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.kafka.clients..")
                        .because("a history is judged without a broker"));
    }
}
