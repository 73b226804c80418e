package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.scopes.Audience;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchEvent.MatchDismissed;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.incidents.MatchEvent.ReportsRead;
import cn.liandong.contracts.incidents.MatchReason;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.journal.Topics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Incidents that may be one, and those that were said to be, as a page is told of them. */
class MatchesFoldTest extends FoldStory {
    private static final IncidentId FIRST = City.incident(1);
    private static final IncidentId SECOND = City.incident(2);
    private static final ReportId REPORT = new ReportId("420583-report-2");
    private static final PostId POST = new PostId("city.officer");
    private static final PersonId PERSON = new PersonId("p-1");

    @BeforeEach
    void begin() {
        opened(1, linked(FIRST, new ReportId("420583-report-1"), LinkReason.OPENED));
        opened(2, linked(SECOND, REPORT, LinkReason.OPENED));
    }

    @Test
    void aDoubtStandsAtBothUntilItIsAnswered() {
        happens(new MatchProposed(SECOND, FIRST, REPORT, MatchReason.NEAR, 640, City.AT));
        assertThat(matches(FIRST).proposals())
                .containsExactly(new MatchesItem.ProposedMatch(
                        SECOND.value(),
                        FIRST.value(),
                        new MatchesItem.NamedIncident(SECOND.value(), "420583-20261124-002"),
                        MatchReason.NEAR,
                        640));
        assertThat(matches(SECOND).proposals()).hasSize(1);
        happens(new MatchDismissed(SECOND, FIRST, POST, PERSON, City.AT));
        assertThat(matches(FIRST).proposals()).isEmpty();
        assertThat(matches(SECOND).proposals()).isEmpty();
    }

    @Test
    void aReportThatIsLinkedOnceMoreLeavesTheIncidentItWasShownAt() {
        merge();
        assertThat(reports(SECOND)).isEmpty();
        assertThat(reports(FIRST)).contains(REPORT.value());
        happens(new IncidentsUnmerged(SECOND, FIRST, List.of(REPORT), "另一处", POST, PERSON, City.AT));
        happens(linked(SECOND, REPORT, LinkReason.UNMERGED));
        assertThat(reports(SECOND)).containsExactly(REPORT.value());
        assertThat(reports(FIRST)).doesNotContain(REPORT.value());
    }

    @Test
    void whatWasMergedSaysWhereItWentAndTheOtherWhatItTook() {
        happens(new MatchProposed(SECOND, FIRST, REPORT, MatchReason.NEAR, 640, City.AT));
        merge();
        assertThat(matches(SECOND).into())
                .isEqualTo(new MatchesItem.NamedIncident(FIRST.value(), "420583-20261124-001"));
        assertThat(matches(FIRST).taken())
                .containsExactly(new MatchesItem.NamedIncident(SECOND.value(), "420583-20261124-002"));
        assertThat(matches(FIRST).proposals()).as("it is answered").isEmpty();
        happens(new IncidentsUnmerged(SECOND, FIRST, List.of(REPORT), "另一处", POST, PERSON, City.AT));
        assertThat(matches(SECOND).into()).isNull();
        assertThat(matches(FIRST).taken()).isEmpty();
    }

    @Test
    void whatWasJoinedIsUnreadUntilItIsReadOrLeaves() {
        var joined = new ReportId("420583-report-3");
        happens(linked(FIRST, joined, LinkReason.MATCHED_BY_SITE));
        assertThat(matches(FIRST).unread()).containsExactly(joined.value());
        happens(new ReportsRead(FIRST, List.of(joined), POST, PERSON, City.AT));
        assertThat(matches(FIRST).unread()).isEmpty();
        var another = new ReportId("420583-report-4");
        happens(linked(FIRST, another, LinkReason.MATCHED_BY_DISTANCE));
        happens(linked(SECOND, another, LinkReason.SPLIT));
        assertThat(matches(FIRST).unread()).isEmpty();
    }

    @Test
    void itIsForTheDutyRoomAlone() {
        happens(new MatchProposed(SECOND, FIRST, REPORT, MatchReason.NEAR, null, City.AT));
        assertThat(last.picture().audience(ItemKey.matches(FIRST))).isEqualTo(Audience.DUTY_ROOM);
    }

    private void merge() {
        happens(new IncidentsMerged(SECOND, FIRST, List.of(REPORT), "同一储罐", POST, PERSON, City.AT));
        happens(linked(FIRST, REPORT, LinkReason.MERGED));
    }

    private void opened(int number, IncidentEvent then) {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(number, City.ENTERPRISE, null, List.of(City.DONGSHI)), then);
    }

    private void happens(IncidentEvent event) {
        this.<IncidentEvent>given(Topics.INCIDENTS, event);
    }

    private MatchesItem matches(IncidentId incident) {
        return (MatchesItem) Objects.requireNonNull(Items.find(last.picture(), ItemKey.matches(incident), false));
    }

    private List<String> reports(IncidentId incident) {
        var item = (Item.Incident) Objects.requireNonNull(Items.find(last.picture(), ItemKey.of(incident), false));
        return item.reports().stream().map(report -> report.id()).toList();
    }

    private static ReportLinked linked(IncidentId incident, ReportId report, @Nullable LinkReason reason) {
        return new ReportLinked(incident, report, City.AT, 0, reason, null, null);
    }
}
