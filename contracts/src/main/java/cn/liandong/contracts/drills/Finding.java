package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.FindingId;
import cn.liandong.contracts.ids.PostId;
import java.time.Instant;

/**
 * A corrective action 整改: what a drill has shown and somebody is to mend.
 *
 * @param owner whose people mend it
 * @param by the post that raised it, and checks it
 * @param dueAt by when it is to be done
 */
public record Finding(FindingId id, DrillId drill, String text, PostId owner, PostId by, Instant dueAt) {}
