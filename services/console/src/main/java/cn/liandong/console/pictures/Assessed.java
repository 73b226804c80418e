package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.GradeEvent.GradeProposed;
import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.OfficersWord;
import cn.liandong.contracts.incidents.SituationEvent.IncidentRecategorised;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of an incident beside what its reports told: the last that was said of each.
 *
 * @param graded null until it was graded
 * @param proposed what a report makes of it against an officer's word; null where that is what counts
 * @param recategorised null while its category is left to the reports
 * @param followUp null of one of which nothing was ever awaited
 */
record Assessed(
        @Nullable IncidentGraded graded,
        @Nullable GradeProposed proposed,
        @Nullable IncidentRecategorised recategorised,
        @Nullable FollowUpEvent followUp) {
    static final Assessed NOTHING = new Assessed(null, null, null, null);

    Assessed with(IncidentGraded event) {
        return new Assessed(event, null, recategorised, followUp);
    }

    Assessed with(GradeProposed event) {
        return new Assessed(graded, event, recategorised, followUp);
    }

    Assessed with(IncidentRecategorised event) {
        return new Assessed(graded, proposed, event.category() == Category.UNKNOWN ? null : event, followUp);
    }

    Assessed with(FollowUpEvent event) {
        return new Assessed(graded, proposed, recategorised, event);
    }

    boolean names(PersonId person) {
        return words().anyMatch(word -> person.equals(word.person()));
    }

    boolean names(PostId post) {
        return words().anyMatch(word -> post.equals(word.post()));
    }

    private Stream<OfficersWord> words() {
        return Stream.of(
                        graded == null ? null : graded.officer(),
                        recategorised == null ? null : recategorised.officer())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
