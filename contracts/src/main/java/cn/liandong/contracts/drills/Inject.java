package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.notifications.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a scenario feeds in 情景注入, through the same edge that the real thing would come by. Which of the fields from
 * {@code by} on are told depends on its {@link InjectKind}; the others are null or empty.
 *
 * @param id unique in its scenario, such as `leak`
 * @param title what the director reads
 * @param afterSeconds on the scenario's clock: since the start, or since {@code follows} was met
 * @param follows the expectation that has to be met before; null where the clock alone counts
 * @param by the organization in whose name it comes
 * @param of the id of the inject whose report it goes on from
 * @param body a JSON object or rows, as the edge takes it
 * @param posts who is told
 */
public record Inject(
        String id,
        String title,
        int afterSeconds,
        @Nullable String follows,
        InjectKind kind,
        @Nullable OrganizationId by,
        @Nullable String of,
        @Nullable String body,
        List<PostId> posts,
        @Nullable UnitId unit,
        @Nullable Channel channel,
        @Nullable Integer seconds,
        @Nullable String text) {
    public Inject {
        posts = posts == null ? List.of() : List.copyOf(posts);
    }
}
