package cn.liandong.console;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The console server: one process, or one context among those of a single process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, ConsoleConfiguration.class})
public class ConsoleApplication {
    public static void main(String[] args) {
        new SpringApplicationBuilder(ConsoleApplication.class).run(args);
    }
}
