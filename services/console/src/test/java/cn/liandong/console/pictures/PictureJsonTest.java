package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.console.City;
import cn.liandong.console.CityAid;
import cn.liandong.console.CityClocks;
import cn.liandong.console.CityDrills;
import cn.liandong.console.CitySpotChecks;
import cn.liandong.console.CityUpwardReports;
import cn.liandong.console.CityZones;
import cn.liandong.console.feeds.Pictures;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.ReportLinked;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.MatchEvent.MatchProposed;
import cn.liandong.contracts.incidents.MatchReason;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.incidents.Understood;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.incidents.Wind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.DeclineReason;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.contracts.response.UnitState;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.ApprovedFolds;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A picture lies in JSON from one start to the next: nothing of it may change there. */
class PictureJsonTest {
    private static final Instant NANOS = Instant.parse("2026-11-24T07:59:58.123456789Z");
    private static final String HOSTILE =
            "\"}],\\u0000\0\u001f\u2028\u2029\ufeff</script>\r\n\t\ud83d\udd25 \ud840\udc00 ' -- {{}} \u202e half: \ud83d";

    private final Map<String, Long> sequences = new HashMap<>();
    private Picture picture = Picture.EMPTY;

    private void given(String journal, Actor actor, Object... events) {
        long sequence = sequences.merge(journal, 1L, Long::sum);
        picture = PictureFold.apply(
                        picture,
                        journal,
                        new Entry<>(
                                sequence,
                                NANOS.plusNanos(sequence),
                                actor,
                                "command",
                                "hash",
                                Handling.ACTUAL,
                                null,
                                Map.of(),
                                null,
                                List.of(events),
                                null))
                .picture();
    }

    private void given(String journal, Object... events) {
        given(journal, Actor.SYSTEM, events);
    }

    private void givenAllOfDuty() {
        for (var organization : City.ORGANIZATIONS) {
            given(
                    Topics.DUTY,
                    City.registered(organization),
                    new DutyEvent.PostRegistered(City.post(organization)),
                    City.onDuty(organization));
        }
        given(
                Topics.DUTY,
                CitySpotChecks.called(City.FIRE, "check-1", City.AT),
                CitySpotChecks.missed(City.FIRE, "check-1", City.AT),
                CitySpotChecks.raised(City.FIRE, "check-1", City.AT),
                CitySpotChecks.answered(City.FIRE, "check-1", City.AT, 400));
        given(Topics.DUTY, new DutyEvent.CityFileDiffers("zhijiang", "a", "b", List.of(HOSTILE, "two")));
        given(Topics.DUTY, new DutyEvent.Unrecognized("DutySwapped", Map.of("post", "x", "deep", List.of(1, 2))));
    }

    private void givenAllOfDrills() {
        CityDrills.runs(1).forEach(event -> given(Topics.DRILLS, event));
        CityDrills.runs(2).stream().limit(13).forEach(event -> given(Topics.DRILLS, event));
        given(
                Topics.DRILLS,
                CityDrills.recorded(),
                CityDrills.filed(CityDrills.elsewhere().id(), City.OTHER_ENTERPRISE),
                CityDrills.filed(CityDrills.drill(1), City.ENTERPRISE));
        given(Topics.INCIDENTS, CityDrills.opened(7, 2));
    }

    private void givenAllOfIncidents() {
        given(Topics.INCIDENTS, new IncidentEvent.SiteRegistered(City.site(1, City.OTHER_ENTERPRISE)));
        given(
                Topics.INCIDENTS,
                City.opened(1, City.ENTERPRISE, City.site(1, City.ENTERPRISE).id(), List.of(City.DONGSHI)),
                City.linked(1),
                CityZones.worst(1));
        given(Topics.INCIDENTS, CityZones.drawn(1));
        givenAllOfSensors();
        given(
                Topics.INCIDENTS,
                City.officer(City.CITY),
                new IncidentEvent.IncidentOpened(
                        City.incident(2),
                        "420583-20261124-002",
                        City.report(2),
                        City.ENTERPRISE.id(),
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        new Place(
                                new Coordinates(30.1234567890123, -111.7),
                                List.of(City.DONGSHI, City.BAIYANG),
                                Place.TownKnownBy.NEAREST,
                                HOSTILE),
                        null,
                        new Substance("1005", HOSTILE, HOSTILE, 0.1 + 0.2, null),
                        new Casualties(0, 1, null, null, 4, null),
                        NANOS,
                        NANOS.minusNanos(1),
                        List.of(IncidentFlag.values())));
        given(
                Topics.INCIDENTS,
                new MatchProposed(City.incident(2), City.incident(1), City.report(2), MatchReason.NEAR, 640, City.AT),
                new ReportLinked(City.incident(1), City.report(3), City.AT, 0, LinkReason.MATCHED_BY_SITE, null, null),
                new IncidentsMerged(
                        City.incident(2),
                        City.incident(1),
                        List.of(City.report(2)),
                        HOSTILE,
                        new PostId("p"),
                        null,
                        City.AT));
    }

    private void givenAllOfTheResponse() {
        given(
                Topics.RESPONSE,
                City.began(1, City.DONGSHI_TOWN),
                City.step(1, City.DONGSHI_TOWN, 1),
                City.alerted(1, City.DONGSHI_TOWN, 1));
        given(Topics.RESPONSE, City.officer(City.DONGSHI_TOWN), City.acknowledged(1, City.DONGSHI_TOWN));
        given(Topics.RESPONSE, City.stoodDown(1, City.DONGSHI_TOWN));
        given(Topics.RESPONSE, City.claimed(1, City.DONGSHI_TOWN));
        given(Topics.RESPONSE, City.closed(1, City.DONGSHI_TOWN));
        given(Topics.RESPONSE, City.began(1, City.FIRE));
        given(
                Topics.RESPONSE,
                new Actor(Actor.Kind.API_KEY, new CredentialId("420583:key:1"), City.FIRE.id(), null, null),
                new ResponseEvent.AlertAcknowledged(
                        City.alert(1, City.FIRE),
                        City.incident(1),
                        City.post(City.FIRE).id(),
                        null,
                        NANOS));
        given(
                Topics.RESPONSE,
                new ResponseEvent.RuleAlertedNobody(
                        City.incident(2),
                        AlertReason.TOWN_OF_PLACE,
                        ResponseEvent.NobodyReason.NO_POST,
                        List.of(City.post(City.FIRE).id())));
        given(
                Topics.RESPONSE,
                City.began(2, City.FIRE, Acknowledgement.EACH_PERSON),
                City.alerted(2, City.FIRE, 1),
                City.alerted(2, City.FIRE, new PersonId("second")),
                City.alerted(2, City.FIRE, new PersonId("third")),
                City.acknowledged(2, City.FIRE, new PersonId("second")),
                City.relieved(2, City.FIRE, new PersonId("third")));
        given(Topics.RESPONSE, City.registeredUnit(City.FIRE, HOSTILE), City.registeredUnit(City.DONGSHI_TOWN, "二队"));
        given(
                Topics.RESPONSE,
                City.proposed(1, City.FIRE),
                City.offered(1, City.FIRE, Handling.EXERCISE),
                City.offered(1, City.DONGSHI_TOWN, Handling.ACTUAL),
                City.crew(1, City.FIRE).getFirst(),
                City.ordered(1, City.DONGSHI_TOWN),
                new AssignmentEvent.OfferDeclined(
                        City.assignment(1, City.DONGSHI_TOWN),
                        City.incident(1),
                        City.unit(City.DONGSHI_TOWN),
                        DeclineReason.CREW,
                        NANOS),
                new UnitEvent.UnitStateSet(City.unit(City.DONGSHI_TOWN), UnitState.OUT_OF_SERVICE),
                new UnitEvent.UnitsMoved(
                        List.of(new UnitPosition(City.unit(City.FIRE), new Coordinates(30.1, 111.2), NANOS))));
        City.obeys(1, City.DONGSHI_TOWN).stream().limit(3).forEach(event -> given(Topics.RESPONSE, event));
        given(Topics.RESPONSE, City.levelSet(1, City.FIRE), City.alarm(1, City.FIRE));
        City.listed(1, City.FIRE).forEach(event -> given(Topics.RESPONSE, event));
        given(
                Topics.RESPONSE,
                City.leadOffered(1, City.DONGSHI_TOWN),
                City.leadAnswers(1, City.DONGSHI_TOWN).get(2));
        given(
                Topics.RESPONSE,
                City.leadOffered(2, City.FIRE),
                City.leadAnswers(2, City.FIRE).getFirst());
        CityClocks.runs(1, City.DONGSHI_TOWN).forEach(event -> given(Topics.RESPONSE, event));
        given(Topics.RESPONSE, CityAid.neighbours());
        CityAid.asks(1).forEach(event -> given(Topics.RESPONSE, event));
        CityAid.isAsked(7).forEach(event -> given(Topics.RESPONSE, event));
        CityUpwardReports.runs(1, City.DONGSHI_TOWN).forEach(event -> given(Topics.RESPONSE, event));
        CityUpwardReports.discarded(1).forEach(event -> given(Topics.RESPONSE, event));
        // Its incident is not read yet.
        given(Topics.RESPONSE, City.began(9, City.BAIYANG_TOWN));
    }

    private void givenAllOfTheNotifications() {
        var alert = City.alert(1, City.DONGSHI_TOWN);
        for (int step = 1; step <= 4; step++) {
            given(Topics.NOTIFICATIONS, City.sending(1, City.DONGSHI_TOWN, step));
        }
        given(Topics.NOTIFICATIONS, City.sent(1, City.DONGSHI_TOWN, 1));
        given(
                Topics.NOTIFICATIONS,
                new NotificationEvent.NotificationFailed(
                        City.notification(1, City.DONGSHI_TOWN, 2), alert, 1, "HTTP_500", NANOS));
        given(
                Topics.NOTIFICATIONS,
                new NotificationEvent.NotificationFailed(
                        City.notification(1, City.DONGSHI_TOWN, 3), alert, 2, "NO_CONTACT", null));
        given(
                Topics.NOTIFICATIONS,
                new NotificationEvent.NotificationUnknown(City.notification(1, City.DONGSHI_TOWN, 4), alert, 1));
        var first = City.notification(1, City.DONGSHI_TOWN, 1);
        given(
                Topics.NOTIFICATIONS,
                new NotificationEvent.NotificationDelivered(first, alert, NANOS),
                new NotificationEvent.NotificationShown(first, alert, NANOS),
                new NotificationEvent.NotificationReplied(
                        first, alert, ReplyReading.NOT_UNDERSTOOD, NANOS, null, null));
        given(Topics.NOTIFICATIONS, City.suppressed(1, City.FIRE, 1));
        // Its alert is not read yet.
        given(Topics.NOTIFICATIONS, City.suppressed(8, City.FIRE, 1));
        given(Topics.NOTIFICATIONS, City.suppressed(8, City.FIRE, 2));
        given(Topics.NOTIFICATIONS, City.sending(7, City.FIRE, 1));
    }

    private void givenReports() {
        tell(City.reported(1, City.ENTERPRISE));
        // Of no incident that was read; in the order they came, which is not that of their names.
        for (int number : new int[] {31, 4, 15, 9, 26, 5}) {
            tell(hostile(City.report(number)));
        }
        picture = PictureFold.report(picture, City.report(4), null).picture();
    }

    private void tell(ReportRecord record) {
        picture = PictureFold.report(picture, record.id(), record).picture();
    }

    private static ReportRecord hostile(ReportId id) {
        return new ReportRecord(
                id,
                new CredentialId("420583:key:sanning"),
                City.ENTERPRISE.id(),
                "key",
                "body",
                Handling.ACTUAL,
                new Understood(
                        Category.HAZARDOUS_CHEMICAL_LEAK,
                        HOSTILE,
                        NANOS,
                        NANOS,
                        new Coordinates(0, 0),
                        null,
                        City.site(1, City.ENTERPRISE).id(),
                        new Substance(null, null, null, null, null),
                        new Casualties(null, null, null, null, null, null),
                        null,
                        new Understood.Reporter(null, HOSTILE),
                        new Wind(359, 0.1 + 0.2),
                        true),
                List.of(new ReportRecord.Warning(HOSTILE, HOSTILE, HOSTILE)),
                HOSTILE.repeat(100));
    }

    private void givenAllOfSensors() {
        var site = City.site(1, City.ENTERPRISE).id();
        var sensor = new SensorId(City.ENTERPRISE.id() + "/GT-101");
        var subject = new WarningSubject(
                WarningMatter.SIGNAL,
                WarningColour.ORANGE,
                site,
                HOSTILE,
                sensor,
                SensorKind.TOXIC_GAS,
                0.1 + 0.2,
                HOSTILE,
                null,
                0,
                false);
        var warning = new WarningId("w1");
        given(
                Topics.INCIDENTS,
                new SignalEvent.SensorRegistered(
                        new Sensor(
                                sensor,
                                City.ENTERPRISE.id(),
                                site,
                                SensorKind.TOXIC_GAS,
                                HOSTILE,
                                1,
                                List.of(),
                                Handling.ACTUAL),
                        NANOS),
                new SignalEvent.FlappingFound(sensor, 6, NANOS, NANOS),
                new SignalEvent.SensorsSilent(site, List.of(sensor), true, warning, NANOS),
                new WarningEvent.WarningRaised(warning, subject, NANOS),
                new WarningEvent.WarningTold(
                        warning,
                        subject,
                        0,
                        List.of(new SeatedPerson(City.post(City.CITY).id(), City.person(City.CITY))),
                        NANOS,
                        NANOS),
                new WarningEvent.WarningAnswered(
                        warning, WarningAnswer.SEEN_TO, City.post(City.CITY).id(), City.person(City.CITY), NANOS));
    }

    private void givenEverything() {
        givenAllOfDuty();
        givenAllOfIncidents();
        givenAllOfTheResponse();
        givenAllOfTheNotifications();
        givenAllOfDrills();
        givenReports();
    }

    private static Picture throughJson(Picture laid) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(laid), Picture.class);
    }

    @Test
    void everythingThatAPictureHoldsIsReadAsItWasWritten() {
        givenEverything();
        assertThat(picture.waiting()).isNotEmpty();
        assertThat(picture.notices()).hasSize(2);

        var read = throughJson(picture);

        assertThat(read).isEqualTo(picture);
        assertThat(read.records().unlinked())
                .containsExactlyElementsOf(picture.records().unlinked());
    }

    @Test
    void everyItemReadsTheSame() {
        givenEverything();

        var read = throughJson(picture);

        var keys = picture.keysOfNoIncident();
        picture.incidentIds().forEach(incident -> keys.addAll(picture.keysOf(incident)));
        assertThat(keys).extracting(ItemKey::kind).contains(ItemKey.Kind.values());
        assertThat(keys).allSatisfy(key -> {
            assertThat(Items.find(read, key, true)).isEqualTo(Items.find(picture, key, true));
            assertThat(read.audience(key)).isEqualTo(picture.audience(key));
        });
    }

    /** Whether both are the very same object, which is what is asked here. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOne(@Nullable Object here, @Nullable Object there) {
        return here == there;
    }

    @Test
    void whatIsEqualIsHeldOnceAgain() {
        givenEverything();

        var taken = PictureFold.takenUp(throughJson(PictureFold.laidDown(picture)), Picture.EMPTY);

        assertThat(taken).isEqualTo(picture);
        var alert = Objects.requireNonNull(taken.alerts().get(City.alert(1, City.DONGSHI_TOWN)));
        var incident = Objects.requireNonNull(taken.incidents().get(City.incident(1)));
        var events = incident.linesOf(Topics.RESPONSE).stream().map(Line::event).toList();
        var alerted = (ResponseEvent.PersonAlerted) events.get(2);
        // Two values that fall on one place are kept apart, and an enum's hash is another in each process: most are
        // held once.
        var incidents = incident.linesOf(Topics.INCIDENTS);
        assertThat(Stream.of(
                        isOne(events.getFirst(), alert.began()),
                        isOne(alerted.alert(), alert.began().alert()),
                        isOne(alerted.subject(), alert.began().subject()),
                        isOne(incidents.getFirst().event(), incident.opened())))
                .filteredOn(Boolean::booleanValue)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void anEmptyPictureIsReadAsItWasWritten() {
        assertThat(throughJson(Picture.EMPTY)).isEqualTo(Picture.EMPTY);
    }

    @Test
    void theOldestLineLeavesFirstAfterwardsToo() {
        givenAllOfIncidents();
        givenAllOfTheResponse();
        for (int step = 0; step < Timeline.KEPT; step++) {
            given(Topics.RESPONSE, City.step(1, City.DONGSHI_TOWN, 1));
        }
        var last = picture;
        picture = throughJson(last);
        given(Topics.RESPONSE, City.step(1, City.DONGSHI_TOWN, 1));
        var afterwards = picture;
        picture = last;
        sequences.merge(Topics.RESPONSE, -1L, Long::sum);
        given(Topics.RESPONSE, City.step(1, City.DONGSHI_TOWN, 1));

        assertThat(afterwards).isEqualTo(picture);
    }

    @Test
    void aLineOfAFamilyThatHasNoPlaceThereIsNotLostInSilence() {
        var line =
                new Line(Topics.DUTY, 1, 0, NANOS, Actor.SYSTEM, City.onDuty(City.FIRE), null, null, Channel.WEBHOOK);

        assertThatThrownBy(line::laidDown).hasMessageContaining("DutyChanged");
    }

    @Test
    void whatIsLaidDownHasTheShapeThatItsFoldVersionStandsFor() {
        ApprovedFolds.inTestResources().verify("pictures", Pictures.FOLD_VERSION, Pictures.class, LineRecord.class);
    }
}
