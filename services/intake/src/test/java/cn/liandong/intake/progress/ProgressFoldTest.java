package cn.liandong.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.incidents.Attachment;
import cn.liandong.contracts.incidents.AttachmentEvent;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.FollowUpEvent;
import cn.liandong.contracts.incidents.Grade;
import cn.liandong.contracts.incidents.GradeCriterion;
import cn.liandong.contracts.incidents.GradeEvent;
import cn.liandong.contracts.incidents.Grading;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentStage;
import cn.liandong.contracts.incidents.LinkReason;
import cn.liandong.contracts.incidents.NearMiss;
import cn.liandong.contracts.incidents.ReportField;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.incidents.SituationEvent;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneAssumption;
import cn.liandong.contracts.incidents.ZoneEvent;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.places.Place;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.intake.OwnReports.Report;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.SeededHistories;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is laid down and taken up again answers as what was folded from the beginning. */
class ProgressFoldTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T02:00:00.123456Z");
    private static final Jurisdiction HERE = new Jurisdiction("420583");
    private static final int INCIDENTS = 6;
    private static final int EVENTS = 60;

    @Test
    void toldOnAfterItWasTakenUpItAnswersAsFromTheBeginning() {
        SeededHistories.holds(200, random -> {
            var history =
                    IntStream.range(0, EVENTS).mapToObj(i -> event(random, i)).toList();
            int cut = random.nextInt(EVENTS + 1);
            var whole = new Progress();
            tell(whole, history, 0, EVENTS);
            var before = new Progress();
            tell(before, history, 0, cut);

            var after = new Progress();
            after.takeUp(throughJson(before.fold()));
            tell(after, history, cut, EVENTS);

            assertThat(after.stand(HERE)).isEqualTo(whole.stand(HERE));
            for (int incident = 0; incident < INCIDENTS; incident++) {
                for (int report = 0; report < 2; report++) {
                    assertThat(answer(after, incident, report)).isEqualTo(answer(whole, incident, report));
                }
            }
        });
    }

    private static ProgressFold throughJson(ProgressFold fold) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(fold), ProgressFold.class);
    }

    private static String answer(Progress progress, int incident, int report) {
        var asked = new Report(
                report(incident, report), organization(0), Category.FIRE, Handling.ACTUAL, "b", null, BEGUN, List.of());
        var received = received(report(incident, report));
        return Json.mapper().writeValueAsString(ProgressAnswer.of(received, List.of(received), false, progress))
                + Item.of(asked, progress);
    }

    private static ProgressEndpoint.Received received(ReportId id) {
        return new ProgressEndpoint.Received(
                id,
                organization(0),
                BEGUN,
                Handling.ACTUAL,
                List.of(),
                ReportKind.FOLLOW_UP,
                null,
                Set.of(ReportField.PLACE));
    }

    private static void tell(Progress progress, List<Object> history, int from, int to) {
        for (int i = from; i < to; i++) {
            progress.entry(
                    history.get(i) instanceof ResponseEvent ? Topics.RESPONSE : Topics.INCIDENTS,
                    HERE,
                    new Entry<>(
                            i + 1,
                            BEGUN.plusMillis(i),
                            Actor.SYSTEM,
                            "c",
                            null,
                            Handling.ACTUAL,
                            null,
                            Map.of(),
                            null,
                            List.of(history.get(i)),
                            null));
        }
    }

    /** In any order, for the journals are read beside each other. */
    private static Object event(RandomGenerator random, int number) {
        int incident = random.nextInt(INCIDENTS);
        int post = random.nextInt(4);
        return switch (random.nextInt(18)) {
            case 0 -> opened(incident, number);
            case 1 ->
                // Now and then a report of another incident, which it leaves for this one.
                new IncidentEvent.ReportLinked(
                        incident(incident),
                        report(random.nextInt(4) == 0 ? random.nextInt(INCIDENTS) : incident, random.nextInt(2)),
                        BEGUN,
                        1,
                        LinkReason.FOLLOWED,
                        ReportKind.FOLLOW_UP,
                        random.nextBoolean() ? null : number);
            case 17 ->
                new AttachmentEvent.ReportAttached(
                        report(incident, random.nextInt(2)),
                        random.nextBoolean() ? null : incident(incident),
                        new Attachment(String.valueOf(random.nextInt(3)), "image/jpeg", number + 1),
                        BEGUN.plusNanos(number));
            case 2, 3 -> began(incident, post);
            case 4 ->
                new ResponseEvent.AlertAcknowledged(
                        alert(incident, post),
                        incident(incident),
                        post(random.nextBoolean() ? post : random.nextInt(4)),
                        new PersonId("zhang-wei"),
                        BEGUN.plusNanos(number));
            case 5 ->
                new ResponseEvent.AlertStoodDown(
                        alert(incident, post),
                        incident(incident),
                        StandDownReason.FALSE_ALARM,
                        post(0),
                        null,
                        BEGUN.plusNanos(number));
            case 7 ->
                new EachPersonEvent.PersonAcknowledged(
                        alert(incident, post),
                        incident(incident),
                        post(post),
                        new PersonId("li-na"),
                        BEGUN.plusNanos(number));
            case 6 ->
                new ResponseEvent.AlertRaisedAgain(
                        alert(incident, post), incident(incident), 2, BEGUN, BEGUN.plusNanos(number));
            case 8 -> drawn(incident, number);
            case 9, 10, 11 -> WorkEvents.of(random, incident(incident), BEGUN.plusNanos(number));
            case 12 -> WorkEvents.closing(random, incident(incident), BEGUN.plusNanos(number));
            case 13 -> graded(incident, number);
            case 14 -> awaited(incident, number);
            case 15 ->
                new SituationEvent.StageNoted(
                        incident(incident), random.nextBoolean() ? IncidentStage.OPEN : IncidentStage.CLOSED, BEGUN);
            default ->
                post < 2
                        ? new DutyEvent.PostRegistered(
                                new Post(post(post), organization(post), PostKind.DUTY_OFFICER, "岗位 " + post))
                        : new DutyEvent.OrganizationRegistered(
                                new Organization(organization(post - 2), "单位 " + post, Tier.CITY, null, null, null));
        };
    }

    private static IncidentEvent graded(int incident, int number) {
        var grading = new Grading(Grade.LARGER, GradeCriterion.DEATHS, List.of(NearMiss.EVACUATED));
        var grade = number % 2 == 0 ? Grade.LARGER : Grade.MAJOR;
        return new GradeEvent.IncidentGraded(
                incident(incident), grade, Grade.UNKNOWN, grading, null, null, BEGUN.plusSeconds(number));
    }

    private static IncidentEvent awaited(int incident, int number) {
        var works = new OrganizationId("works");
        var dueAt = BEGUN.plusSeconds(number);
        return number % 3 == 0
                ? new FollowUpEvent.FollowUpOverdue(
                        incident(incident), works, List.of(), 1, "missed", BEGUN, dueAt, BEGUN, 3)
                : new FollowUpEvent.FollowUpAwaited(
                        incident(incident), works, List.of(), "first", number % 3 == 1 ? null : dueAt, BEGUN);
    }

    private static IncidentEvent opened(int incident, int number) {
        return new IncidentEvent.IncidentOpened(
                incident(incident),
                "420583-20261124-" + number,
                report(incident, 0),
                new OrganizationId("works"),
                Category.FIRE,
                new Place(null, List.of(), Place.TownKnownBy.NOBODY, null),
                null,
                null,
                null,
                BEGUN.plusSeconds(number),
                null,
                List.of());
    }

    /** Of a substance that the table has, and now and then of none. */
    private static IncidentEvent drawn(int incident, int number) {
        var zones = number % 3 == 0
                ? List.<Zone>of()
                : List.of(new Zone(ZoneKind.PROTECTIVE, number + 1, true, number, "a table"));
        return new ZoneEvent.ZonesDrawn(
                incident(incident),
                new HazardZones(
                        new Coordinates(30.1 + number / 10.0, 111.2),
                        zones.isEmpty() ? null : "氨",
                        zones.isEmpty() ? null : "1005",
                        zones.isEmpty() ? null : "125",
                        zones,
                        true,
                        false,
                        List.of(ZoneAssumption.SPILL_SIZE),
                        "an edition"),
                BEGUN.plusSeconds(number));
    }

    private static ResponseEvent began(int incident, int post) {
        return new ResponseEvent.AlertBegan(
                alert(incident, post),
                incident(incident),
                post(post),
                organization(post),
                post == 0 ? AlertReason.CITY_DUTY_ROOM : AlertReason.TOWN_OF_PLACE,
                new ResponseEvent.AlertSubject("420583-20261124-1", Category.FIRE, null, BEGUN, false),
                new FrozenPlan(new PlanId("p"), List.of()));
    }

    /** As dispatch names them, and one by a hash, as it names what would be too long. */
    private static AlertId alert(int incident, int post) {
        return new AlertId(post == 3 ? "a".repeat(63) + incident : incident(incident) + "." + post(post));
    }

    private static IncidentId incident(int incident) {
        return new IncidentId("incident:" + report(incident, 0));
    }

    private static ReportId report(int incident, int report) {
        return new ReportId("420583-" + incident + "-" + report);
    }

    private static PostId post(int post) {
        return new PostId("420583:post-" + post);
    }

    private static OrganizationId organization(int post) {
        return new OrganizationId("420583:organization-" + post % 2);
    }
}
