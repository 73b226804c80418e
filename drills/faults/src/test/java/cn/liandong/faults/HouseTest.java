package cn.liandong.faults;

import static cn.liandong.testkit.HouseRules.everyPackageIsNullMarked;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

/** It decides nothing, so the rules of deciders have no class to match. */
class HouseTest {
    private static final String FAULTS = "faults";

    @Test
    void theHouseRulesHold() {
        HouseRules.check(FAULTS, everyPackageIsNullMarked(FAULTS));
    }

    @Test
    void onlyTheScenariosAndTheLoadDrillsPutTheOthersTogether() {
        HouseRules.check(
                FAULTS,
                slices().matching("cn.liandong.faults.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(
                                resideInAnyPackage("cn.liandong.faults.scenarios..", "cn.liandong.faults.loaddrills.."),
                                resideOutsideOfPackages(
                                        "cn.liandong.faults.scenarios..", "cn.liandong.faults.loaddrills..")));
    }

    @Test
    void whatIsCheckedIsReadWithoutTheEngineThatWroteIt() {
        HouseRules.check(
                FAULTS,
                noClasses()
                        .that()
                        .resideInAPackage("cn.liandong.faults.checker..")
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
                        .resideInAPackage("cn.liandong.faults.checker..")
                        .and()
                        .doNotHaveSimpleName("HistoryReader")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.apache.kafka.clients..")
                        .because("a history is judged without a broker"));
    }
}
