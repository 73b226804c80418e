package cn.liandong.dispatch.alerts;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of the posts that a rule names, those that may be told.
 *
 * @param others that take no part in the drill; empty where all may be told
 */
record Invited(List<Named> posts, Optional<List<Named>> others) {

    /** Of what is of no drill every post may be told. */
    static Invited of(List<Named> named, @Nullable DrillId drill, DispatchView view) {
        Predicate<Named> takesPart = one -> view.takesPart(one.post(), drill);
        var parts = named.stream().collect(Collectors.partitioningBy(takesPart));
        var others = parts.getOrDefault(false, List.of());
        return new Invited(
                parts.getOrDefault(true, List.of()), others.isEmpty() ? Optional.empty() : Optional.of(others));
    }
}
