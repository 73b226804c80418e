package cn.liandong.console;

import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.web.DispatchAnswers;
import cn.liandong.console.web.PlanEndpoint;
import cn.liandong.console.web.RosterAnswers;
import cn.liandong.console.web.SettingsEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What a city has laid down for itself, read and changed at run time. */
@Configuration(proxyBeanMethods = false)
public class PlansConfiguration {
    @Bean
    PlanEndpoint planEndpoint(DispatchAnswers dispatch, Feeds feeds) {
        return new PlanEndpoint(dispatch, feeds::picture);
    }

    @Bean
    SettingsEndpoint settingsEndpoint(
            DispatchAnswers dispatch,
            RosterAnswers roster,
            Feeds feeds,
            ConsoleSettings settings,
            Environment environment) {
        return new SettingsEndpoint(
                dispatch, roster, feeds::picture, OperatorSettings.of(settings, environment::getProperty));
    }
}
