package cn.liandong.console.pictures;

import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpAwaited;
import cn.liandong.contracts.incidents.FollowUpEvent.FollowUpOverdue;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.GradeEvent.GradeProposed;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what is thought of an incident reads like. */
final class AssessmentItems {
    private AssessmentItems() {}

    static AssessmentItem item(Picture picture, IncidentView view, IncidentOpened opened) {
        var assessed = view.assessed();
        var graded = assessed.graded();
        var nearMiss = graded == null ? List.of() : graded.grading().nearMiss();
        boolean isClosed = view.closing() instanceof IncidentClosed;
        return new AssessmentItem(
                graded == null ? null : grade(picture, graded),
                assessed.proposed() == null ? null : proposed(assessed.proposed()),
                assessed.recategorised() == null ? null : categorised(picture, assessed.recategorised()),
                assessed.followUp() == null ? List.of() : assessed.followUp().missing(),
                isClosed || assessed.followUp() == null ? null : followUp(picture, assessed.followUp()),
                isClosed
                        ? null
                        : LevelProposals.of(
                                graded == null ? Grade.UNKNOWN : graded.grade(),
                                opened.category(),
                                !nearMiss.isEmpty()));
    }

    private static AssessmentItem.Graded grade(Picture picture, IncidentGraded event) {
        var grading = event.grading();
        var officer = event.officer();
        var report = event.report();
        return new AssessmentItem.Graded(
                event.grade(),
                event.from(),
                event.grade() == grading.grade() ? grading.criterion() : null,
                grading.nearMiss(),
                event.at(),
                report == null ? null : report.value(),
                officer == null ? null : seat(picture, officer),
                officer == null ? null : officer.reason());
    }

    private static AssessmentItem.Proposed proposed(GradeProposed event) {
        var grading = event.grading();
        var report = event.report();
        return new AssessmentItem.Proposed(
                grading.grade(),
                grading.criterion(),
                grading.nearMiss(),
                event.at(),
                report == null ? null : report.value());
    }

    private static AssessmentItem.Recategorised categorised(Picture picture, IncidentRecategorised event) {
        var officer = event.officer();
        return new AssessmentItem.Recategorised(event.from(), seat(picture, officer), officer.reason(), event.at());
    }

    private static AssessmentItem.@Nullable FollowUp followUp(Picture picture, FollowUpEvent event) {
        var name = picture.directory().name(event.organization());
        return switch (event) {
            case FollowUpAwaited awaited ->
                awaited.dueAt() == null ? null : new AssessmentItem.FollowUp(name, awaited.dueAt(), null, 0);
            case FollowUpOverdue missed ->
                new AssessmentItem.FollowUp(name, missed.nextDueAt(), missed.dueAt(), missed.round());
        };
    }

    private static Item.SeatedPerson seat(Picture picture, OfficersWord officer) {
        return Items.seat(picture, officer.post(), officer.person());
    }

    static Map<String, String> facts(GradeEvent event) {
        var facts = new TreeMap<String, String>();
        facts.put("byFigures", event.grading().grade().name());
        if (event.grading().criterion() != null) {
            facts.put("criterion", event.grading().criterion().name());
        }
        switch (event) {
            case IncidentGraded graded -> {
                facts.put("grade", graded.grade().name());
                facts.put("from", graded.from().name());
                if (graded.officer() != null) {
                    facts.put("reason", graded.officer().reason());
                }
            }
            case GradeProposed proposed -> facts.put("grade", proposed.stands().name());
        }
        return facts;
    }

    static Map<String, String> facts(IncidentRecategorised event) {
        return Map.of(
                "category", event.category().name(),
                "from", event.from().name(),
                "reason", event.officer().reason());
    }

    static Map<String, String> facts(Picture picture, FollowUpOverdue event) {
        return Map.of(
                "organizationName", picture.directory().name(event.organization()),
                "dueAt", event.dueAt().toString(),
                "round", String.valueOf(event.round()),
                "latenessMillis", String.valueOf(event.latenessMillis()));
    }
}
