package cn.liandong.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportNotTaken;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportTaken;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardFailed;
import cn.liandong.contracts.response.UpwardReportCommand.RecordUpwardSent;
import cn.liandong.runtime.errand.Errand;
import org.junit.jupiter.api.Test;

/** What came of a document, and nothing else, is dispatch's to know. */
class DeliveryErrandsTest {
    private static final Jurisdiction CITY = new Jurisdiction("420583");
    private static final UpwardReportId REPORT = new UpwardReportId("u1");
    private static final PersonId OFFICE = new PersonId("office");
    private static final NotificationId TAKEN = new NotificationId("n1");

    @Test
    void dispatchIsToldOfWhatWasTakenAndWhatWasNot() {
        assertThat(DeliveryErrands.follow(
                        CITY, new UpwardReportTaken(REPORT, OFFICE, 2, TAKEN, Channel.MAIL, Story.NOON)))
                .isEqualTo(new Errand(
                        Topics.DISPATCH,
                        CITY,
                        new RecordUpwardSent(REPORT, OFFICE, 2, Channel.MAIL, TAKEN, Story.NOON)));
        assertThat(DeliveryErrands.follow(CITY, new UpwardReportNotTaken(REPORT, OFFICE, 1, "TIMED_OUT", Story.NOON)))
                .isEqualTo(new Errand(Topics.DISPATCH, CITY, new RecordUpwardFailed(REPORT, OFFICE, 1, "TIMED_OUT")));
        assertThat(DeliveryErrands.follow(CITY, new NotificationSent(TAKEN, Story.ALERT, 1, Story.NOON)))
                .isNull();
    }
}
