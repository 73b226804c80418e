package cn.liandong.runtime.observe;

import java.util.Collection;
import java.util.List;

/**
 * Whether a part can do its work.
 *
 * @param up false when whoever supervises it is to end it and start it anew
 * @param reasons each a sentence for the engineer who runs it; of a part that is up, what no other start of the same build
 *     would mend
 */
public record Health(boolean up, List<String> reasons) {
    public static final Health UP = new Health(true, List.of());

    public Health {
        reasons = List.copyOf(reasons);
    }

    public static Health down(List<String> reasons) {
        return new Health(false, reasons);
    }

    public static Health up(List<String> reasons) {
        return new Health(true, reasons);
    }

    /** Up when all are; with the reasons of each. */
    public static Health together(Collection<Health> parts) {
        return new Health(
                parts.stream().allMatch(Health::up),
                parts.stream().flatMap(part -> part.reasons().stream()).toList());
    }
}
