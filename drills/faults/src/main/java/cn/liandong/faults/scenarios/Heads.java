package cn.liandong.faults.scenarios;

import cn.liandong.faults.checker.history.Head;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.journals.PartitionChain;
import java.util.List;

/** What a look at the journals found accepted: the next look must find it there still. */
final class Heads {
    private Heads() {}

    static List<Head> of(History history) {
        return Journals.of(history).chains().stream().map(PartitionChain::head).toList();
    }
}
