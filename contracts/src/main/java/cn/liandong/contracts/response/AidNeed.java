package cn.liandong.contracts.response;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of another jurisdiction.
 *
 * @param capabilities what its units have to be able to do; never empty
 * @param kind null where any kind of unit will do
 * @param count how many units
 * @param stagingArea where they are to gather 集结点, in words; null where they go to the incident itself
 */
public record AidNeed(
        List<Capability> capabilities,
        @Nullable UnitKind kind,
        int count,
        @Nullable String stagingArea) {
    public AidNeed {
        capabilities = capabilities == null
                ? List.of()
                : capabilities.stream().distinct().sorted().toList();
    }
}
