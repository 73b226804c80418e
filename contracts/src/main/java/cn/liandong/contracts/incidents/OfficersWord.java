package cn.liandong.contracts.incidents;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import org.jspecify.annotations.Nullable;

/**
 * That an officer says so, and why.
 *
 * @param reason 1 to 500 characters
 * @param person null where nobody was named at the post
 */
public record OfficersWord(
        String reason, PostId post, @Nullable PersonId person) {}
