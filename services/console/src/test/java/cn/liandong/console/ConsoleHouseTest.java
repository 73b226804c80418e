package cn.liandong.console;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import cn.liandong.testkit.HouseRules;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ConsoleHouseTest {
    private static final String HERE = "cn.liandong.console";

    @Test
    void theConsoleKeepsTheRulesOfTheHouse() {
        HouseRules.check(
                "console",
                HouseRules.decisionsImportOnlyWords("console"),
                HouseRules.decisionsAskNeitherTimeNorChance("console"),
                HouseRules.onlyTheRuntimeReadsTheLog("console"),
                HouseRules.everyPackageIsNullMarked("console"),
                HouseRules.publicNamesStandInTheGlossary("console"));
    }

    @Test
    void whatIsShownIsFoldedWithoutSpringOrKafka() {
        HouseRules.check(
                "console",
                mayUse("scopes", "cn.liandong.contracts..", "org.pcollections.."),
                mayUse(
                        "pictures",
                        "cn.liandong.contracts..",
                        "org.pcollections..",
                        "com.fasterxml.jackson.annotation..",
                        HERE + ".scopes.."));
    }

    @Test
    void everyPartKnowsOnlyWhatItStandsOn() {
        HouseRules.check(
                "console",
                mayUse(
                        "feeds",
                        "cn.liandong.contracts..",
                        "cn.liandong.runtime.serde..",
                        "org.pcollections..",
                        "org.slf4j..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "org.springframework.web.socket..",
                        "jakarta.websocket..",
                        HERE + ".scopes..",
                        HERE + ".pictures.."),
                mayUse(
                        "signins",
                        "cn.liandong.contracts..",
                        "cn.liandong.runtime.serde..",
                        "javax.crypto..",
                        "org.springframework.security.crypto.."),
                mayUse(
                        "firstaccounts",
                        "cn.liandong.contracts..",
                        "cn.liandong.runtime.serde..",
                        "org.slf4j..",
                        HERE + ".signins.."),
                mayUse(
                        "identities",
                        "cn.liandong.contracts..",
                        "cn.liandong.runtime.serde..",
                        "com.nimbusds..",
                        "org.slf4j.."),
                mayUse("audits", "cn.liandong.contracts..", "org.slf4j..", HERE + ".signins.."),
                mayUse("contactcodes", "cn.liandong.contracts..", HERE + ".signins.."),
                mayUse("subscriptions", "cn.liandong.contracts..", "cn.liandong.runtime.serde..", HERE + ".signins.."),
                mayUse(
                        "commands",
                        "cn.liandong.contracts..",
                        "cn.liandong.runtime.edge..",
                        "org.slf4j..",
                        HERE + ".signins.."));
    }

    private static ArchRule mayUse(String part, String... packages) {
        var own = HERE + "." + part + "..";
        return classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", own).or(resideInAnyPackage(packages)))
                .because("a part that knows little is changed without breaking much");
    }
}
