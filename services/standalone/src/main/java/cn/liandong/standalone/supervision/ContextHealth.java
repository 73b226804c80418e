package cn.liandong.standalone.supervision;

import cn.liandong.runtime.journal.Engine;
import cn.liandong.runtime.observe.Health;
import java.util.ArrayList;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** What the parts of a service say of themselves, taken together. */
final class ContextHealth {
    private ContextHealth() {}

    static Health of(ConfigurableApplicationContext context) {
        var reasons = new ArrayList<String>();
        context.getBeansOfType(Engine.class, false, false)
                .values()
                .forEach(engine -> reasons.addAll(engine.health().reasons()));
        context.getBeansOfType(Health.class, false, false)
                .values()
                .forEach(health -> reasons.addAll(health.reasons()));
        context.getBeansOfType(HealthIndicator.class, false, false).forEach((name, indicator) -> {
            var health = indicator.health();
            if (health != null && !Status.UP.equals(health.getStatus())) {
                reasons.add(name + ": " + health.getDetails());
            }
        });
        return reasons.isEmpty() ? Health.UP : Health.down(reasons);
    }
}
