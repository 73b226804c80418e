package cn.liandong.console;

import cn.liandong.attachments.AttachmentStores;
import cn.liandong.console.audits.AuditReader;
import cn.liandong.console.audits.AuditWriter;
import cn.liandong.console.audits.Audits;
import cn.liandong.console.calendars.CalendarSecrets;
import cn.liandong.console.calls.Calls;
import cn.liandong.console.caps.CapAlerts;
import cn.liandong.console.commands.DispatchGateway;
import cn.liandong.console.commands.DrillsGateway;
import cn.liandong.console.commands.IntakeGateway;
import cn.liandong.console.commands.NotifierGateway;
import cn.liandong.console.commands.OfficerCommands;
import cn.liandong.console.commands.PositionReports;
import cn.liandong.console.commands.RosterGateway;
import cn.liandong.console.contactcodes.ContactCodeWriter;
import cn.liandong.console.contactcodes.ContactCodes;
import cn.liandong.console.contactcodes.SentCodes;
import cn.liandong.console.directories.DirectoryImporter;
import cn.liandong.console.directories.PersonWriter;
import cn.liandong.console.directories.VerifiedContacts;
import cn.liandong.console.directories.WrittenPeople;
import cn.liandong.console.dutylogs.DutyLogs;
import cn.liandong.console.dutylogs.NoteWriter;
import cn.liandong.console.emergencysheets.EmergencySheets;
import cn.liandong.console.emergencysheets.SheetFolder;
import cn.liandong.console.feeds.FeedEndpoint;
import cn.liandong.console.feeds.FeedSessions;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.feeds.StepAudit;
import cn.liandong.console.feeds.Viewers;
import cn.liandong.console.feeds.Viewers.Standing;
import cn.liandong.console.firstaccounts.FirstAccounts;
import cn.liandong.console.identities.Identities;
import cn.liandong.console.identities.IdentitySettings;
import cn.liandong.console.maps.MapSettings;
import cn.liandong.console.papers.PaperFont;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Accounts;
import cn.liandong.console.signins.CodeChecks;
import cn.liandong.console.signins.CredentialWriter;
import cn.liandong.console.signins.Credentials;
import cn.liandong.console.signins.Officer;
import cn.liandong.console.signins.Passwords;
import cn.liandong.console.signins.SecretSeal;
import cn.liandong.console.signins.SignIns;
import cn.liandong.console.subscriptions.SubscriptionWriter;
import cn.liandong.console.subscriptions.Subscriptions;
import cn.liandong.console.walls.Walls;
import cn.liandong.console.web.AbsenceEndpoint;
import cn.liandong.console.web.AccountEndpoint;
import cn.liandong.console.web.AcknowledgementEndpoint;
import cn.liandong.console.web.AidEndpoint;
import cn.liandong.console.web.ApiKeyEndpoint;
import cn.liandong.console.web.AssessmentEndpoint;
import cn.liandong.console.web.AssignmentEndpoint;
import cn.liandong.console.web.AttachmentEndpoint;
import cn.liandong.console.web.AuditEndpoint;
import cn.liandong.console.web.CalendarEndpoint;
import cn.liandong.console.web.CallEndpoint;
import cn.liandong.console.web.CallPlacesEndpoint;
import cn.liandong.console.web.CapEndpoint;
import cn.liandong.console.web.ClaimEndpoint;
import cn.liandong.console.web.ClockEndpoint;
import cn.liandong.console.web.ClosingEndpoint;
import cn.liandong.console.web.CommunicationsTestEndpoint;
import cn.liandong.console.web.ContactCodeEndpoint;
import cn.liandong.console.web.CoverageEndpoint;
import cn.liandong.console.web.DirectiveEndpoint;
import cn.liandong.console.web.DirectoryEndpoint;
import cn.liandong.console.web.DirectoryReader;
import cn.liandong.console.web.DispatchAnswers;
import cn.liandong.console.web.DrillAnswers;
import cn.liandong.console.web.DrillConductEndpoint;
import cn.liandong.console.web.DrillDutyEndpoint;
import cn.liandong.console.web.DrillEndpoint;
import cn.liandong.console.web.DrillJudgingEndpoint;
import cn.liandong.console.web.DrillReportEndpoint;
import cn.liandong.console.web.DutyDayEndpoint;
import cn.liandong.console.web.DutyLogEndpoint;
import cn.liandong.console.web.DutyLogReader;
import cn.liandong.console.web.EmergencySheetEndpoint;
import cn.liandong.console.web.Exports;
import cn.liandong.console.web.FilingEndpoint;
import cn.liandong.console.web.FirstAccountEndpoint;
import cn.liandong.console.web.FollowEndpoint;
import cn.liandong.console.web.IdentityEndpoint;
import cn.liandong.console.web.IntakeAnswers;
import cn.liandong.console.web.LeadEndpoint;
import cn.liandong.console.web.LeaveEndpoint;
import cn.liandong.console.web.LevelEndpoint;
import cn.liandong.console.web.MapEndpoint;
import cn.liandong.console.web.MergeEndpoint;
import cn.liandong.console.web.OfficerView;
import cn.liandong.console.web.OverdueEndpoint;
import cn.liandong.console.web.OverrideEndpoint;
import cn.liandong.console.web.OwnAccountEndpoint;
import cn.liandong.console.web.OwnCodesEndpoint;
import cn.liandong.console.web.PaperEndpoint;
import cn.liandong.console.web.PeopleEndpoint;
import cn.liandong.console.web.ProblemAdvice;
import cn.liandong.console.web.ProgrammeEndpoint;
import cn.liandong.console.web.PushEndpoint;
import cn.liandong.console.web.RosterAnswers;
import cn.liandong.console.web.ScenarioEndpoint;
import cn.liandong.console.web.ScheduleEndpoint;
import cn.liandong.console.web.ScheduleReader;
import cn.liandong.console.web.SecurityConfiguration;
import cn.liandong.console.web.SessionEndpoint;
import cn.liandong.console.web.ShiftEndpoint;
import cn.liandong.console.web.SiteLinkEndpoint;
import cn.liandong.console.web.SpotCheckEndpoint;
import cn.liandong.console.web.SpotCheckReader;
import cn.liandong.console.web.StandDownEndpoint;
import cn.liandong.console.web.StepEndpoint;
import cn.liandong.console.web.UnitEndpoint;
import cn.liandong.console.web.UpwardReportEndpoint;
import cn.liandong.console.web.WallEndpoint;
import cn.liandong.console.web.WallSessionEndpoint;
import cn.liandong.console.web.WarningEndpoint;
import cn.liandong.console.web.WebConfiguration;
import cn.liandong.console.web.ZonesEndpoint;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.reports.ReportWriter;
import cn.liandong.runtime.edge.PushPublicKey;
import cn.liandong.runtime.observe.Health;
import cn.liandong.runtime.observe.Reserve;
import cn.liandong.runtime.serde.CurveKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Builds the console around a source of entries and a way to the services; knows no Kafka. */
@Configuration(proxyBeanMethods = false)
@Import({
    TomcatConfiguration.class,
    WebConfiguration.class,
    SecurityConfiguration.class,
    ProblemAdvice.class,
    PlansConfiguration.class
})
public class ConsoleConfiguration {
    /** For each of at most three questions: somebody waits before a blank page. */
    private static final Duration IDENTITY_DEADLINE = Duration.ofSeconds(5);

    @Bean
    ConsoleSettings consoleSettings(Environment environment) {
        return ConsoleSettings.read(environment::getProperty);
    }

    @Bean
    Freshness freshness() {
        return new Freshness();
    }

    @Bean
    Feeds feeds(ConsoleSettings settings, Freshness freshness, InstantSource clock) {
        return new Feeds(Long.toString(clock.millis(), Character.MAX_RADIX), settings.changesKept(), freshness::at);
    }

    @Bean
    Credentials credentials() {
        return new Credentials();
    }

    @Bean(destroyMethod = "close")
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    SignIns signIns(
            Credentials credentials,
            CredentialWriter writer,
            Passwords passwords,
            InstantSource clock,
            ConsoleSettings settings,
            CodeChecks codes) {
        return new SignIns(
                credentials, writer, passwords, clock, ConsoleConfiguration::hold, settings.sessions(), codes);
    }

    @Bean
    CodeChecks codeChecks(
            Credentials credentials, CredentialWriter writer, InstantSource clock, ConsoleSettings settings) {
        return new CodeChecks(
                credentials, writer, clock, ConsoleConfiguration::hold, SecretSeal.read(settings.codeKeyFile()));
    }

    // The thread is a virtual one of the request: to hold it up holds up nobody else.
    private static void hold(Duration delay) throws InterruptedException {
        if (delay.isPositive()) {
            Thread.sleep(delay);
        }
    }

    @Bean
    FeedSessions feedSessions(Feeds feeds, SignIns signIns, Walls walls, InstantSource clock) {
        Viewers viewers = id -> Walls.isOne(id) ? standing(walls.stand(id)) : standing(feeds, signIns.stand(id));
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("page-", 0).factory());
        return new FeedSessions(feeds, viewers, clock, threads);
    }

    private static Standing standing(Walls.Standing wall) {
        return switch (wall) {
            case Walls.Standing.Known(var known) -> new Standing.Known(known.jurisdiction(), Scope.ofWall());
            case Walls.Standing.Expired() -> new Standing.Expired();
            case Walls.Standing.Revoked() -> new Standing.SignedOut();
        };
    }

    private static Standing standing(Feeds feeds, SignIns.Standing session) {
        return switch (session) {
            case SignIns.Standing.Known(var officer) -> standing(feeds, officer);
            case SignIns.Standing.Expired() -> new Standing.Expired();
            case SignIns.Standing.SignedOut() -> new Standing.SignedOut();
        };
    }

    private static Standing standing(Feeds feeds, Officer officer) {
        var organization = feeds.picture(officer.jurisdiction()).directory().find(officer.organization());
        return organization == null
                ? new Standing.SignedOut()
                : new Standing.Known(officer.jurisdiction(), Scope.of(organization));
    }

    @Bean
    FeedEndpoint feedEndpoint(FeedSessions sessions) {
        return new FeedEndpoint(sessions);
    }

    @Bean
    ReserveNotice reserveNotice(Reserve reserve, Feeds feeds, InstantSource clock) {
        return new ReserveNotice(reserve, feeds, clock);
    }

    @Bean
    StepAudit stepAudit(Feeds feeds, InstantSource clock, MeterRegistry meters) {
        var audit = new StepAudit(feeds, clock);
        meters.gauge("liandong.steps.overdue", audit, StepAudit::found);
        return audit;
    }

    @Bean
    ZonesEndpoint zonesEndpoint(Feeds feeds, IntakeAnswers intake) {
        return new ZonesEndpoint(feeds, intake);
    }

    @Bean
    MapSettings mapSettings(Environment environment) {
        return MapSettings.read(environment::getProperty);
    }

    @Bean
    MapEndpoint mapEndpoint(MapSettings settings, Feeds feeds) {
        return new MapEndpoint(settings, feeds::picture);
    }

    @Bean
    CapAlerts capAlerts() {
        return new CapAlerts();
    }

    @Bean
    CapEndpoint capEndpoint(CapAlerts alerts, Feeds feeds) {
        return new CapEndpoint(alerts, feeds);
    }

    @Bean
    OverdueEndpoint overdueEndpoint(StepAudit audit, Feeds feeds) {
        return new OverdueEndpoint(audit, feeds);
    }

    @Bean
    ConsoleClock consoleClock(
            FeedSessions sessions,
            SignIns signIns,
            ReserveNotice reserve,
            PositionReports positions,
            StepAudit audit,
            Audits audits,
            EmergencySheets sheets,
            FirstAccounts firstAccounts,
            Feeds feeds,
            Freshness freshness) {
        return new ConsoleClock(
                sessions,
                signIns,
                reserve,
                positions,
                audit,
                audits,
                sheets,
                () -> firstAccounts.look(feeds.jurisdictions(), freshness::isReady));
    }

    @Bean
    FirstAccounts firstAccounts(ConsoleSettings settings, Feeds feeds, Credentials credentials, InstantSource clock) {
        return new FirstAccounts(
                settings.firstAccountFolder(),
                jurisdiction -> feeds.picture(jurisdiction).directory().cityLeaders().stream()
                        .map(Post::id)
                        .collect(Collectors.toUnmodifiableSet()),
                credentials,
                clock);
    }

    @Bean
    FirstAccountEndpoint firstAccountEndpoint(
            FirstAccounts firstAccounts, Accounts accounts, Audits audits, Feeds feeds) {
        return new FirstAccountEndpoint(
                firstAccounts,
                accounts,
                audits,
                feeds::jurisdictions,
                jurisdiction -> feeds.picture(jurisdiction).directory());
    }

    @Bean
    Walls walls(Credentials credentials, InstantSource clock) {
        return new Walls(credentials, clock);
    }

    @Bean
    WallSessionEndpoint wallSessionEndpoint(Walls walls, Audits audits, ConsoleSettings settings) {
        return new WallSessionEndpoint(walls, audits, settings.secureCookie());
    }

    @Bean
    WallEndpoint wallEndpoint(
            Credentials credentials, CredentialWriter writer, Feeds feeds, Audits audits, InstantSource clock) {
        return new WallEndpoint(
                credentials,
                writer,
                jurisdiction -> feeds.picture(jurisdiction).directory(),
                new CalendarSecrets(),
                audits,
                clock);
    }

    @Bean
    SecurityConfiguration.Gate gate(
            SignIns signIns,
            Walls walls,
            Feeds feeds,
            Audits audits,
            Freshness freshness,
            ConsoleSettings settings,
            MapSettings map) {
        return new SecurityConfiguration.Gate(
                signIns,
                walls,
                new OfficerView(feeds::picture),
                audits,
                freshness::isReady,
                settings.origins(),
                map.tileOrigins());
    }

    @Bean
    Audits audits(AuditWriter writer, InstantSource clock, MeterRegistry meters) {
        var lost = meters.counter("liandong.audit.lost");
        return new Audits(writer, clock, lost::increment);
    }

    @Bean
    Exports exports(Audits audits) {
        return new Exports(audits);
    }

    @Bean
    AuditEndpoint auditEndpoint(AuditReader reader, Feeds feeds) {
        return new AuditEndpoint(
                reader, jurisdiction -> feeds.picture(jurisdiction).directory());
    }

    @Bean
    SessionEndpoint sessionEndpoint(SignIns signIns, Feeds feeds, Audits audits, ConsoleSettings settings) {
        return new SessionEndpoint(
                signIns,
                jurisdiction -> feeds.picture(jurisdiction).directory(),
                audits,
                settings.sessions().absolute(),
                settings.secureCookie());
    }

    @Bean
    Accounts accounts(
            Credentials credentials,
            CredentialWriter writer,
            Passwords passwords,
            SignIns signIns,
            InstantSource clock,
            CodeChecks codes) {
        return new Accounts(credentials, writer, passwords, signIns, clock, codes);
    }

    @Bean
    Identities identities(Environment environment, InstantSource clock) {
        return new Identities(IdentitySettings.read(environment::getProperty), clock, IDENTITY_DEADLINE);
    }

    @Bean
    IdentityEndpoint identityEndpoint(Identities identities, SignIns signIns, Audits audits, ConsoleSettings settings) {
        return new IdentityEndpoint(
                identities, signIns, audits, settings.sessions().absolute(), settings.secureCookie());
    }

    @Bean
    AccountEndpoint accountEndpoint(
            Accounts accounts, SignIns signIns, Audits audits, Identities identities, Feeds feeds) {
        return new AccountEndpoint(
                accounts,
                signIns,
                audits,
                new CalendarSecrets(),
                identities,
                jurisdiction -> feeds.picture(jurisdiction).directory());
    }

    @Bean
    OwnAccountEndpoint ownAccountEndpoint(Accounts accounts, SignIns signIns, Audits audits) {
        return new OwnAccountEndpoint(accounts, signIns, audits);
    }

    @Bean
    OwnCodesEndpoint ownCodesEndpoint(Accounts accounts, Audits audits) {
        return new OwnCodesEndpoint(accounts, audits);
    }

    @Bean
    OfficerCommands officerCommands(Feeds feeds, InstantSource clock) {
        return new OfficerCommands(clock, officer -> onDuty(feeds, officer));
    }

    @Bean
    DispatchAnswers dispatchAnswers(OfficerCommands commands, DispatchGateway dispatch) {
        return new DispatchAnswers(commands, dispatch);
    }

    @Bean
    PositionReports positionReports(OfficerCommands commands, DispatchGateway dispatch, Feeds feeds) {
        return new PositionReports(commands, dispatch, (jurisdiction, id) -> {
            var unit = feeds.picture(jurisdiction).units().get(id);
            return unit == null ? null : unit.where();
        });
    }

    @Bean
    CommunicationsTestEndpoint communicationsTestEndpoint(
            OfficerCommands commands, NotifierGateway notifier, Feeds feeds) {
        return new CommunicationsTestEndpoint(commands, notifier, feeds::picture);
    }

    @Bean
    IntakeAnswers intakeAnswers(OfficerCommands commands, IntakeGateway intake) {
        return new IntakeAnswers(commands, intake);
    }

    @Bean
    WarningEndpoint warningEndpoint(IntakeAnswers intake) {
        return new WarningEndpoint(intake);
    }

    @Bean
    RosterAnswers rosterAnswers(OfficerCommands commands, RosterGateway roster) {
        return new RosterAnswers(commands, roster);
    }

    @Bean
    DrillAnswers drillAnswers(OfficerCommands commands, DrillsGateway drills) {
        return new DrillAnswers(commands, drills);
    }

    @Bean
    DrillEndpoint drillEndpoint(DrillAnswers drills, Feeds feeds) {
        return new DrillEndpoint(drills, feeds::picture);
    }

    @Bean
    DrillConductEndpoint drillConductEndpoint(DrillAnswers drills) {
        return new DrillConductEndpoint(drills);
    }

    @Bean
    DrillJudgingEndpoint drillJudgingEndpoint(DrillAnswers drills) {
        return new DrillJudgingEndpoint(drills);
    }

    @Bean
    ProgrammeEndpoint programmeEndpoint(DrillAnswers drills, Feeds feeds) {
        return new ProgrammeEndpoint(drills, feeds::picture);
    }

    @Bean
    DrillReportEndpoint drillReportEndpoint(Feeds feeds, Rosters rosters, Exports exports, Environment environment) {
        return new DrillReportEndpoint(feeds, rosters, exports, PaperFont.find(environment::getProperty));
    }

    @Bean
    DrillDutyEndpoint drillDutyEndpoint(Feeds feeds, Rosters rosters, Exports exports, InstantSource clock) {
        return new DrillDutyEndpoint(feeds, rosters, exports, clock);
    }

    @Bean
    FilingEndpoint filingEndpoint(DrillAnswers drills, Feeds feeds) {
        return new FilingEndpoint(drills, feeds::picture);
    }

    @Bean
    ScenarioEndpoint scenarioEndpoint(DrillAnswers drills, Feeds feeds) {
        return new ScenarioEndpoint(drills, feeds::picture);
    }

    @Bean
    ShiftEndpoint shiftEndpoint(
            RosterAnswers roster, DutyLogs logs, Rosters rosters, Feeds feeds, InstantSource clock) {
        return new ShiftEndpoint(roster, logs, rosters, feeds::picture, clock);
    }

    @Bean
    AbsenceEndpoint absenceEndpoint(RosterAnswers roster) {
        return new AbsenceEndpoint(roster);
    }

    @Bean
    LeaveEndpoint leaveEndpoint(RosterAnswers roster) {
        return new LeaveEndpoint(roster);
    }

    @Bean
    OverrideEndpoint overrideEndpoint(RosterAnswers roster) {
        return new OverrideEndpoint(roster);
    }

    @Bean
    CoverageEndpoint coverageEndpoint(Rosters rosters, Feeds feeds, InstantSource clock) {
        return new CoverageEndpoint(rosters, feeds::picture, clock);
    }

    @Bean
    DutyDayEndpoint dutyDayEndpoint(Rosters rosters, Feeds feeds, InstantSource clock) {
        return new DutyDayEndpoint(rosters, feeds::picture, clock);
    }

    @Bean
    FollowEndpoint followEndpoint(RosterAnswers roster) {
        return new FollowEndpoint(roster);
    }

    @Bean
    PeopleEndpoint peopleEndpoint(Feeds feeds, Rosters rosters) {
        return new PeopleEndpoint(feeds::picture, rosters);
    }

    @Bean
    WrittenPeople writtenPeople() {
        return new WrittenPeople();
    }

    @Bean
    SentCodes sentCodes() {
        return new SentCodes();
    }

    @Bean
    DirectoryReader directoryReader(Feeds feeds, Rosters rosters, WrittenPeople people) {
        return new DirectoryReader(feeds::picture, rosters, people);
    }

    @Bean
    ContactCodeEndpoint contactCodeEndpoint(
            RosterAnswers roster,
            DirectoryReader directories,
            WrittenPeople people,
            PersonWriter writer,
            ContactCodeWriter codes,
            SentCodes sent,
            Passwords passwords,
            InstantSource clock) {
        return new ContactCodeEndpoint(
                roster,
                directories,
                new ContactCodes(codes, sent, passwords, clock),
                new VerifiedContacts(people, writer),
                clock);
    }

    @Bean
    DirectoryEndpoint directoryEndpoint(
            DirectoryReader directories,
            Rosters rosters,
            PersonWriter writer,
            RosterGateway roster,
            IntakeGateway intake,
            OfficerCommands commands,
            Exports exports,
            InstantSource clock) {
        return new DirectoryEndpoint(
                directories, new DirectoryImporter(writer, roster, intake, commands, rosters, clock), exports);
    }

    @Bean
    UnitEndpoint unitEndpoint(DispatchAnswers dispatch, PositionReports positions) {
        return new UnitEndpoint(dispatch, positions);
    }

    @Bean
    AssignmentEndpoint assignmentEndpoint(DispatchAnswers dispatch) {
        return new AssignmentEndpoint(dispatch);
    }

    @Bean
    AcknowledgementEndpoint acknowledgementEndpoint(DispatchAnswers dispatch) {
        return new AcknowledgementEndpoint(dispatch);
    }

    @Bean
    StandDownEndpoint standDownEndpoint(DispatchAnswers dispatch) {
        return new StandDownEndpoint(dispatch);
    }

    @Bean
    UpwardReportEndpoint upwardReportEndpoint(DispatchAnswers dispatch) {
        return new UpwardReportEndpoint(dispatch);
    }

    @Bean
    DirectiveEndpoint directiveEndpoint(DispatchAnswers dispatch) {
        return new DirectiveEndpoint(dispatch);
    }

    @Bean
    ClockEndpoint clockEndpoint(DispatchAnswers dispatch) {
        return new ClockEndpoint(dispatch);
    }

    @Bean
    ClosingEndpoint closingEndpoint(DispatchAnswers dispatch) {
        return new ClosingEndpoint(dispatch);
    }

    @Bean
    AidEndpoint aidEndpoint(DispatchAnswers dispatch) {
        return new AidEndpoint(dispatch);
    }

    @Bean
    LeadEndpoint leadEndpoint(DispatchAnswers dispatch) {
        return new LeadEndpoint(dispatch);
    }

    @Bean
    AssessmentEndpoint assessmentEndpoint(IntakeAnswers intake) {
        return new AssessmentEndpoint(intake);
    }

    @Bean
    LevelEndpoint levelEndpoint(DispatchAnswers dispatch) {
        return new LevelEndpoint(dispatch);
    }

    @Bean
    MergeEndpoint mergeEndpoint(IntakeAnswers intake) {
        return new MergeEndpoint(intake);
    }

    @Bean
    ClaimEndpoint claimEndpoint(DispatchAnswers dispatch) {
        return new ClaimEndpoint(dispatch);
    }

    @Bean
    StepEndpoint stepEndpoint(DispatchAnswers dispatch) {
        return new StepEndpoint(dispatch);
    }

    @Bean
    Rosters rosters() {
        return new Rosters();
    }

    @Bean
    ScheduleReader scheduleReader(Rosters rosters, Feeds feeds) {
        return new ScheduleReader(rosters, feeds::picture);
    }

    @Bean
    SpotCheckEndpoint spotCheckEndpoint(RosterAnswers roster, Rosters rosters, Feeds feeds, Exports exports) {
        return new SpotCheckEndpoint(roster, new SpotCheckReader(rosters, feeds::picture), exports);
    }

    @Bean
    ScheduleEndpoint scheduleEndpoint(RosterAnswers roster, ScheduleReader schedules) {
        return new ScheduleEndpoint(roster, schedules);
    }

    @Bean
    CalendarEndpoint calendarEndpoint(
            RosterAnswers roster, Rosters rosters, Feeds feeds, Exports exports, InstantSource clock) {
        return new CalendarEndpoint(roster, rosters, feeds::picture, new CalendarSecrets(), exports, clock);
    }

    @Bean
    SiteLinkEndpoint siteLinkEndpoint(
            Credentials credentials,
            CredentialWriter writer,
            Feeds feeds,
            InstantSource clock,
            Environment environment) {
        return new SiteLinkEndpoint(
                credentials,
                writer,
                feeds::picture,
                new CalendarSecrets(),
                clock,
                environment.getProperty(
                        "liandong.intake.public-address",
                        "http://127.0.0.1:" + environment.getProperty("liandong.intake.port", "8081")));
    }

    @Bean(destroyMethod = "close")
    AttachmentEndpoint attachmentEndpoint(Feeds feeds, Environment environment) {
        return new AttachmentEndpoint(feeds, AttachmentStores.forReading(environment::getProperty));
    }

    @Bean
    ApiKeyEndpoint apiKeyEndpoint(Credentials credentials, CredentialWriter writer, Feeds feeds, InstantSource clock) {
        return new ApiKeyEndpoint(
                credentials,
                writer,
                jurisdiction -> feeds.picture(jurisdiction).directory(),
                new CalendarSecrets(),
                clock);
    }

    @Bean
    PaperEndpoint paperEndpoint(
            ScheduleReader schedules, DutyLogReader logs, Exports exports, Environment environment) {
        return new PaperEndpoint(schedules, logs, exports, PaperFont.find(environment::getProperty));
    }

    @Bean
    EmergencySheetEndpoint emergencySheetEndpoint(
            Feeds feeds, Rosters rosters, Exports exports, Environment environment) {
        return new EmergencySheetEndpoint(feeds, rosters, exports, PaperFont.find(environment::getProperty));
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService paperThread() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("paper").daemon().factory());
    }

    @Bean
    EmergencySheets emergencySheets(
            Feeds feeds,
            Rosters rosters,
            Freshness freshness,
            ConsoleSettings settings,
            InstantSource clock,
            MeterRegistry meters,
            ExecutorService paperThread,
            Environment environment) {
        var failures = meters.counter("liandong.console.paper.failures");
        var folder = settings.paperFolder();
        var sheets = new EmergencySheets(
                feeds,
                rosters,
                freshness::isReady,
                folder == null ? null : new SheetFolder(folder),
                PaperFont.find(environment::getProperty),
                clock,
                paperThread,
                failures::increment);
        if (folder != null) {
            meters.gauge("liandong.console.paper.age.seconds", sheets, all -> age(all.writtenAt(), clock.instant()));
        }
        return sheets;
    }

    @Bean
    CallEndpoint callEndpoint(Feeds feeds, ReportWriter writer, Reserve reserve) {
        return new CallEndpoint(new Calls(feeds::picture, ReportWriter.keepingReserve(writer, reserve)));
    }

    @Bean
    CallPlacesEndpoint callPlacesEndpoint(Feeds feeds) {
        return new CallPlacesEndpoint(feeds::picture);
    }

    @Bean
    DutyLogs dutyLogs() {
        return new DutyLogs();
    }

    @Bean
    DutyLogReader dutyLogReader(DutyLogs logs, Feeds feeds) {
        return new DutyLogReader(logs, feeds::picture);
    }

    @Bean
    DutyLogEndpoint dutyLogEndpoint(RosterAnswers roster, DutyLogReader reader, NoteWriter writer, Feeds feeds) {
        return new DutyLogEndpoint(roster, reader, writer, feeds::picture);
    }

    @Bean
    PushEndpoint pushEndpoint(SubscriptionWriter writer, InstantSource clock, Feeds feeds, Environment environment) {
        var subscriptions = new Subscriptions(writer, clock, officer -> onDuty(feeds, officer));
        var key = PushPublicKey.find(environment::getProperty);
        return new PushEndpoint(
                subscriptions,
                key == null ? null : Base64.getUrlEncoder().withoutPadding().encodeToString(CurveKeys.point(key)));
    }

    private static List<PersonId> onDuty(Feeds feeds, Officer officer) {
        return feeds.picture(officer.jurisdiction()).directory().onDuty(officer.post());
    }

    /** For the management port of the process, which asks each of its services how it is. */
    @Bean
    Supplier<Health> consoleHealth(
            Freshness freshness, InstantSource clock, MeterRegistry meters, FeedSessions sessions) {
        meters.gauge("liandong.console.pages", sessions, FeedSessions::size);
        meters.gauge("liandong.console.picture.age.seconds", freshness, fresh -> age(fresh.at(), clock.instant()));
        return () -> ConsoleHealth.of(freshness.at(), clock.instant());
    }

    private static double age(Instant freshAt, Instant now) {
        return freshAt.equals(Instant.MIN)
                ? Double.NaN
                : Duration.between(freshAt, now).toMillis() / 1000.0;
    }
}
