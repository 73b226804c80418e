package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import org.jspecify.annotations.Nullable;

/**
 * That a report came by phone and an officer took it 接报: whoever told it stands in the report as its reporter.
 *
 * @param post that took the call
 * @param person who was on duty there; null where it was nobody, or several
 */
public record TakenCall(PostId post, @Nullable PersonId person) {}
