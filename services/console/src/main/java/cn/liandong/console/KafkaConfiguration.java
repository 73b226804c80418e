package cn.liandong.console;

import cn.liandong.console.audits.AuditReader;
import cn.liandong.console.audits.AuditWriter;
import cn.liandong.console.caps.CapAlerts;
import cn.liandong.console.commands.DispatchGateway;
import cn.liandong.console.commands.DrillsGateway;
import cn.liandong.console.commands.IntakeGateway;
import cn.liandong.console.commands.NotifierGateway;
import cn.liandong.console.commands.RosterGateway;
import cn.liandong.console.contactcodes.ContactCodeWriter;
import cn.liandong.console.contactcodes.SentCodes;
import cn.liandong.console.directories.PersonWriter;
import cn.liandong.console.directories.WrittenPeople;
import cn.liandong.console.dutylogs.DutyLogs;
import cn.liandong.console.dutylogs.NoteWriter;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.signins.CredentialWriter;
import cn.liandong.console.signins.Credentials;
import cn.liandong.console.subscriptions.SubscriptionWriter;
import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.reports.ReportWriter;
import cn.liandong.runtime.edge.Gateway;
import cn.liandong.runtime.journal.RecordPages;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.journal.TopicSetup;
import cn.liandong.runtime.observe.FreeMemory;
import cn.liandong.runtime.observe.FreeSpace;
import cn.liandong.runtime.observe.Reserve;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What lies outside: the logs, the disk they lie on, the memory, and the way to the services. */
@Configuration(proxyBeanMethods = false)
public class KafkaConfiguration {
    @Bean
    InstantSource clock(RuntimeSettings settings) {
        return settings.clock();
    }

    @Bean
    FreeSpace freeSpace(Environment environment, MeterRegistry meters) {
        return FreeSpace.read("console", environment::getProperty, meters);
    }

    @Bean
    FreeMemory freeMemory(Environment environment, MeterRegistry meters) {
        return FreeMemory.read("console", environment::getProperty, meters);
    }

    @Bean
    Reserve reserve(FreeSpace space, FreeMemory memory) {
        return Reserve.of(space, memory);
    }

    @Bean(destroyMethod = "close")
    Gateway gateway(RuntimeSettings settings, MeterRegistry meters) {
        return Gateway.start("console", settings, meters);
    }

    @Bean
    CredentialWriter credentialWriter(Gateway gateway) {
        return (jurisdiction, id, record) -> gateway.write(Topics.CREDENTIALS, jurisdiction, id.value(), record);
    }

    @Bean
    SubscriptionWriter subscriptionWriter(Gateway gateway) {
        return (jurisdiction, subscription) -> gateway.write(
                Topics.SUBSCRIPTIONS, jurisdiction, subscription.id().value(), subscription);
    }

    @Bean
    NoteWriter noteWriter(Gateway gateway) {
        return (jurisdiction, note) ->
                gateway.write(Topics.DUTY_NOTES, jurisdiction, note.id().value(), note);
    }

    /** The topic is checked first: what it promises, every answer promises. */
    @Bean
    ReportWriter reportWriter(RuntimeSettings settings, Gateway gateway) {
        TopicSetup.verify(
                settings,
                Topics.all().stream()
                        .filter(topic -> topic.name().equals(Topics.REPORTS))
                        .toList());
        return (jurisdiction, report) -> gateway.write(
                        Topics.REPORTS, jurisdiction, report.id().value(), report)
                .thenApply(Gateway.Written::at);
    }

    @Bean
    PersonWriter personWriter(Gateway gateway) {
        return (jurisdiction, person) ->
                gateway.write(Topics.PEOPLE, jurisdiction, person.id().value(), person);
    }

    @Bean
    ContactCodeWriter contactCodeWriter(Gateway gateway) {
        return (jurisdiction, key, record) -> gateway.write(Topics.CONTACT_CODES, jurisdiction, key, record);
    }

    @Bean
    AuditWriter auditWriter(Gateway gateway) {
        return (jurisdiction, record) -> gateway.write(Topics.AUDIT, jurisdiction, jurisdiction.value(), record);
    }

    @Bean
    AuditReader auditReader(RuntimeSettings settings) {
        var pages = new RecordPages<>("console-audit", settings, Topics.AUDIT, AuditRecord.class);
        return (jurisdiction, asked) -> {
            var page = pages.read(
                    jurisdiction,
                    new RecordPages.Asked<>(asked.from(), asked.until(), asked.after(), asked.most(), asked::isWanted));
            return new AuditReader.Page(
                    page.records().stream()
                            .map(kept -> new AuditReader.Written(kept.at(), kept.value()))
                            .toList(),
                    page.next());
        };
    }

    @Bean
    DispatchGateway dispatchGateway(Gateway gateway) {
        return (jurisdiction, envelope) -> gateway.ask(Topics.DISPATCH, jurisdiction, envelope);
    }

    @Bean
    IntakeGateway intakeGateway(Gateway gateway) {
        return (jurisdiction, envelope) -> gateway.ask(Topics.INTAKE, jurisdiction, envelope);
    }

    @Bean
    RosterGateway rosterGateway(Gateway gateway) {
        return (jurisdiction, envelope) -> gateway.ask(Topics.ROSTER, jurisdiction, envelope);
    }

    @Bean
    DrillsGateway drillsGateway(Gateway gateway) {
        return (jurisdiction, envelope) -> gateway.ask(Topics.DRILLS, jurisdiction, envelope);
    }

    @Bean
    NotifierGateway notifierGateway(Gateway gateway) {
        return (jurisdiction, envelope) -> gateway.ask(Topics.NOTIFIER, jurisdiction, envelope);
    }

    @Bean
    ConsoleFollower consoleFollower(
            RuntimeSettings settings,
            Feeds feeds,
            Credentials credentials,
            WrittenPeople people,
            SentCodes codes,
            Freshness freshness) {
        return new ConsoleFollower(settings, feeds, credentials, people, codes, freshness);
    }

    @Bean
    RosterFollower rosterFollower(RuntimeSettings settings, Rosters rosters) {
        return new RosterFollower(settings, rosters);
    }

    @Bean
    DutyLogFollower dutyLogFollower(RuntimeSettings settings, DutyLogs logs) {
        return new DutyLogFollower(settings, logs);
    }

    @Bean
    CapFollower capFollower(RuntimeSettings settings, CapAlerts alerts) {
        return new CapFollower(settings, alerts);
    }
}
