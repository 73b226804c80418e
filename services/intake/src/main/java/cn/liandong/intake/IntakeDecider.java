package cn.liandong.intake;

import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.incidents.AssessmentCommand;
import cn.liandong.contracts.incidents.AssessmentCommand.RecategoriseIncident;
import cn.liandong.contracts.incidents.AssessmentCommand.RegradeIncident;
import cn.liandong.contracts.incidents.AttachmentCommand.KeepAttachment;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.IntakeCommand.MissFollowUp;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterPoint;
import cn.liandong.contracts.incidents.IntakeCommand.RegisterSite;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchCommand;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.incidents.MergeCommand;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.SignalCommand;
import cn.liandong.contracts.incidents.SiteCommand.KeepSites;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.incidents.ZoneCommand;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.intake.attachments.AttachmentsDecider;
import cn.liandong.intake.followups.FollowUpsDecider;
import cn.liandong.intake.grades.GradesDecider;
import cn.liandong.intake.incidents.CategoryDecider;
import cn.liandong.intake.incidents.IncidentsDecider;
import cn.liandong.intake.incidents.IncidentsDecider.Matched;
import cn.liandong.intake.locations.LocationPolicies;
import cn.liandong.intake.locations.LocationPolicies.Told;
import cn.liandong.intake.matches.Match;
import cn.liandong.intake.matches.MatchDecider;
import cn.liandong.intake.matches.Reported;
import cn.liandong.intake.merges.MergeDecider;
import cn.liandong.intake.overruns.OverrunsDecider;
import cn.liandong.intake.points.PointsDecider;
import cn.liandong.intake.signals.SignalsFold;
import cn.liandong.intake.sites.SiteRules;
import cn.liandong.intake.sites.SitesDecider;
import cn.liandong.intake.zones.ZonesDecider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks intake's capabilities: first where it is, then what it is, how far it may reach, how grave it is, and what is still to be told. */
public final class IntakeDecider {
    private IntakeDecider() {}

    static Decision<IncidentEvent> asked(
            Moment moment, IntakeCommand command, Intake intake, IntakeView view, Tables tables) {
        return switch (command) {
            case RegisterSite asked -> SitesDecider.decide(moment, asked, intake.sites());
            case KeepSites keep -> SitesDecider.decide(moment, keep, intake.sites(), siteRules(view, tables));
            case RegisterPoint register -> PointsDecider.decide(moment, register, intake.points());
            case ZoneCommand zones -> IntakeZones.asked(moment, zones, intake, view, tables);
            case MissFollowUp due -> FollowUpsDecider.miss(moment, due, intake.followUps(), tables.followUps());
            case MatchCommand match ->
                MatchDecider.decide(moment, match, view.isOfTheCity(moment.actor()), intake.matches());
            case MergeCommand merge -> MergeWork.decide(moment, merge, intake, view, tables);
            case KeepAttachment attach -> attached(moment, attach, intake);
            case AssessmentCommand asked -> assess(moment, asked, intake, view, tables);
            case SignalCommand signal -> IntakeSignals.asked(moment, signal, intake, view, tables);
        };
    }

    private static Decision<IncidentEvent> attached(Moment moment, KeepAttachment command, Intake intake) {
        var incident = intake.incidents().idOf(command.report());
        boolean isArchived = incident != null && intake.incidents().find(incident) == null;
        return AttachmentsDecider.decide(moment, command, incident, isArchived, intake.attachments());
    }

    private static Decision<IncidentEvent> assess(
            Moment moment, AssessmentCommand command, Intake intake, IntakeView view, Tables tables) {
        var incident = intake.incidents().find(command.incident());
        var asked = new AssessmentPolicies.Asked(
                command.incident(), incident != null, view.tier(moment.actor()), command.reason());
        for (var policy : AssessmentPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules refuse an incident that is not known, and a caller without a post.
        var known = Objects.requireNonNull(incident);
        var officer = new OfficersWord(
                command.reason(),
                Objects.requireNonNull(moment.actor().post()),
                moment.actor().person());
        var events = switch (command) {
            case RegradeIncident regrade -> GradesDecider.regrade(regrade, officer, moment.now(), intake.grades());
            case RecategoriseIncident recategorise ->
                CategoryDecider.recategorise(recategorise, officer, moment.now(), known);
        };
        return Decision.accepted(assessed(events, moment.now(), intake, tables));
    }

    static Decision<IncidentEvent> told(
            Moment moment, ReportRecord report, Intake intake, IntakeView view, Tables tables) {
        var told = report.understood();
        var site = told.site() == null ? null : intake.sites().byId().get(told.site());
        var place = LocationPolicies.find(
                new Told(
                        told.coordinates(), told.placeText(), site == null ? null : site.town(), report.organization()),
                view.locations(),
                tables.boundaries());
        var match = IncidentsDecider.mayMatch(report, intake.incidents())
                ? MatchDecider.find(Reported.of(report, place, site, moment.now()), intake.matches(), tables.matches())
                : new Match.Unmatched();
        var decision = IncidentsDecider.decide(
                moment,
                report,
                intake.incidents(),
                ZoneId.of(view.zone()),
                place,
                site == null ? null : site.id(),
                match instanceof Match.Matched(var incident, var reason) ? new Matched(incident, reason) : null,
                OverrunsDecider.gathering(report, moment.now(), intake.overruns()));
        if (!(decision instanceof Decision.Accepted<IncidentEvent>(var events, var facts)) || events.isEmpty()) {
            return decision;
        }
        var all = new ArrayList<>(assessed(withProposal(events, match, moment.now()), moment.now(), intake, tables));
        if (!isGathered(events)) {
            all.addAll(followedUp(report, events, moment.now(), intake, tables));
        }
        all.addAll(overrun(report, events, moment.now()));
        return Decision.accepted(all, facts);
    }

    /** It tells of whatever happening: nobody's next report is that. */
    private static boolean isGathered(List<IncidentEvent> events) {
        return events.stream()
                .anyMatch(event ->
                        event instanceof ReportLinked linked && linked.reason() == LinkReason.GATHERED_BEYOND_RESERVE);
    }

    private static List<IncidentEvent> overrun(ReportRecord report, List<IncidentEvent> events, Instant now) {
        return events.stream()
                .filter(IncidentEvent.IncidentOpened.class::isInstance)
                .map(IncidentEvent.IncidentOpened.class::cast)
                .<IncidentEvent>mapMulti((opened, out) -> {
                    var began = OverrunsDecider.begin(report, opened.incident(), now);
                    if (began != null) {
                        out.accept(began);
                    }
                })
                .toList();
    }

    /** What no rule is sure of opens an incident of its own, and an officer is asked. */
    private static List<IncidentEvent> withProposal(List<IncidentEvent> events, Match match, Instant now) {
        if (!(match instanceof Match.Doubtful(var other, var reason, var metres))) {
            return events;
        }
        var all = new ArrayList<>(events);
        for (var event : events) {
            if (event instanceof IncidentEvent.IncidentOpened opened) {
                all.add(new MatchProposed(opened.incident(), other, opened.report(), reason, metres, now));
            }
        }
        return List.copyOf(all);
    }

    /** These events, with the zones and the grades that follow from them. */
    static List<IncidentEvent> assessed(List<IncidentEvent> events, Instant now, Intake intake, Tables tables) {
        return graded(IntakeZones.with(events, intake, now, tables), now, intake);
    }

    /** What became of the situation of incidents grades them anew, whoever told it. */
    private static List<IncidentEvent> graded(List<IncidentEvent> events, Instant now, Intake intake) {
        var all = new ArrayList<>(events);
        for (var event : events) {
            if (event instanceof IncidentEvent.IncidentOpened opened) {
                all.addAll(GradesDecider.follow(
                        opened.incident(), opened.situation(), opened.report(), now, intake.grades()));
            } else if (event instanceof SituationUpdated updated) {
                all.addAll(GradesDecider.follow(
                        updated.incident(), updated.situation(), updated.by(), now, intake.grades()));
            }
        }
        return all;
    }

    /** When the next report is awaited of whoever reported first. */
    private static List<IncidentEvent> followedUp(
            ReportRecord report, List<IncidentEvent> events, Instant now, Intake intake, Tables tables) {
        var incident = events.stream()
                .reduce(intake.incidents(), IncidentsDecider::evolve, (one, other) -> other)
                .of(report.id());
        return incident == null
                ? List.of()
                : FollowUpsDecider.follow(
                        report,
                        incident.id(),
                        incident.stage() == IncidentStage.OPEN,
                        now,
                        intake.followUps(),
                        tables.followUps());
    }

    private static SiteRules siteRules(IntakeView view, Tables tables) {
        return new SiteRules(view::runsTheDutyRoom, view::knows, view::ownerOf, form -> town(form, view, tables));
    }

    private static @Nullable TownCode town(SiteForm form, IntakeView view, Tables tables) {
        if (form.town() != null) {
            return form.town();
        }
        var told = new Told(form.coordinates(), null, null, form.organization());
        return LocationPolicies.find(told, view.locations(), tables.boundaries()).towns().stream()
                .findFirst()
                .orElse(null);
    }

    /** What dispatch decided. */
    static Decision<IncidentEvent> happened(Moment moment, List<ResponseEvent> events, Intake intake, Tables tables) {
        var noted = IncidentsDecider.follow(moment, events, intake.incidents());
        return noted.isEmpty()
                ? Decision.nothing()
                : Decision.accepted(IntakeZones.with(noted, intake, moment.now(), tables));
    }

    public static Intake evolve(Intake intake, IncidentEvent event) {
        var was = event instanceof IncidentEvent.ReportLinked linked
                ? intake.incidents().whereIs(linked.report())
                : null;
        return new Intake(
                SitesDecider.evolve(intake.sites(), event),
                IncidentsDecider.evolve(intake.incidents(), event),
                PointsDecider.evolve(intake.points(), event),
                ZonesDecider.evolve(intake.zones(), event),
                GradesDecider.evolve(intake.grades(), event),
                FollowUpsDecider.evolve(intake.followUps(), event),
                SignalsFold.evolve(intake.signals(), event),
                OverrunsDecider.evolve(intake.overruns(), event),
                MatchDecider.evolve(intake.matches(), event),
                MergeDecider.evolve(intake.merges(), event, was),
                AttachmentsDecider.evolve(intake.attachments(), event));
    }
}
