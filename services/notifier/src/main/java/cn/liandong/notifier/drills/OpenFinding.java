package cn.liandong.notifier.drills;

import cn.liandong.contracts.drills.Finding;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a drill has shown and nobody has struck off. What that is stays in the journal `drills`.
 *
 * @param said the latest word that it is overdue; null where it is not, or its owner has answered since
 */
public record OpenFinding(
        DrillId drill,
        PostId owner,
        Instant dueAt,
        @Nullable DueOverdue said) {
    static OpenFinding of(Finding finding) {
        return new OpenFinding(finding.drill(), finding.owner(), finding.dueAt(), null);
    }

    OpenFinding saying(@Nullable DueOverdue now) {
        return new OpenFinding(drill, owner, dueAt, now);
    }
}
