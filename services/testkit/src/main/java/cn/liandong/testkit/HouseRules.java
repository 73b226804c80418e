package cn.liandong.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.liandong.contracts.words.Glossary;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * The architecture of a service, as rules that its tests check. A service is named by its package: {@code dispatch} is
 * {@code cn.liandong.dispatch}. A rule that matches no class fails, so a service names the rules that it has classes
 * for.
 */
public final class HouseRules {
    private HouseRules() {}

    /** Checks every rule on the main classes of this service. */
    public static void check(String service) {
        check(
                service,
                decisionsImportOnlyWords(service),
                decisionsAskNeitherTimeNorChance(service),
                capabilitiesMeetThroughContracts(service),
                onlyTheRuntimeReadsTheLog(service),
                everyPackageIsNullMarked(service),
                publicNamesStandInTheGlossary(service));
    }

    /** Checks these rules on the main classes of this service. */
    public static void check(String service, ArchRule... rules) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root(service));
        List<String> broken = List.of(rules).stream()
                .map(rule -> rule.evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    /** What decides can be run anywhere: deciders, policies and states import the JDK, the words, and their service. */
    public static ArchRule decisionsImportOnlyWords(String service) {
        DescribedPredicate<JavaClass> words = resideInAnyPackage(
                        "java..", "cn.liandong.contracts..", "org.pcollections..", "org.jspecify..", within(service))
                .and(DescribedPredicate.not(Decisions.callingOut()));
        return classes()
                .that(resideInAPackage(within(service)).and(Decisions.classes()))
                .should()
                .onlyDependOnClassesThat(words)
                .because(
                        "a rule is a value that any test can run; what calls out belongs to an endpoint or a follower");
    }

    /** The same input decides the same way, today and when the journal is folded in ten years. */
    public static ArchRule decisionsAskNeitherTimeNorChance(String service) {
        return noClasses()
                .that(resideInAPackage(within(service)).and(Decisions.classes()))
                .should()
                .accessTargetWhere(TimeAndChance.asked())
                .because("time is a field of the command, and ids are made by the edge");
    }

    /** {@code alerts} does not import {@code units}: what one must know of the other is an event of the contracts. */
    public static ArchRule capabilitiesMeetThroughContracts(String service) {
        return slices().matching(root(service) + ".(*)..")
                .should()
                .notDependOnEachOther()
                .because("sibling capabilities meet through contract events");
    }

    /** A journal read without its chain believes entries that nobody accepted. */
    public static ArchRule onlyTheRuntimeReadsTheLog(String service) {
        return noClasses()
                .that()
                .resideInAPackage(within(service))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients.consumer..")
                .because("only cn.liandong.runtime checks the chain of what it reads");
    }

    /** A package without {@code @NullMarked} says nothing about null to whoever imports it. */
    public static ArchRule everyPackageIsNullMarked(String service) {
        return classes()
                .that()
                .resideInAPackage(within(service))
                .should(haveANullMarkedPackage())
                .because("null is a type here: add a package-info.java with @NullMarked");
    }

    /** One word, one meaning, in code as on a screen: what is public is named in words of {@code contracts/GLOSSARY.md}. */
    public static ArchRule publicNamesStandInTheGlossary(String service) {
        return classes()
                .that(resideInAPackage(within(service)).and(seenFromOutside()))
                .should(beNamedInWordsOf(Glossary.read()))
                .because("a second word for one thing is read as a second thing");
    }

    /** Members of an interface are public by themselves; that says nothing where the interface is not. */
    private static DescribedPredicate<JavaClass> seenFromOutside() {
        return DescribedPredicate.describe("are public, and whatever they stand in", HouseRules::isSeenFromOutside);
    }

    private static boolean isSeenFromOutside(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(HouseRules::isSeenFromOutside).orElse(true);
    }

    private static ArchCondition<JavaClass> beNamedInWordsOf(Glossary glossary) {
        return new ArchCondition<>("be named in words of the glossary") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var objections = glossary.objections(type.getSimpleName());
                events.add(new SimpleConditionEvent(
                        type, objections.isEmpty(), type.getName() + ": " + String.join("; ", objections)));
            }
        };
    }

    private static ArchCondition<JavaClass> haveANullMarkedPackage() {
        return ArchCondition.from(DescribedPredicate.describe(
                "have a package with @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static String root(String service) {
        return "cn.liandong." + service;
    }

    private static String within(String service) {
        return root(service) + "..";
    }
}
