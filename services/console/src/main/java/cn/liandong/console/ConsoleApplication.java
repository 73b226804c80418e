package cn.liandong.console;

import cn.liandong.runtime.process.ServiceProcess;
import cn.liandong.runtime.process.ServiceSpec;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Import;

/** The console server: one process, or one context among those of a single process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, ConsoleConfiguration.class})
public class ConsoleApplication {
    public static void main(String[] arguments) {
        ServiceProcess.run(new ServiceSpec("console", ConsoleApplication.class, WebApplicationType.SERVLET));
    }
}
