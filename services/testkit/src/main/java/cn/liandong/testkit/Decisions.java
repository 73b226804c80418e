package cn.liandong.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which classes decide: the names of the house, {@code XDecider}, {@code XPolicies}, and {@code X}, the state. */
final class Decisions {
    private static final Pattern RULE = Pattern.compile(".*(Decider|Policies)");
    private static final Pattern CALLING_OUT = Pattern.compile(".*(Endpoint|Follower|Application)");

    private Decisions() {}

    /** Deciders, policies, and the states beside a decider, with what is nested in them. */
    static DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe("decide", type -> {
            JavaClass outermost = outermost(type);
            return RULE.matcher(outermost.getSimpleName()).matches() || isState(outermost);
        });
    }

    /** What a rule may not use although it is of the same service. */
    static DescribedPredicate<JavaClass> callingOut() {
        return DescribedPredicate.describe("call out", type -> {
            JavaClass outermost = outermost(type);
            return outermost.getPackageName().startsWith("cn.liandong.")
                    && CALLING_OUT.matcher(outermost.getSimpleName()).matches();
        });
    }

    /** {@code X} beside {@code XDecider}, any sealed type beside a decider, and every type that one of these permits. */
    private static boolean isState(JavaClass type) {
        return hasDecider(type)
                && Stream.concat(
                                Stream.of(type),
                                Stream.concat(
                                        type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream()))
                        .filter(above -> above.getPackageName().equals(type.getPackageName()))
                        .anyMatch(above -> above.reflect().isSealed()
                                || type.getPackage().containsClassWithSimpleName(above.getSimpleName() + "Decider"));
    }

    private static boolean hasDecider(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .anyMatch(sibling -> sibling.getSimpleName().endsWith("Decider"));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
