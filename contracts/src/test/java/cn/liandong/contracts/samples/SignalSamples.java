package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE_KEY;
import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE_SITE;
import static cn.liandong.contracts.samples.Zhijiang.DRILL;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.RECEIVED;
import static cn.liandong.contracts.samples.Zhijiang.RESPONDER;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SensorThreshold;
import cn.liandong.contracts.incidents.SignalCommand;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.SignalRecord;
import cn.liandong.contracts.incidents.SignalRule;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.time.Instant;
import java.util.List;

/** A detector of ammonia that rises, flaps, falls silent and is answered. */
final class SignalSamples {
    static final SensorId SENSOR = new SensorId("420583:ent-coldstore/GT-101");
    static final WarningId WARNING = new WarningId("420583:0f6c2a1e-7d3b-3c55-9a41-5b2e8d7c6f10");

    private static final Instant MEASURED = RECEIVED.minusMillis(800);

    private static final Sensor GAS_DETECTOR = new Sensor(
            SENSOR,
            COLD_STORE,
            COLD_STORE_SITE,
            SensorKind.TOXIC_GAS,
            "ppm",
            30,
            List.of(
                    new SensorThreshold(WarningColour.ORANGE, 25.0, null),
                    new SensorThreshold(WarningColour.RED, 150.0, -1.0)),
            Handling.ACTUAL);

    static final WarningSubject SUBJECT = new WarningSubject(
            WarningMatter.SIGNAL,
            WarningColour.ORANGE,
            COLD_STORE_SITE,
            "青禾冷库",
            SENSOR,
            SensorKind.TOXIC_GAS,
            38.5,
            "ppm",
            25.0,
            0,
            false);

    private static final List<SignalRule> RULES =
            List.of(new SignalRule(WarningColour.ORANGE, List.of(Tier.ENTERPRISE, Tier.CITY), 600, "ours"));

    static final SignalRecord RECORD = new SignalRecord(
            "420583-9f2c6a0e",
            COLD_STORE_KEY,
            COLD_STORE,
            Handling.ACTUAL,
            List.of(new SignalReading(
                    SENSOR,
                    COLD_STORE_SITE,
                    SensorKind.TOXIC_GAS,
                    38.5,
                    "ppm",
                    MEASURED,
                    WarningColour.ORANGE,
                    25.0,
                    30)),
            DRILL);

    static final List<IncidentEvent> EVENTS = List.of(
            new SignalEvent.SensorRegistered(GAS_DETECTOR, RECEIVED),
            new SignalEvent.SignalRulesSet(RULES),
            new SignalEvent.SignalRaised(
                    SENSOR,
                    COLD_STORE_SITE,
                    SensorKind.TOXIC_GAS,
                    WarningColour.ORANGE,
                    38.5,
                    "ppm",
                    25.0,
                    MEASURED,
                    WARNING,
                    INCIDENT,
                    RECEIVED),
            new SignalEvent.SignalRepeated(SENSOR, 20, 41.0, RECEIVED.plusSeconds(600)),
            new SignalEvent.SignalQuietened(SENSOR, RECEIVED.plusSeconds(660), RECEIVED.plusSeconds(720)),
            new SignalEvent.FlappingFound(SENSOR, 6, RECEIVED, RECEIVED.plusSeconds(300)),
            new SignalEvent.FlappingEnded(SENSOR, RECEIVED.plusSeconds(1_800)),
            new SignalEvent.SensorsSilent(COLD_STORE_SITE, List.of(SENSOR), true, WARNING, RECEIVED.plusSeconds(2_000)),
            new SignalEvent.SensorHeard(
                    SENSOR, COLD_STORE_SITE, RECEIVED.plusSeconds(2_000), RECEIVED.plusSeconds(2_600)),
            new SignalEvent.SilenceCheckDue(RECEIVED.plusSeconds(90), RECEIVED),
            new WarningEvent.WarningRaised(WARNING, SUBJECT, RECEIVED),
            new WarningEvent.WarningTold(
                    WARNING,
                    SUBJECT,
                    1,
                    List.of(new SeatedPerson(RESPONDER, QIN)),
                    RECEIVED,
                    RECEIVED.plusSeconds(600)),
            new WarningEvent.WarningAnswered(
                    WARNING, WarningAnswer.SEEN_TO, DUTY_OFFICER, WU, RECEIVED.plusSeconds(200)),
            new WarningEvent.WarningClosed(WARNING, COLD_STORE_SITE, INCIDENT, RECEIVED.plusSeconds(720)));

    static final List<IntakeCommand> COMMANDS = List.of(
            new SignalCommand.RegisterSensor(GAS_DETECTOR),
            new SignalCommand.SetSignalRules(RULES),
            new SignalCommand.AnswerWarning(WARNING, WarningAnswer.SEEN_TO),
            new SignalCommand.RaiseWarning(WARNING, RECEIVED.plusSeconds(600)),
            new SignalCommand.CheckSilence(RECEIVED.plusSeconds(90)));

    private SignalSamples() {}
}
