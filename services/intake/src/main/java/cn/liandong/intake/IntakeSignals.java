package cn.liandong.intake;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.ReportChain;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SignalCommand;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.incidents.Site;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.intake.signals.SignalsDecider;
import cn.liandong.intake.signals.SignalsView;
import cn.liandong.intake.signals.hearing.Hearings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What signals ask of the rest of intake. An incident that a red signal opens goes the way of every report, as if the site had
 * told it; it is kept within one decision, so that two of one record have two numbers.
 */
final class IntakeSignals implements SignalsView {
    private final Moment moment;
    private final IntakeView view;
    private final Tables tables;
    private Intake intake;

    IntakeSignals(Moment moment, Intake intake, IntakeView view, Tables tables) {
        this.moment = moment;
        this.intake = intake;
        this.view = view;
        this.tables = tables;
    }

    static Decision<IncidentEvent> asked(
            Moment moment, SignalCommand command, Intake intake, IntakeView view, Tables tables) {
        return SignalsDecider.asked(moment, command, intake.signals(), new IntakeSignals(moment, intake, view, tables));
    }

    static Decision<IncidentEvent> told(
            Moment moment, SignalRecord record, Intake intake, IntakeView view, Tables tables) {
        return SignalsDecider.told(moment, record, intake.signals(), new IntakeSignals(moment, intake, view, tables));
    }

    @Override
    public Hearings hearings() {
        return view.hearings();
    }

    @Override
    public @Nullable Site site(SiteId id) {
        return intake.sites().byId().get(id);
    }

    @Override
    public Opened open(Sensor sensor, SignalReading reading) {
        var decided = IntakeDecider.told(moment, report(sensor, reading), intake, view, tables);
        if (!(decided instanceof Decision.Accepted<IncidentEvent>(var events, var _))) {
            throw new IllegalStateException("a red signal is never refused");
        }
        var signalled = signalled(events);
        IncidentId incident = null;
        for (var event : signalled) {
            incident = event instanceof ReportLinked linked ? linked.incident() : incident;
            intake = IntakeDecider.evolve(intake, event);
        }
        if (incident == null) {
            throw new IllegalStateException("a red signal belongs to an incident");
        }
        return new Opened(incident, signalled);
    }

    /** What was decided of a signal as if somebody had reported it. A sensor answers nothing that somebody was asked. */
    static List<IncidentEvent> signalled(List<IncidentEvent> decided) {
        boolean joined = decided.stream().noneMatch(IncidentOpened.class::isInstance);
        return decided.stream()
                .filter(event -> !(joined && event instanceof FollowUpEvent))
                .map(event -> event instanceof ReportLinked linked ? signalled(linked) : event)
                .toList();
    }

    private static ReportLinked signalled(ReportLinked linked) {
        return new ReportLinked(
                linked.incident(),
                linked.report(),
                linked.receivedAt(),
                linked.warnings(),
                LinkReason.SIGNALLED,
                linked.kind(),
                linked.number(),
                linked.organization(),
                linked.told(),
                linked.fields(),
                linked.follows());
    }

    @Override
    public @Nullable IncidentId openNow(IncidentId incident) {
        var last = intake.merges().last(incident);
        var known = intake.incidents().find(last);
        return known != null && known.stage() == IncidentStage.OPEN ? last : null;
    }

    @Override
    public List<SeatedPerson> answering(Tier tier, Site site, Instant now) {
        var posts = view.posts();
        return switch (tier) {
            case ENTERPRISE -> posts.answering(site.responders(), now);
            case TOWN -> posts.answering(posts.ofTown(site.town()), now);
            case CITY -> posts.answering(posts.ofCity(), now);
            case AGENCY -> List.of();
        };
    }

    @Override
    public boolean isConcerned(OrganizationId id, Site site) {
        var organization = view.posts().find(id);
        return site.organization().equals(id)
                || (organization != null
                        && (organization.tier() == Tier.CITY
                                || (organization.tier() == Tier.TOWN
                                        && site.town().equals(organization.town()))));
    }

    private ReportRecord report(Sensor sensor, SignalReading reading) {
        var credential = moment.actor().credential();
        if (credential == null) {
            throw new IllegalStateException("a signal comes under a key");
        }
        return report(
                reportId(moment.jurisdiction(), moment.inputId() + "/" + sensor.id()),
                credential,
                sensor,
                reading.measuredAt(),
                null);
    }

    /** Of what makes it one, so that what is decided again after a crash has the same name. */
    static ReportId reportId(Jurisdiction jurisdiction, String of) {
        return new ReportId(jurisdiction + "-signal-" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)));
    }

    /** A report that lies in no topic: nobody wrote it, and all that it says stands in the signal. */
    static ReportRecord report(
            ReportId id,
            CredentialId credential,
            Sensor sensor,
            @Nullable Instant measuredAt,
            @Nullable DrillId drill) {
        return new ReportRecord(
                id,
                credential,
                sensor.organization(),
                "",
                "",
                sensor.handling(),
                new Understood(
                        sensor.kind().category(),
                        null,
                        measuredAt,
                        null,
                        null,
                        null,
                        sensor.site(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false),
                List.of(),
                "",
                ReportChain.INITIAL,
                null,
                drill);
    }
}
