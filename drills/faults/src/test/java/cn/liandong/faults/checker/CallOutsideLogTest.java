package cn.liandong.faults.checker;

import static cn.liandong.faults.checker.Judging.assertOne;
import static cn.liandong.faults.checker.Judging.with;
import static cn.liandong.faults.checker.findings.FindingKind.CALL_OUTSIDE_LOG;

import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.findings.Place;
import org.junit.jupiter.api.Test;

/** Somebody is called without leave: exactly that is found, and nothing else. */
class CallOutsideLogTest {
    @Test
    void thatNoAcceptedEntryAllows() {
        var history = Broken.calls(
                Story.good(),
                calls -> calls.add(
                        with(calls.getLast(), "\"attempt\":1,\"repeat\":false", "\"attempt\":2,\"repeat\":true")));

        assertOne(history, CALL_OUTSIDE_LOG, "incident:420583-r100.city-duty.r1.s1.p05.WEBHOOK", Place.inSink(6));
    }

    @Test
    void thatCannotBeRead() {
        var history =
                Broken.calls(Story.good(), calls -> calls.add(new SinkCall(Story.BEGUN, "/alerts", "204", "no json")));

        assertOne(history, CALL_OUTSIDE_LOG, "", Place.inSink(6));
    }
}
