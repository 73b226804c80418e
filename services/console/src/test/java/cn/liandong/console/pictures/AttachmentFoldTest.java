package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.CityAttachments;
import cn.liandong.contracts.incidents.Attachment;
import cn.liandong.contracts.incidents.AttachmentEvent.ReportAttached;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What came with a report stands beside it on the incident's card. */
class AttachmentFoldTest extends FoldStory {
    private static final IncidentEvent OPENED = City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI));

    @Test
    void aPhotoStandsBesideItsReportAndInTheTimeline() {
        given(Topics.INCIDENTS, OPENED, City.linked(1));
        given(Topics.INCIDENTS, CityAttachments.attached(1));
        assertThat(attachments())
                .containsExactly(new Item.Report.Attached(CityAttachments.HASH, "image/jpeg", 4, City.AT));
        var view = Objects.requireNonNull(last.picture().incidents().get(City.incident(1)));
        var line = Items.find(
                last.picture(),
                ItemKey.line(City.incident(1), view.linesOf(Topics.INCIDENTS).getLast()),
                false);
        assertThat(line).isInstanceOfSatisfying(Item.TimelineLine.class, told -> {
            assertThat(told.event()).isEqualTo("ReportAttached");
            assertThat(told.params()).containsEntry("mediaType", "image/jpeg");
        });
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        given(Topics.INCIDENTS, OPENED, City.linked(1), CityAttachments.attached(1));
        given(Topics.INCIDENTS, CityAttachments.attached(1));
        assertThat(attachments()).hasSize(1);
    }

    @Test
    void whatCameBeforeItsReportWasDecidedWaitsForItsLink() {
        given(
                Topics.INCIDENTS,
                new ReportAttached(City.report(1), null, new Attachment("a".repeat(64), "audio/amr", 9), City.AT));
        given(Topics.INCIDENTS, OPENED, City.linked(1));
        assertThat(attachments()).extracting(Item.Report.Attached::mediaType).containsExactly("audio/amr");
    }

    @Test
    void ofAnIncidentThatHasLeftThePictureNothingIsKept() {
        given(Topics.INCIDENTS, CityAttachments.attached(7));
        assertThat(last.picture().records().attached()).isEmpty();
    }

    private List<Item.Report.Attached> attachments() {
        var item = Items.find(last.picture(), ItemKey.of(City.incident(1)), false);
        assertThat(item).isInstanceOf(Item.Incident.class);
        return ((Item.Incident) item).reports().getFirst().attachments();
    }
}
