package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.scopes.Audience;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.StandDownReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PictureFoldTest extends FoldStory {
    private void givenIncident(int number) {
        this.<IncidentEvent>given(
                Topics.INCIDENTS,
                City.opened(number, City.ENTERPRISE, null, List.of(City.DONGSHI)),
                City.linked(number));
    }

    private void givenAlert(int number) {
        this.<ResponseEvent>given(
                Topics.RESPONSE,
                City.began(number, City.DONGSHI_TOWN),
                City.step(number, City.DONGSHI_TOWN, 1),
                City.alerted(number, City.DONGSHI_TOWN, 1));
    }

    private Item item(ItemKey key) {
        var item = Items.find(last.picture(), key, true);
        if (item == null) {
            throw new AssertionError("no " + key);
        }
        return item;
    }

    private Item.Alert alert(int number) {
        return (Item.Alert) item(ItemKey.of(City.alert(number, City.DONGSHI_TOWN)));
    }

    private Item.Incident incident(int number) {
        return (Item.Incident) item(ItemKey.of(City.incident(number)));
    }

    @Test
    void anIncidentThatOpensIsAnItemAndALine() {
        givenIncident(1);

        assertThat(last.touched())
                .extracting(key -> key.kind().word() + " " + key.id())
                .containsExactly("incident 420583-incident-1", "line incidents/1/0", "line incidents/1/1");
        assertThat(incident(1).placeText()).isEqualTo("球罐区 <3#>");
    }

    @Test
    void aReportIsShownVerbatimWhetherItComesBeforeOrAfterItsIncident() {
        last = PictureFold.report(last.picture(), City.report(1), City.reported(1, City.ENTERPRISE));
        givenIncident(1);
        givenIncident(2);
        assertThat(incident(2).reports().getFirst().body()).isNull();
        last = PictureFold.report(last.picture(), City.report(2), City.reported(2, City.ENTERPRISE));

        assertThat(last.touched()).containsExactly(ItemKey.of(City.incident(2)));
        for (int number : new int[] {1, 2}) {
            var report = incident(number).reports().getFirst();
            assertThat(report.body()).isEqualTo("{\"category\":\"HAZARDOUS_CHEMICAL_LEAK\"}");
            assertThat(report.warnings()).extracting(ReportRecord.Warning::code).containsExactly("UNKNOWN_FIELD");
        }
    }

    @Test
    void anErasedReportLeavesItsIncident() {
        last = PictureFold.report(last.picture(), City.report(1), City.reported(1, City.ENTERPRISE));
        givenIncident(1);

        last = PictureFold.report(last.picture(), City.report(1), null);

        assertThat(incident(1).reports().getFirst().reporterPhone()).isNull();
    }

    @Test
    void aLongReportIsCutAndSaysHowLongItWas() {
        var told = City.reported(1, City.ENTERPRISE);
        var large = new ReportRecord(
                told.id(),
                told.credential(),
                told.organization(),
                told.keyHash(),
                told.bodyHash(),
                told.handling(),
                told.understood(),
                told.warnings(),
                "气".repeat(200_000));
        last = PictureFold.report(last.picture(), City.report(1), large);
        givenIncident(1);

        assertThat(incident(1).reports().getFirst().body()).hasSize(16_000 + 11).endsWith(" … (200000)");
    }

    @Test
    void anAlertSaysWhoWasToldWhenTheNextStepIsDueAndWhoAcknowledged() {
        givenIncident(1);
        givenAlert(1);
        assertThat(alert(1).state()).isEqualTo(Item.Alert.State.OPEN);
        assertThat(alert(1).nextDueAt()).isEqualTo(City.AT.plusSeconds(60));
        assertThat(alert(1).alerted()).extracting(Item.SeatedPerson::personId).containsExactly("person-dongshi");

        this.<ResponseEvent>given(Topics.RESPONSE, City.acknowledged(1, City.DONGSHI_TOWN));

        assertThat(alert(1).state()).isEqualTo(Item.Alert.State.ACKNOWLEDGED);
        assertThat(alert(1).nextDueAt()).isNull();
        assertThat(alert(1).acknowledgedAt()).isEqualTo(City.AT.plusSeconds(30));
    }

    @Test
    void anAcknowledgedAlertSaysWhenItIsRaisedAgainAndIsOpenWhenItIs() {
        givenIncident(1);
        givenAlert(1);
        this.<ResponseEvent>given(Topics.RESPONSE, City.acknowledged(1, City.DONGSHI_TOWN));
        assertThat(alert(1).raisedAgainAt()).isEqualTo(City.AT.plusSeconds(630));

        this.<ResponseEvent>given(Topics.RESPONSE, City.raisedAgain(1, City.DONGSHI_TOWN));

        assertThat(alert(1).state()).isEqualTo(Item.Alert.State.OPEN);
        assertThat(alert(1).acknowledgedBy()).isNull();
        assertThat(alert(1).raisedAgainAt()).isNull();
    }

    @Test
    void aClaimSaysWhoSeesToTheIncidentAndItsAcknowledgedAlertsWaitNoMore() {
        givenIncident(1);
        givenAlert(1);
        this.<ResponseEvent>given(Topics.RESPONSE, City.acknowledged(1, City.DONGSHI_TOWN));

        this.<ResponseEvent>given(Topics.RESPONSE, City.claimed(1, City.DONGSHI_TOWN));

        var claim = Objects.requireNonNull(incident(1).claim());
        assertThat(claim.by().postId())
                .isEqualTo(City.post(City.DONGSHI_TOWN).id().value());
        assertThat(claim.staleFrom()).isEqualTo(City.AT.plusSeconds(1_840));
        assertThat(alert(1).raisedAgainAt()).isNull();
        assertThat(last.touched())
                .as("the page is told of the alert too")
                .contains(ItemKey.of(City.incident(1)), ItemKey.of(City.alert(1, City.DONGSHI_TOWN)));
        var line = last.touched().stream()
                .filter(key -> key.kind() == ItemKey.Kind.LINE)
                .map(key -> (Item.TimelineLine) item(key))
                .findFirst()
                .orElseThrow();
        assertThat(line.event()).isEqualTo("IncidentClaimed");
        assertThat(line.params()).containsEntry("takeOver", "ORDERED").containsKey("takenFrom");
    }

    @Test
    void aClosedIncidentSaysWhatItCameToUntilItIsOpenAgain() {
        givenIncident(1);
        this.<ResponseEvent>given(Topics.RESPONSE, City.closed(1, City.DONGSHI_TOWN));

        var closing = Objects.requireNonNull(incident(1).closing());
        assertThat(closing.stage()).isEqualTo(Item.Closing.Stage.CLOSED);
        assertThat(closing.outcome()).isEqualTo(ClosingOutcome.FALSE_ALARM);
        assertThat(last.touched()).contains(ItemKey.of(City.incident(1)));

        this.<ResponseEvent>given(Topics.RESPONSE, City.archived(1));
        assertThat(incident(1).closing()).isEqualTo(closing);

        this.<ResponseEvent>given(Topics.RESPONSE, City.reopened(1, City.DONGSHI_TOWN));
        assertThat(incident(1).closing()).isNull();
    }

    @Test
    void anAlertThatWasStoodDownSaysByWhomAndWhy() {
        givenIncident(1);
        givenAlert(1);

        this.<ResponseEvent>given(Topics.RESPONSE, City.stoodDown(1, City.DONGSHI_TOWN));

        assertThat(alert(1).state()).isEqualTo(Item.Alert.State.STOOD_DOWN);
        assertThat(alert(1).nextDueAt()).isNull();
        var stoodDown = Objects.requireNonNull(alert(1).stoodDown());
        assertThat(stoodDown.reason()).isEqualTo(StandDownReason.TOLD_OTHERWISE);
        assertThat(stoodDown.by().postId()).isEqualTo(City.post(City.CITY).id().value());
    }

    @Test
    void aStepLeavesALineDueDoneLatenessReason() {
        givenIncident(1);
        givenAlert(1);

        var line = (Item.TimelineLine) item(new ItemKey(ItemKey.Kind.LINE, "response/1/1", City.incident(1)));

        assertThat(line.event()).isEqualTo("StepTaken");
        assertThat(line.params())
                .containsEntry("dueAt", "2026-11-24T08:00:00Z")
                .containsEntry("doneAt", "2026-11-24T08:00:00.012Z")
                .containsEntry("latenessMillis", "12")
                .containsEntry("reason", "ALERT_BEGAN");
    }

    @Test
    void aRuleThatAlertedNobodyNamesThePostsByIdToo() {
        givenIncident(1);
        var post = City.post(City.DONGSHI_TOWN).id();
        given(
                Topics.RESPONSE,
                new ResponseEvent.RuleAlertedNobody(
                        City.incident(1),
                        AlertReason.TOWN_OF_PLACE,
                        ResponseEvent.NobodyReason.NOT_IN_DRILL,
                        List.of(post)));

        var line = (Item.TimelineLine) item(new ItemKey(ItemKey.Kind.LINE, "response/1/0", City.incident(1)));

        assertThat(line.params())
                .containsEntry("rule", "TOWN_OF_PLACE")
                .containsEntry("reason", "NOT_IN_DRILL")
                .containsEntry("postIds", post.value());
    }

    @Test
    void aNameThatComesLateIsShownWhereverTheIdStood() {
        givenIncident(1);
        givenAlert(1);
        assertThat(alert(1).alerted().getFirst().personName()).isEqualTo("person-dongshi");

        last = PictureFold.person(last.picture(), City.person(City.DONGSHI_TOWN), City.record(City.DONGSHI_TOWN));

        assertThat(last.touched()).extracting(ItemKey::id).containsExactly("420583-incident-1:dongshi", "response/1/2");
        assertThat(alert(1).alerted().getFirst().personName()).isEqualTo("人-董市镇");
    }

    @Test
    void aPersonNobodyNamedTouchesNothing() {
        givenIncident(1);
        last = PictureFold.person(last.picture(), City.person(City.DONGSHI_TOWN), City.record(City.DONGSHI_TOWN));

        assertThat(last.isNothing()).isTrue();
    }

    @Test
    void aSuppressedNotificationWhoseAlertIsNotReadYetIsForTheDutyRoomUntilItIs() {
        this.<NotificationEvent>given(Topics.NOTIFICATIONS, City.suppressed(1, City.DONGSHI_TOWN, 1));
        var key = ItemKey.of(City.notification(1, City.DONGSHI_TOWN, 1));
        assertThat(last.picture().audience(key)).isEqualTo(Audience.DUTY_ROOM);

        givenAlert(1);

        assertThat(((Item.Notification) item(key)).incidentId()).isEqualTo("420583-incident-1");
        assertThat(last.picture().audience(key)).isInstanceOf(Audience.OfIncident.class);
        assertThat(last.touched()).extracting(ItemKey::id).contains("notifications/1/0");
    }

    @Test
    void anEventOfANewerVersionIsPassedOverAndSaid() {
        this.<ResponseEvent>given(Topics.RESPONSE, new ResponseEvent.Unrecognized("SomethingNewer", Map.of()));

        var notice = (Item.Notice) item(ItemKey.notice("unrecognized/response/SomethingNewer"));
        assertThat(notice.code()).isEqualTo("UNRECOGNIZED_EVENT");
        assertThat(last.picture().audience(ItemKey.notice(notice.id()))).isEqualTo(Audience.OFFICERS);
    }

    @Test
    void whatAProcessSaysOfItselfIsAnAlarmForAllOfficersUntilItIsWithdrawn() {
        var key = ConsoleNotice.SPACE_LOW.key();
        var said = PictureFold.notice(Picture.EMPTY, ConsoleNotice.SPACE_LOW, City.AT);
        assertThat(Items.find(said.picture(), key, false))
                .isEqualTo(new Item.Notice("console/SPACE_LOW", "ALARM", "SPACE_LOW", Map.of(), City.AT));
        assertThat(said.picture().audience(key)).isEqualTo(Audience.OFFICERS);
        var again = PictureFold.notice(said.picture(), ConsoleNotice.SPACE_LOW, City.AT.plusSeconds(1));
        assertThat(again.isNothing()).isTrue();

        var withdrawn = PictureFold.withdrawn(said.picture(), ConsoleNotice.SPACE_LOW);
        assertThat(withdrawn.picture().has(key)).isFalse();
        assertThat(withdrawn.removed()).containsExactly(Map.entry(key, Audience.OFFICERS));
        assertThat(PictureFold.withdrawn(withdrawn.picture(), ConsoleNotice.SPACE_LOW)
                        .isNothing())
                .isTrue();
    }

    @Test
    void aCityFileThatDiffersIsANoticeUntilItIsLoaded() {
        this.<DutyEvent>given(Topics.DUTY, new DutyEvent.CityFileDiffers("zhijiang", "a", "b", List.of("one", "two")));
        var key = ItemKey.notice("city-file/zhijiang");
        assertThat(((Item.Notice) item(key)).params()).containsEntry("differences", "one\ntwo");

        this.<DutyEvent>given(Topics.DUTY, new DutyEvent.CityFileLoaded("zhijiang", "b"));

        assertThat(last.removed()).containsOnlyKeys(key);
        assertThat(last.picture().has(key)).isFalse();
    }

    @Test
    void anIncidentThatIsSettledLeavesWhenManyNewerAreOpenAndNoOtherDoes() {
        for (int number = 1; number <= Leaving.KEPT + 2; number++) {
            givenIncident(number);
            givenAlert(number);
            if (number == 1) {
                this.<ResponseEvent>given(Topics.RESPONSE, City.stoodDown(1, City.DONGSHI_TOWN));
            }
        }
        assertThat(last.picture().has(ItemKey.of(City.incident(1)))).isFalse();
        assertThat(last.picture().has(ItemKey.of(City.incident(2)))).isTrue();

        this.<ResponseEvent>given(Topics.RESPONSE, City.acknowledged(2, City.DONGSHI_TOWN));
        assertThat(last.picture().has(ItemKey.of(City.incident(2))))
                .as("it may be raised again")
                .isTrue();

        this.<ResponseEvent>given(Topics.RESPONSE, City.claimed(2, City.DONGSHI_TOWN));

        assertThat(last.picture().has(ItemKey.of(City.incident(2)))).isFalse();
        assertThat(last.removed()).containsKey(ItemKey.of(City.alert(2, City.DONGSHI_TOWN)));
        this.<NotificationEvent>given(Topics.NOTIFICATIONS, City.sending(2, City.DONGSHI_TOWN, 1));
        assertThat(last.isNothing())
                .as("what comes of it later is no half incident")
                .isTrue();
    }

    @Test
    void anIncidentThatHadLeftAndIsReopenedComesBackAndSaysSinceWhenItIsShown() {
        for (int number = 1; number <= Leaving.KEPT + 1; number++) {
            givenIncident(number);
            givenAlert(number);
            if (number == 1) {
                this.<ResponseEvent>given(Topics.RESPONSE, City.stoodDown(1, City.DONGSHI_TOWN));
            }
        }
        assertThat(last.picture().has(ItemKey.of(City.incident(1)))).isFalse();

        this.<ResponseEvent>given(Topics.RESPONSE, City.reopened(1, City.CITY));

        var incident = (Item.Incident) item(ItemKey.of(City.incident(1)));
        assertThat(incident.number()).isEqualTo(City.subject(1).incidentNumber());
        assertThat(incident.towns()).hasSize(1);
        assertThat(incident.reports()).isEmpty();
        assertThat(incident.closing()).isNull();
        assertThat(incident.shownFrom()).isEqualTo(City.AT.plusSeconds(3_700));
        assertThat(last.picture().keysOf(City.incident(1))).anyMatch(key -> key.kind() == ItemKey.Kind.LINE);
        givenAlert(1);
        assertThat(last.picture().has(ItemKey.of(City.alert(1, City.DONGSHI_TOWN))))
                .isTrue();
    }

    @Test
    void anIncidentThatIsReopenedWhileItIsThereIsShownWhole() {
        givenIncident(1);
        this.<ResponseEvent>given(Topics.RESPONSE, City.reopened(1, City.CITY));
        assertThat(((Item.Incident) item(ItemKey.of(City.incident(1)))).shownFrom())
                .isNull();
    }

    @Test
    void aPictureThatIsFullLetsTheOldestGoAndEveryPageIsTold() {
        for (int number = 1; number <= Leaving.MOST + 1; number++) {
            givenIncident(number);
        }

        assertThat(last.removed()).containsKey(ItemKey.of(City.incident(1)));
        var notice = (Item.Notice) item(ItemKey.notice("picture/full"));
        assertThat(notice.code()).isEqualTo("PICTURE_FULL");
        assertThat(notice.params()).containsEntry("lastThatLeft", "420583-20261124-001");
        assertThat(last.picture().audience(ItemKey.notice("picture/full"))).isEqualTo(Audience.OFFICERS);
    }

    @Test
    void aTimelineKeepsItsLastLinesAndTakesTheOldestBack() {
        givenIncident(1);
        givenAlert(1);
        for (int step = 0; step < Timeline.KEPT; step++) {
            this.<ResponseEvent>given(Topics.RESPONSE, City.step(1, City.DONGSHI_TOWN, 1));
        }

        assertThat(last.removed()).hasSize(1);
        assertThat(last.picture().keysOf(City.incident(1)))
                .filteredOn(key -> key.id().startsWith("response/"))
                .hasSize(Timeline.KEPT);
    }
}
