package cn.liandong.console;

import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.web.DispatchAnswers;
import cn.liandong.console.web.PlanEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a city has laid down for itself, read and changed at run time. */
@Configuration(proxyBeanMethods = false)
public class PlansConfiguration {
    @Bean
    PlanEndpoint planEndpoint(DispatchAnswers dispatch, Feeds feeds) {
        return new PlanEndpoint(dispatch, feeds::picture);
    }
}
