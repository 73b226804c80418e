package cn.liandong.runtime.process;

import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.observe.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** What the parts of a service say of themselves, taken together. */
public final class ContextHealth {
    private ContextHealth() {}

    public static Health of(ConfigurableApplicationContext context) {
        var parts = new ArrayList<Health>();
        context.getBeansOfType(Engine.class, false, false).values().forEach(engine -> parts.add(engine.health()));
        context.getBeansOfType(Supplier.class, false, false).values().forEach(supplier -> {
            if (supplier.get() instanceof Health health) {
                parts.add(health);
            }
        });
        context.getBeansOfType(HealthIndicator.class, false, false).forEach((name, indicator) -> {
            var health = indicator.health();
            if (health != null && !Status.UP.equals(health.getStatus())) {
                parts.add(Health.down(List.of(name + ": " + health.getDetails())));
            }
        });
        return Health.together(parts);
    }
}
