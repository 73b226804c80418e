package cn.liandong.runtime.process;

import cn.liandong.runtime.observe.Health;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The least service there is, in a process of its own. It dies when its input ends, as an engine does that was fenced. */
final class ToyProcess {
    private ToyProcess() {}

    public static void main(String[] arguments) {
        ServiceProcess.run(new ServiceSpec("toy", Toy.class, WebApplicationType.NONE));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Toy {
        @Bean
        Supplier<Health> toyHealth(Environment environment, MeterRegistry meters) {
            meters.counter("toy.starts").increment();
            var trouble = environment.getProperty("liandong.toy.trouble");
            return () -> trouble == null ? Health.UP : Health.down(List.of(trouble));
        }

        @Bean
        Thread dying(@Qualifier("onDeath") Consumer<String> onDeath) {
            return Thread.ofPlatform().daemon(false).start(() -> {
                try {
                    while (System.in.read() >= 0) {
                        // Nothing that is written counts.
                    }
                } catch (IOException e) {
                    // The same as its end.
                }
                onDeath.accept("the toy was fenced");
            });
        }
    }
}
