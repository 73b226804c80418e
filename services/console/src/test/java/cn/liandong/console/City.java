package cn.liandong.console;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.AgencyKind;
import cn.liandong.contracts.duty.ContactEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.ContactFault;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ArchiveEvent;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ContingencyPlan;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveAwaits;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.LeadDeclineReason;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.NotApplicableReason;
import cn.liandong.contracts.response.ProposedUnit;
import cn.liandong.contracts.response.ReopenedIncident;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseLevel;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.contracts.response.TakeOverReason;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UnitKind;
import cn.liandong.contracts.response.UntickReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small city with invented people: two towns, an agency, two enterprises, and the events that happen in it. One class, because all
 * of them name the same incidents, posts and people; newer families stand in classes beside it. */
public final class City {
    public static final Jurisdiction JURISDICTION = new Jurisdiction("420583");
    public static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    public static final TownCode DONGSHI = new TownCode("420583104");
    public static final TownCode BAIYANG = new TownCode("420583102");
    public static final Organization CITY = organization("emergency-office", "枝江市应急管理局", Tier.CITY, null, null);
    public static final Organization DONGSHI_TOWN = organization("dongshi", "董市镇", Tier.TOWN, null, DONGSHI);
    public static final Organization BAIYANG_TOWN = organization("baiyang", "白洋镇", Tier.TOWN, null, BAIYANG);
    public static final Organization FIRE =
            organization("fire", "消防救援大队", Tier.AGENCY, AgencyKind.FIRE_AND_RESCUE, null);
    public static final Organization ENTERPRISE = organization("sanning", "三宁化肥（虚构）", Tier.ENTERPRISE, null, DONGSHI);
    public static final Organization OTHER_ENTERPRISE =
            organization("jinrun", "金润仓储（虚构）", Tier.ENTERPRISE, null, BAIYANG);
    public static final List<Organization> ORGANIZATIONS =
            List.of(CITY, DONGSHI_TOWN, BAIYANG_TOWN, FIRE, ENTERPRISE, OTHER_ENTERPRISE);

    private City() {}

    private static Organization organization(
            String id, String name, Tier tier, @Nullable AgencyKind agency, @Nullable TownCode town) {
        return new Organization(new OrganizationId(id), name, tier, agency, town, new Coordinates(30.4, 111.7));
    }

    public static Post post(Organization organization) {
        return new Post(
                new PostId(organization.id() + "-duty"),
                organization.id(),
                PostKind.DUTY_OFFICER,
                organization.name() + "值班员");
    }

    public static PersonId person(Organization organization) {
        return new PersonId("person-" + organization.id());
    }

    public static PersonRecord record(Organization organization) {
        return new PersonRecord(
                person(organization),
                organization.id(),
                "人-" + organization.name(),
                "199-0000-0001",
                List.of(new PersonRecord.Contact(Channel.SMS, "199-0000-0001")));
    }

    public static Site site(int number, Organization organization) {
        return new Site(
                new SiteId("site-" + number),
                organization.id(),
                "厂区" + number,
                new Coordinates(30.5, 111.6),
                DONGSHI,
                List.of(),
                List.of());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E> Entry<E> entry(long sequence, E... events) {
        return entryAt(sequence, AT.plusSeconds(sequence), events);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <E> Entry<E> entryAt(long sequence, Instant at, E... events) {
        return new Entry<>(
                sequence,
                at,
                Actor.SYSTEM,
                "command-" + sequence,
                "hash",
                Handling.ACTUAL,
                null,
                Map.of(),
                null,
                Arrays.asList(events),
                null);
    }

    /** An entry that somebody waits for. */
    public static Entry<ResponseEvent> answered(long sequence, ResponseEvent... events) {
        return new Entry<>(
                sequence,
                AT.plusSeconds(sequence),
                officer(CITY),
                "command-" + sequence,
                "hash",
                Handling.ACTUAL,
                null,
                Map.of(),
                null,
                List.of(events),
                Outcome.accepted(Map.of()));
    }

    public static Actor officer(Organization organization) {
        return new Actor(
                Actor.Kind.OFFICER,
                new CredentialId(JURISDICTION + ":account:" + organization.id()),
                organization.id(),
                post(organization).id(),
                person(organization));
    }

    public static DutyEvent registered(Organization organization) {
        return new DutyEvent.OrganizationRegistered(organization);
    }

    public static DutyEvent onDuty(Organization organization) {
        return new DutyEvent.DutyChanged(
                post(organization).id(), List.of(person(organization)), AT, AT.plusSeconds(43_200));
    }

    public static IncidentId incident(int number) {
        return new IncidentId("420583-incident-" + number);
    }

    public static ReportId report(int number) {
        return new ReportId("420583-report-" + number);
    }

    public static AlertId alert(int number, Organization organization) {
        return new AlertId(incident(number) + ":" + organization.id());
    }

    public static NotificationId notification(int number, Organization organization, int step) {
        return new NotificationId(alert(number, organization) + ":" + step);
    }

    public static IncidentEvent.IncidentOpened opened(
            int number, Organization reporter, @Nullable SiteId site, List<TownCode> towns) {
        return new IncidentEvent.IncidentOpened(
                incident(number),
                "420583-20261124-%03d".formatted(number),
                report(number),
                reporter.id(),
                Category.HAZARDOUS_CHEMICAL_LEAK,
                new Place(new Coordinates(30.5, 111.6), towns, Place.TownKnownBy.NEAREST, "球罐区 <3#>"),
                site,
                null,
                null,
                AT,
                null,
                List.of());
    }

    public static IncidentEvent linked(int number) {
        return new IncidentEvent.ReportLinked(incident(number), report(number), AT, 0);
    }

    public static ReportRecord reported(int number, Organization organization) {
        return new ReportRecord(
                report(number),
                new CredentialId("420583:key:" + organization.id()),
                organization.id(),
                "key",
                "body",
                Handling.ACTUAL,
                new Understood(
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        "氨气泄漏",
                        null,
                        null,
                        null,
                        "球罐区",
                        null,
                        null,
                        null,
                        "已停车",
                        new Understood.Reporter("王某", "199-0000-0002"),
                        null,
                        false),
                List.of(new ReportRecord.Warning("/weather", "UNKNOWN_FIELD", "不认识 weather")),
                "{\"category\":\"HAZARDOUS_CHEMICAL_LEAK\"}");
    }

    public static ResponseEvent.AlertSubject subject(int number) {
        return new ResponseEvent.AlertSubject(
                "420583-20261124-%03d".formatted(number), Category.HAZARDOUS_CHEMICAL_LEAK, "球罐区", AT, false);
    }

    public static ResponseEvent.AlertBegan began(int number, Organization organization) {
        return began(number, organization, Acknowledgement.ONE_OF_POST);
    }

    public static ResponseEvent.AlertBegan began(
            int number, Organization organization, Acknowledgement acknowledgement) {
        return new ResponseEvent.AlertBegan(
                alert(number, organization),
                incident(number),
                post(organization).id(),
                organization.id(),
                AlertReason.TOWN_OF_PLACE,
                subject(number),
                new FrozenPlan(
                        new PlanId("plan"),
                        List.of(new FrozenPlan.FrozenStep(
                                1,
                                List.of(new FrozenPlan.SeatedPerson(
                                        post(organization).id(), person(organization))),
                                60)),
                        600,
                        acknowledgement));
    }

    public static ResponseEvent step(int number, Organization organization, int step) {
        return new ResponseEvent.StepTaken(
                alert(number, organization),
                incident(number),
                1,
                step,
                AT,
                AT.plusMillis(12),
                12,
                ResponseEvent.StepReason.ALERT_BEGAN,
                AT.plusSeconds(60));
    }

    public static ResponseEvent alerted(int number, Organization organization, int step) {
        return new ResponseEvent.PersonAlerted(
                alert(number, organization),
                incident(number),
                1,
                step,
                person(organization),
                post(organization).id(),
                subject(number));
    }

    /** Told at the organization's post besides the one who is on duty there. */
    public static ResponseEvent alerted(int number, Organization organization, PersonId person) {
        return new ResponseEvent.PersonAlerted(
                alert(number, organization),
                incident(number),
                1,
                1,
                person,
                post(organization).id(),
                subject(number));
    }

    public static ResponseEvent acknowledged(int number, Organization organization, PersonId person) {
        return new EachPersonEvent.PersonAcknowledged(
                alert(number, organization),
                incident(number),
                post(organization).id(),
                person,
                AT.plusSeconds(20));
    }

    public static ResponseEvent relieved(int number, Organization organization, PersonId person) {
        return new EachPersonEvent.PersonRelieved(
                alert(number, organization),
                incident(number),
                post(organization).id(),
                person,
                AT.plusSeconds(25));
    }

    public static ResponseEvent acknowledged(int number, Organization organization) {
        return new ResponseEvent.AlertAcknowledged(
                alert(number, organization),
                incident(number),
                post(organization).id(),
                person(organization),
                AT.plusSeconds(30));
    }

    public static ResponseEvent raisedAgain(int number, Organization organization) {
        return new ResponseEvent.AlertRaisedAgain(
                alert(number, organization), incident(number), 2, AT.plusSeconds(630), AT.plusSeconds(631));
    }

    public static ResponseEvent stoodDown(int number, Organization organization) {
        return new ResponseEvent.AlertStoodDown(
                alert(number, organization),
                incident(number),
                StandDownReason.TOLD_OTHERWISE,
                post(CITY).id(),
                person(CITY),
                AT.plusSeconds(50));
    }

    public static ResponseEvent claimed(int number, Organization organization) {
        return new ResponseEvent.IncidentClaimed(
                incident(number),
                post(organization).id(),
                person(organization),
                post(CITY).id(),
                TakeOverReason.ORDERED,
                AT.plusSeconds(40),
                AT.plusSeconds(1_840));
    }

    public static UnitId unit(Organization organization) {
        return new UnitId("unit-" + organization.id());
    }

    public static UnitEvent.UnitRegistered registeredUnit(Organization organization, String name) {
        return new UnitEvent.UnitRegistered(new Unit(
                unit(organization),
                organization.id(),
                name,
                UnitKind.RESCUE_TEAM,
                List.of(Capability.SEARCH_AND_RESCUE, Capability.FIRST_AID),
                6,
                new Coordinates(30.43, 111.75)));
    }

    public static AssignmentId assignment(int number, Organization organization) {
        return new AssignmentId(incident(number) + ":" + organization.id() + ".1");
    }

    public static AssignmentEvent.UnitOffered offered(int number, Organization organization, Handling handling) {
        return new AssignmentEvent.UnitOffered(
                assignment(number, organization),
                incident(number),
                unit(organization),
                organization.id(),
                handling,
                List.of(Capability.FIRST_AID),
                why(organization),
                List.of(new UnitId("unit-before")),
                AT,
                AT.plusSeconds(60));
    }

    private static ProposedUnit why(Organization organization) {
        return new ProposedUnit(
                unit(organization),
                List.of(Capability.FIRST_AID),
                4_200,
                AT,
                false,
                new Coordinates(30.4, 111.7),
                true,
                false);
    }

    public static AssignmentEvent.UnitsProposed proposed(int number, Organization organization) {
        return new AssignmentEvent.UnitsProposed(
                incident(number),
                List.of(Capability.FIRST_AID, Capability.WATER_RESCUE),
                List.of(why(organization)),
                List.of(Capability.WATER_RESCUE),
                new Coordinates(30.41, 111.72));
    }

    /** How the unit's assignment goes on: accepted, en route, on scene, released. */
    public static List<ResponseEvent> goes(int number, Organization organization) {
        var id = assignment(number, organization);
        return List.of(
                new AssignmentEvent.OfferAccepted(id, incident(number), unit(organization), AT.plusSeconds(20)),
                new AssignmentEvent.UnitEnRoute(id, incident(number), unit(organization), AT.plusSeconds(40)),
                new AssignmentEvent.UnitOnScene(id, incident(number), unit(organization), AT.plusSeconds(500)),
                new AssignmentEvent.UnitReleased(id, incident(number), unit(organization), AT.plusSeconds(900)));
    }

    /** Its crew arrives, is missed twice, and heard of. */
    public static List<ResponseEvent> crew(int number, Organization organization) {
        var id = assignment(number, organization);
        var by = AT.plusSeconds(1_700);
        return List.of(
                new CrewEvent.CrewLimitSet(id, incident(number), unit(organization), 1_200, AT.plusSeconds(500), by),
                missed(number, organization, 1),
                missed(number, organization, 2),
                new CrewEvent.CrewReportedSafe(
                        id, incident(number), unit(organization), by.plusSeconds(70), by.plusSeconds(1_270)));
    }

    private static CrewEvent missed(int number, Organization organization, int time) {
        var by = AT.plusSeconds(1_700);
        return new CrewEvent.CrewOverdue(
                assignment(number, organization),
                incident(number),
                unit(organization),
                organization.id(),
                time,
                by,
                by,
                by,
                0,
                by.plusSeconds(60));
    }

    public static DirectiveId directive(int number, Organization organization) {
        return new DirectiveId(incident(number) + ":" + organization.id() + ".d1");
    }

    /** The city orders the organization something. */
    public static DirectiveEvent.DirectiveGiven ordered(int number, Organization organization) {
        return new DirectiveEvent.DirectiveGiven(
                directive(number, organization),
                incident(number),
                Handling.ACTUAL,
                post(CITY).id(),
                CITY.id(),
                person(CITY),
                organization.id(),
                unit(organization),
                List.of(post(organization).id()),
                "封路 " + organization.name(),
                AT,
                AT.plusSeconds(1_800));
    }

    /** How it goes on: overdue, answered, returned, answered again, accepted. */
    public static List<ResponseEvent> obeys(int number, Organization organization) {
        var id = directive(number, organization);
        var to = List.of(post(organization).id());
        return List.of(
                new DirectiveEvent.DirectiveOverdue(
                        id,
                        incident(number),
                        DirectiveAwaits.ANSWER,
                        1,
                        to,
                        AT.plusSeconds(1_800),
                        AT.plusSeconds(1_800),
                        AT.plusSeconds(1_801),
                        1_000,
                        AT.plusSeconds(2_400)),
                answered(number, organization, 1),
                new DirectiveEvent.DirectiveReturned(
                        id,
                        incident(number),
                        1,
                        "东口未封",
                        post(CITY).id(),
                        person(CITY),
                        AT.plusSeconds(2_000),
                        to,
                        AT.plusSeconds(3_800)),
                answered(number, organization, 2),
                new DirectiveEvent.DirectiveAccepted(
                        id, incident(number), 2, post(CITY).id(), person(CITY), AT.plusSeconds(2_200)));
    }

    private static ResponseEvent answered(int number, Organization organization, int answer) {
        return new DirectiveEvent.DirectiveAnswered(
                directive(number, organization),
                incident(number),
                answer,
                DirectiveAnswer.DONE,
                "已封",
                post(organization).id(),
                person(organization),
                AT.plusSeconds(1_900 + 100L * answer),
                0,
                List.of(post(CITY).id()),
                AT.plusSeconds(2_600));
    }

    public static ResponseEvent closed(int number, Organization organization) {
        return new ClosingEvent.IncidentClosed(
                incident(number),
                ClosingOutcome.FALSE_ALARM,
                List.of(alert(number, organization).value()),
                post(organization).id(),
                person(organization),
                AT.plusSeconds(3_600),
                AT.plusSeconds(3_600).plus(Duration.ofDays(30)));
    }

    public static ResponseEvent archived(int number) {
        return new ArchiveEvent.IncidentArchived(
                incident(number), AT.plusSeconds(3_600).plus(Duration.ofDays(30)), 0);
    }

    public static ResponseEvent reopened(int number, Organization organization) {
        return new ClosingEvent.IncidentReopened(
                        incident(number), post(organization).id(), null, AT.plusSeconds(3_700))
                .with(new ReopenedIncident(
                        subject(number).incidentNumber(),
                        new ReportId("report-" + number),
                        organization.id(),
                        Category.FIRE,
                        new Place(null, List.of(DONGSHI), Place.TownKnownBy.CALLER, "北厂"),
                        null,
                        AT,
                        false));
    }

    public static LevelEvent.LevelSet levelSet(int number, Organization owner) {
        return new LevelEvent.LevelSet(
                incident(number),
                Handling.ACTUAL,
                1,
                ResponseLevel.III,
                null,
                new ContingencyPlan(
                        new PlanId("contingency-fire"), null, List.of(evacuate(), report()), List.of(), "invented"),
                List.of(added(evacuate(), owner), added(report(), CITY)),
                List.of(),
                post(CITY).id(),
                person(CITY),
                AT.plusSeconds(100));
    }

    /** How its checklist goes on: overdue, ticked, unticked, ruled out, and the level ended. */
    public static List<ResponseEvent> listed(int number, Organization owner) {
        var by = post(owner).id();
        var at = AT.plusSeconds(700);
        return List.of(
                new LevelEvent.ItemOverdue(
                        incident(number), "evacuate", "疏散", 1, owner.id(), List.of(by), at, at.plusMillis(9), 9),
                new LevelEvent.ItemTicked(incident(number), "evacuate", by, person(owner), at, 0),
                new LevelEvent.ItemUnticked(
                        incident(number),
                        "evacuate",
                        UntickReason.UNDONE_SINCE,
                        "有人返回",
                        by,
                        person(owner),
                        at,
                        2,
                        at.plusSeconds(600)),
                new LevelEvent.ItemRuledOut(
                        incident(number),
                        "report",
                        NotApplicableReason.ORDERED,
                        null,
                        post(CITY).id(),
                        person(CITY),
                        at),
                new LevelEvent.LevelEnded(
                        incident(number),
                        ResponseLevel.III,
                        List.of("evacuate"),
                        post(CITY).id(),
                        person(CITY),
                        at.plusSeconds(60)));
    }

    public static LevelEvent.AlarmSounded alarm(int number, Organization organization) {
        return new LevelEvent.AlarmSounded(
                incident(number),
                1,
                List.of(assignment(number, organization)),
                List.of(Capability.CHEMICAL_HANDLING),
                post(CITY).id(),
                person(CITY),
                AT.plusSeconds(150));
    }

    private static LevelEvent.AddedItem added(ContingencyPlan.ChecklistItem item, Organization owner) {
        return new LevelEvent.AddedItem(
                item, owner.id(), List.of(post(owner).id()), 1, AT.plusSeconds(100 + item.withinSeconds()));
    }

    private static ContingencyPlan.ChecklistItem evacuate() {
        return new ContingencyPlan.ChecklistItem(
                "evacuate",
                ResponseLevel.III,
                "疏散",
                "Evacuate",
                new ContingencyPlan.ItemOwner(ContingencyPlan.Whose.TOWN_OF_PLACE, PostKind.DUTY_OFFICER, null),
                600);
    }

    private static ContingencyPlan.ChecklistItem report() {
        return new ContingencyPlan.ChecklistItem(
                "report",
                ResponseLevel.IV,
                "上报",
                null,
                new ContingencyPlan.ItemOwner(ContingencyPlan.Whose.CITY, PostKind.DUTY_OFFICER, null),
                900);
    }

    public static LeadEvent.LeadOffered leadOffered(int number, Organization to) {
        return new LeadEvent.LeadOffered(
                incident(number),
                Handling.ACTUAL,
                1,
                FIRE.id(),
                to.id(),
                List.of(post(to).id()),
                post(CITY).id(),
                person(CITY),
                AT.plusSeconds(200),
                AT.plusSeconds(800));
    }

    /** What may follow an offer of the lead: a reminder, and then one of the three ends. */
    public static List<ResponseEvent> leadAnswers(int number, Organization to) {
        var at = AT.plusSeconds(800);
        var by = post(to).id();
        return List.of(
                new LeadEvent.LeadOverdue(
                        incident(number), 1, to.id(), 1, List.of(by), at, at.plusMillis(9), 9, at.plusSeconds(600)),
                new LeadEvent.LeadTransferred(incident(number), 1, FIRE.id(), to.id(), by, person(to), at),
                new LeadEvent.LeadDeclined(
                        incident(number),
                        1,
                        to.id(),
                        LeadDeclineReason.NO_CAPACITY,
                        "人手不足",
                        by,
                        person(to),
                        at,
                        post(CITY).id()),
                new LeadEvent.LeadWithdrawn(
                        incident(number), 1, to.id(), post(CITY).id(), person(CITY), at));
    }

    public static NotificationEvent sending(int number, Organization organization, int step) {
        return new NotificationEvent.NotificationSending(
                notification(number, organization, step),
                alert(number, organization),
                incident(number),
                person(organization),
                post(organization).id(),
                Channel.WEBHOOK,
                1,
                false,
                1,
                step,
                subject(number),
                "12");
    }

    public static NotificationEvent sent(int number, Organization organization, int step) {
        return new NotificationEvent.NotificationSent(
                notification(number, organization, step), alert(number, organization), 1, AT.plusSeconds(1));
    }

    /** It is told later than it was decided. */
    public static NotificationEvent held(int number, Organization organization, int step) {
        return new NotificationEvent.NotificationHeld(
                (NotificationEvent.NotificationSending) sending(number, organization, step),
                HoldReason.FLOOD,
                AT.plusSeconds(30));
    }

    public static DutyEvent disabled(Organization organization, Channel... left) {
        return new ContactEvent.ContactDisabled(
                person(organization), Channel.SMS, ContactFault.BAD_ADDRESS, List.of(left), AT);
    }

    public static DutyEvent enabled(Organization organization) {
        return new ContactEvent.ContactEnabled(person(organization), Channel.SMS, AT);
    }

    public static NotificationEvent suppressed(int number, Organization organization, int step) {
        return new NotificationEvent.NotificationSuppressed(
                notification(number, organization, step), alert(number, organization), person(organization), "TEST");
    }
}
