package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.COLD_STORE;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.RESPONDER;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.DirectiveAnswer;
import cn.liandong.contracts.response.DirectiveAwaits;
import cn.liandong.contracts.response.DirectiveCommand;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.util.List;

/** The duty room orders the cold store to shut a valve. */
final class DirectiveSamples {
    private static final DirectiveId DIRECTIVE = new DirectiveId("420583:incident:5f2c9a10.d3f2c9a10b7d14e22");
    private static final UnitId CREW = new UnitId("420583:unit-coldstore-1");
    private static final String ORDER = "关闭储氨器出口阀，撤离机房人员，十分钟内报告。";
    private static final Instant GIVEN = Instant.parse("2026-11-24T01:43:00Z");
    private static final Instant ANSWER_BY = Instant.parse("2026-11-24T01:53:00Z");
    private static final Instant PRESSED = Instant.parse("2026-11-24T01:53:00.014Z");
    private static final Instant ANSWERED = Instant.parse("2026-11-24T01:55:30Z");
    private static final Instant JUDGED = Instant.parse("2026-11-24T01:56:10Z");

    static final List<ResponseEvent> EVENTS = List.of(
            new DirectiveEvent.DirectiveGiven(
                    DIRECTIVE,
                    INCIDENT,
                    Handling.ACTUAL,
                    DUTY_OFFICER,
                    DUTY_ROOM,
                    WU,
                    COLD_STORE,
                    CREW,
                    List.of(RESPONDER),
                    ORDER,
                    GIVEN,
                    ANSWER_BY),
            new DirectiveEvent.DirectiveOverdue(
                    DIRECTIVE,
                    INCIDENT,
                    DirectiveAwaits.ANSWER,
                    1,
                    List.of(RESPONDER),
                    ANSWER_BY,
                    ANSWER_BY,
                    PRESSED,
                    14,
                    PRESSED.plusSeconds(600)),
            new DirectiveEvent.DirectiveAnswered(
                    DIRECTIVE,
                    INCIDENT,
                    1,
                    DirectiveAnswer.CANNOT,
                    "阀门冻结，正在除冰。",
                    RESPONDER,
                    QIN,
                    ANSWERED,
                    150_000,
                    List.of(DUTY_OFFICER),
                    ANSWERED.plusSeconds(600)),
            new DirectiveEvent.DirectiveReturned(
                    DIRECTIVE,
                    INCIDENT,
                    1,
                    "改关上游总阀。",
                    DUTY_OFFICER,
                    WU,
                    JUDGED,
                    List.of(RESPONDER),
                    JUDGED.plusSeconds(600)),
            new DirectiveEvent.DirectiveAccepted(DIRECTIVE, INCIDENT, 2, DUTY_OFFICER, WU, JUDGED.plusSeconds(400)),
            new DirectiveEvent.DirectiveWithdrawn(
                    DIRECTIVE, INCIDENT, DUTY_OFFICER, WU, JUDGED.plusSeconds(500), List.of(RESPONDER)));

    static final List<DispatchCommand> COMMANDS = List.of(
            new DirectiveCommand.GiveDirective(INCIDENT, COLD_STORE, CREW, RESPONDER, ORDER, 600),
            new DirectiveCommand.AnswerDirective(DIRECTIVE, DirectiveAnswer.CANNOT, "阀门冻结，正在除冰。"),
            new DirectiveCommand.AcceptAnswer(DIRECTIVE, 2),
            new DirectiveCommand.ReturnAnswer(DIRECTIVE, 1, "改关上游总阀。"),
            new DirectiveCommand.WithdrawDirective(DIRECTIVE),
            new DirectiveCommand.SuperviseDirective(DIRECTIVE, DirectiveAwaits.ANSWER, 1, ANSWER_BY));

    private DirectiveSamples() {}
}
