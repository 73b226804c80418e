package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.IncidentId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on incidents, family by family. A new family is one component here, a line in each method, and one {@code put}
 * in {@link Draft}.
 *
 * @param proposals what was last proposed for an incident
 * @param checklists of incidents for which a response level was set
 * @param leads of incidents whose lead was offered to another
 */
record Families(
        Hanging<AssignmentView> assignments,
        Hanging<DirectiveView> directives,
        Hanging<ClockView> clocks,
        Hanging<ProposalView> proposals,
        Hanging<ChecklistView> checklists,
        Hanging<LeadView> leads,
        Hanging<UpwardReportView> upwardReports,
        Hanging<AidView> aids,
        Hanging<ZonesView> zones,
        Hanging<MatchesView> matches) {
    static final Families NONE = new Families(
            Hanging.none(),
            Hanging.none(),
            Hanging.none(),
            Hanging.none(),
            Hanging.none(),
            Hanging.none(),
            Hanging.none(),
            Hanging.none(),
            Hanging.none(),
            Hanging.none());

    /** In the order a page gets them. */
    List<Hanging<? extends Hung>> all() {
        return List.of(
                assignments, directives, clocks, proposals, checklists, leads, upwardReports, aids, zones, matches);
    }

    /** The family of this kind of item; null where such items hang on no incident, or otherwise. */
    @Nullable
    Hanging<? extends Hung> of(ItemKey.Kind kind) {
        return switch (kind) {
            case ASSIGNMENT -> assignments;
            case DIRECTIVE -> directives;
            case CLOCK -> clocks;
            case PROPOSAL -> proposals;
            case CHECKLIST -> checklists;
            case LEAD -> leads;
            case UPWARD_REPORT -> upwardReports;
            case AID -> aids;
            case ZONES -> zones;
            case MATCHES -> matches;
            case INCIDENT,
                    ALERT,
                    LINE,
                    NOTIFICATION,
                    DUTY,
                    UNIT,
                    NEIGHBOUR,
                    SPOT_CHECK,
                    MONITORING,
                    DRILL,
                    CONDUCT,
                    FINDING,
                    SCENARIO,
                    NOTICE -> null;
        };
    }

    @Nullable
    Hung find(ItemKey key) {
        var family = of(key.kind());
        return family == null ? null : family.find(key.id());
    }

    Stream<Hung> of(IncidentId incident) {
        return all().stream().flatMap(family -> family.of(incident).stream());
    }

    Stream<Hung> everything() {
        return all().stream().flatMap(family -> family.byId().values().stream());
    }

    Families without(IncidentId incident) {
        return new Families(
                assignments.without(incident),
                directives.without(incident),
                clocks.without(incident),
                proposals.without(incident),
                checklists.without(incident),
                leads.without(incident),
                upwardReports.without(incident),
                aids.without(incident),
                zones.without(incident),
                matches.without(incident));
    }

    Families withoutZones(IncidentId incident) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals,
                checklists,
                leads,
                upwardReports,
                aids,
                zones.without(incident),
                matches);
    }

    Families without(AidId aid, IncidentId incident) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals,
                checklists,
                leads,
                upwardReports,
                aids.without(aid.value(), incident),
                zones,
                matches);
    }

    Families with(AssignmentView view) {
        return new Families(
                assignments.with(view),
                directives,
                clocks,
                proposals,
                checklists,
                leads,
                upwardReports,
                aids,
                zones,
                matches);
    }

    Families with(DirectiveView view) {
        return new Families(
                assignments,
                directives.with(view),
                clocks,
                proposals,
                checklists,
                leads,
                upwardReports,
                aids,
                zones,
                matches);
    }

    Families with(ClockView view) {
        return new Families(
                assignments,
                directives,
                clocks.with(view),
                proposals,
                checklists,
                leads,
                upwardReports,
                aids,
                zones,
                matches);
    }

    Families with(ProposalView view) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals.with(view),
                checklists,
                leads,
                upwardReports,
                aids,
                zones,
                matches);
    }

    Families with(ChecklistView view) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals,
                checklists.with(view),
                leads,
                upwardReports,
                aids,
                zones,
                matches);
    }

    Families with(LeadView view) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals,
                checklists,
                leads.with(view),
                upwardReports,
                aids,
                zones,
                matches);
    }

    Families with(UpwardReportView view) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals,
                checklists,
                leads,
                upwardReports.with(view),
                aids,
                zones,
                matches);
    }

    Families with(AidView view) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals,
                checklists,
                leads,
                upwardReports,
                aids.with(view),
                zones,
                matches);
    }

    Families with(ZonesView view) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals,
                checklists,
                leads,
                upwardReports,
                aids,
                zones.with(view),
                matches);
    }

    Families with(MatchesView view) {
        return new Families(
                assignments,
                directives,
                clocks,
                proposals,
                checklists,
                leads,
                upwardReports,
                aids,
                zones,
                matches.with(view));
    }
}
