package cn.liandong.dispatch.levels;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;

/** Offers what an alarm needs beyond what is on its way; dispatch's own decider answers it. */
@FunctionalInterface
public interface Sender {
    /**
     * Offers what is still needed.
     *
     * @param needs one for each unit that is wanted in all, those on their way among them
     */
    Sent send(IncidentId incident, List<Capability> needs);

    /**
     * What came of it.
     *
     * @param missing what no free unit can do
     */
    record Sent(List<ResponseEvent> events, List<AssignmentId> offered, List<Capability> missing) {}
}
