package cn.liandong.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cn.liandong.testkit.HouseRules;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void itKeepsTheHouseRules() {
        HouseRules.check(
                "runtime",
                HouseRules.everyPackageIsNullMarked("runtime"),
                HouseRules.publicNamesStandInTheGlossary("runtime"));
    }

    @Test
    void itKnowsNoWordOfAnyService() {
        var engine = JavaClass.Predicates.resideInAnyPackage(
                "cn.liandong.runtime..", "cn.liandong.contracts.ids..", "cn.liandong.contracts.journal..");
        var others = DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage("cn.liandong.."));

        HouseRules.check(
                "runtime",
                classes()
                        .that()
                        .resideInAPackage("cn.liandong.runtime..")
                        .should()
                        .onlyDependOnClassesThat(engine.or(others))
                        .because("the engine is the same for every service"));
    }
}
