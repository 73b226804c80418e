package cn.liandong.testkit;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The ways of the JDK to ask for the time, for chance, or for the machine one happens to run on. */
final class TimeAndChance {
    private static final Map<Class<?>, Set<String>> METHODS = Map.ofEntries(
            entry(System.class, Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "identityHashCode")),
            entry(Thread.class, Set.of("sleep")),
            entry(Math.class, Set.of("random")),
            entry(StrictMath.class, Set.of("random")),
            entry(UUID.class, Set.of("randomUUID")),
            entry(Collections.class, Set.of("shuffle")),
            entry(Date.class, Set.of("<init>")));

    private TimeAndChance() {}

    static DescribedPredicate<JavaAccess<?>> asked() {
        return DescribedPredicate.describe(
                "the time or chance is asked for", access -> isAsked(access.getTargetOwner(), access.getName()));
    }

    private static boolean isAsked(JavaClass owner, String name) {
        return owner.isAssignableTo(RandomGenerator.class)
                || owner.isAssignableTo(InstantSource.class)
                || (owner.getPackageName().equals("java.time") && name.equals("now"))
                || METHODS.entrySet().stream()
                        .anyMatch(method -> owner.isEquivalentTo(method.getKey())
                                && method.getValue().contains(name));
    }
}
