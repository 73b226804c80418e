package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.ACKNOWLEDGED;
import static cn.liandong.contracts.samples.Zhijiang.ALERT;
import static cn.liandong.contracts.samples.Zhijiang.CITY;
import static cn.liandong.contracts.samples.Zhijiang.DRILL;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.HASH;
import static cn.liandong.contracts.samples.Zhijiang.WU;
import static cn.liandong.contracts.samples.Zhijiang.WU_ACCOUNT;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.Map;

/** The frames around events and commands, and what a caller is told. */
final class JournalSamples {
    private static final Actor OFFICER = new Actor(Actor.Kind.OFFICER, WU_ACCOUNT, DUTY_ROOM, DUTY_OFFICER, WU);

    static final Entry<ResponseEvent> ENTRY = new Entry<>(
            812,
            ACKNOWLEDGED,
            OFFICER,
            HASH,
            HASH.substring(0, 32),
            Handling.EXERCISE,
            DRILL,
            Map.of(
                    Topics.commands(Topics.DISPATCH),
                    Position.plain(44),
                    Topics.INCIDENTS,
                    new Position(1092, 977, HASH)),
            Map.of(new Jurisdiction("420502"), Map.of(Topics.commands(Topics.DISPATCH), Position.plain(41))),
            List.of(ResponseSamples.ALERT_ACKNOWLEDGED),
            Outcome.accepted(Map.of("alert", ALERT.value())));

    static final CommandEnvelope<DispatchCommand> ENVELOPE =
            new CommandEnvelope<>(HASH, OFFICER, Handling.EXERCISE, DRILL, ResponseSamples.ACKNOWLEDGE_ALERT);

    static final OutcomeNotice NOTICE = new OutcomeNotice(
            HASH,
            HASH.substring(0, 32),
            Topics.DISPATCH,
            CITY,
            977,
            812,
            Outcome.refused(
                    "NOT_ALERTED", "The post 420583:city-duty was not alerted. Only an alerted post acknowledges."));

    private JournalSamples() {}
}
