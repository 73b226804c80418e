package cn.liandong.contracts.samples;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PlanId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.ReportId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.TownCode;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.incidents.Casualties;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.AlertRoll;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent.AlertSubject;
import cn.liandong.contracts.response.UpwardOffice;
import java.time.Instant;

/** One morning in the sample city: an ammonia leak at an invented cold store. Real places, invented people. */
final class Zhijiang {
    static final Jurisdiction CITY = new Jurisdiction("420583");
    static final TownCode ANFUSI = new TownCode("420583101");
    static final OrganizationId DUTY_ROOM = new OrganizationId("420583:city");
    static final OrganizationId COLD_STORE = new OrganizationId("420583:ent-coldstore");
    static final PostId DUTY_OFFICER = new PostId("420583:city-duty");
    static final PostId DUTY_LEADER = new PostId("420583:city-leader");
    static final PostId RESPONDER = new PostId("420583:ent-coldstore-responder");
    static final PersonId WU = new PersonId("420583:city-p05");
    static final PersonId QIN = new PersonId("420583:city-p06");
    static final SiteId COLD_STORE_SITE = new SiteId("420583:site-coldstore-main");
    static final CredentialId COLD_STORE_KEY = new CredentialId("420583:key:ent-coldstore");
    static final CredentialId WU_ACCOUNT = new CredentialId("420583:account:city-p05");
    static final PlanId PLAN = new PlanId("420583:plan-city");
    static final DrillId DRILL = new DrillId("420583:drill-2026-11");

    static final ReportId REPORT = new ReportId("420583:report:5f2c9a10");
    static final IncidentId INCIDENT = new IncidentId("420583:incident:5f2c9a10");
    static final UpwardOffice OFFICE = new UpwardOffice(
            new PersonId("420500-duty-office"), "宜昌市人民政府总值班室", ReportingParty.PREFECTURE, "国务院令第493号 第十一条");

    static final UpwardReportId UPWARD_REPORT = new UpwardReportId("420583:incident:5f2c9a10.u7c1e4d90aa31b2f6");
    static final AlertId ALERT = new AlertId("420583:alert:5f2c9a10:city-duty");
    static final NotificationId NOTIFICATION = new NotificationId("420583:notification:5f2c9a10:1:1:WEBHOOK");

    static final Coordinates AT_THE_TANK = new Coordinates(30.5068, 111.6262);
    static final Substance AMMONIA = new Substance("1005", "7664-41-7", "氨", 8000.0, "制冷系统储氨器", 15_000.0);
    static final Casualties TWO_HURT = new Casualties(0, 1, 1, 0, 0, 1);

    static final Instant OCCURRED = Instant.parse("2026-11-24T01:38:00Z");
    static final Instant LEARNED = Instant.parse("2026-11-24T01:39:30Z");
    static final Instant RECEIVED = Instant.parse("2026-11-24T01:40:00.125Z");
    static final Instant ALERTED = Instant.parse("2026-11-24T01:40:00.160Z");
    static final Instant STEP_DUE = Instant.parse("2026-11-24T01:41:00.160Z");
    static final Instant NEXT_STEP_DUE = Instant.parse("2026-11-24T01:42:00.160Z");
    static final Instant ACKNOWLEDGED = Instant.parse("2026-11-24T01:40:21.500Z");
    static final Instant SHIFT_TURNS = Instant.parse("2026-11-24T08:00:00Z");

    static final AlertSubject SUBJECT = new AlertSubject(
            "420583-20261124-003",
            Category.HAZARDOUS_CHEMICAL_LEAK,
            "制冷机房",
            RECEIVED,
            false,
            Handling.ACTUAL,
            null,
            "青禾冷库",
            new AlertRoll(2, 1),
            DRILL);

    /** Of a matter within the same incident. */
    static final AlertSubject OFFER_SUBJECT = new AlertSubject(
            SUBJECT.incidentNumber(),
            SUBJECT.category(),
            SUBJECT.placeText(),
            SUBJECT.receivedAt(),
            SUBJECT.saysExercise(),
            SUBJECT.handling(),
            new AlertMatter(AlertReason.UNIT_OFFERED, "420583-20261124-003.1", "马家店消防站一车", STEP_DUE),
            SUBJECT.siteName(),
            SUBJECT.roll());

    /** SHA-256 of nothing: any hash does for a sample. */
    static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private Zhijiang() {}
}
