package cn.liandong.intake;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.ReportRecord;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.intake.reports.ReportsFold;
import cn.liandong.intake.reports.ReportsIndex;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.SnapshotListener;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what the edge must know before it can answer anybody: who holds which key, which report came before, and which
 * drills run. Keys and drills are few and are read anew at each start, so that no key that was taken back lies anywhere else.
 */
record EdgeListener(ApiKeys keys, ReportsIndex index) implements SnapshotListener<ReportsFold> {
    static final List<Input> TOPICS = List.of(
            Input.reference(Topics.CREDENTIALS, Input.Kind.RECORDS, CredentialRecord.class),
            Input.reference(Topics.REPORTS, Input.Kind.RECORDS, ReportRecord.class),
            Input.reference(Topics.DRILLS, Input.Kind.JOURNAL, DrillEvent.class));

    @Override
    public void told(String topic, String key, @Nullable Object value, Instant at) {
        if (topic.equals(Topics.CREDENTIALS)) {
            keys.told(key, (CredentialRecord) value);
        } else {
            index.told(key, (ReportRecord) value, at);
        }
    }

    @Override
    public void entry(String topic, Jurisdiction jurisdiction, Entry<?> entry) {
        for (var event : entry.events()) {
            if (event instanceof DrillEvent drill) {
                keys.happened(drill);
            }
        }
    }

    @Override
    public Class<ReportsFold> foldType() {
        return ReportsFold.class;
    }

    @Override
    public int foldVersion() {
        return 3;
    }

    @Override
    public Set<String> foldedTopics() {
        return Set.of(Topics.REPORTS);
    }

    @Override
    public ReportsFold fold() {
        return index.fold();
    }

    @Override
    public void takeUp(ReportsFold fold) {
        index.takeUp(fold);
    }
}
