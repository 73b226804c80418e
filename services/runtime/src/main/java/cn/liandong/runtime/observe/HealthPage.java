package cn.liandong.runtime.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** What the parts of the process say of themselves; up when all of them are. */
public final class HealthPage {
    private final Map<String, Supplier<Health>> parts = new ConcurrentSkipListMap<>();

    public void add(String part, Supplier<Health> health) {
        parts.put(part, health);
    }

    /**
     * The page, in the shape of Spring's actuator.
     *
     * @param status UP or DOWN
     */
    record Page(String status, Map<String, Component> components) {}

    record Component(String status, List<String> reasons) {}

    Page page() {
        var components = new LinkedHashMap<String, Component>();
        parts.forEach((part, health) -> components.put(part, component(health)));
        return new Page(
                components.values().stream().allMatch(each -> each.status().equals("UP")) ? "UP" : "DOWN", components);
    }

    /** Whether all parts are up. */
    public boolean isUp() {
        return page().status().equals("UP");
    }

    private static Component component(Supplier<Health> part) {
        try {
            var health = part.get();
            return new Component(health.up() ? "UP" : "DOWN", health.reasons());
        } catch (RuntimeException failed) {
            // A part that cannot even say how it is must not hide how the others are.
            return new Component("DOWN", List.of("it did not answer: " + failed.getMessage()));
        }
    }
}
