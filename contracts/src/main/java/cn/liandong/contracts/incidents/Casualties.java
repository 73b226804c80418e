package cn.liandong.contracts.incidents;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People harmed, as told; unknown is null, not zero (Order 493 art. 12). Acute poisoning counts as serious injury in grades. */
public record Casualties(
        @Nullable Integer dead,
        @Nullable Integer seriouslyInjured,
        @Nullable Integer slightlyInjured,
        @Nullable Integer missing,
        @Nullable Integer trapped,
        @Nullable Integer poisoned) {

    /** Whether they tell that anybody was harmed, or may have been. */
    public boolean tellOfHarm() {
        return Stream.of(dead, seriouslyInjured, slightlyInjured, missing, trapped, poisoned)
                .anyMatch(people -> people != null && people > 0);
    }
}
