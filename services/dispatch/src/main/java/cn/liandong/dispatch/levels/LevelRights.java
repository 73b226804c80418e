package cn.liandong.dispatch.levels;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.response.ResponseLevel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may set which response level; whoever no right names may not. Ours: local plans say it each in their own way (U). */
public final class LevelRights {
    /**
     * A named right.
     *
     * @param tier of the organization whose officer asks
     * @param posts the kinds of post that have it
     * @param levels that may be set, and left for another one
     */
    public record LevelRight(String name, Tier tier, Set<PostKind> posts, Set<ResponseLevel> levels) {
        public LevelRight {
            posts = Set.copyOf(posts);
            levels = Set.copyOf(levels);
        }

        boolean allows(@Nullable Tier asking, @Nullable PostKind post, ResponseLevel level) {
            return asking == tier && post != null && posts.contains(post) && levels.contains(level);
        }
    }

    static final LevelRight CITY_LEADER_SETS_EVERY_LEVEL = new LevelRight(
            "CITY_LEADER_SETS_EVERY_LEVEL",
            Tier.CITY,
            Set.of(PostKind.DUTY_LEADER),
            Set.of(ResponseLevel.I, ResponseLevel.II, ResponseLevel.III, ResponseLevel.IV));

    static final LevelRight CITY_DUTY_ROOM_SETS_III_AND_IV = new LevelRight(
            "CITY_DUTY_ROOM_SETS_III_AND_IV",
            Tier.CITY,
            Set.of(PostKind.DUTY_OFFICER, PostKind.STANDBY_OFFICER),
            Set.of(ResponseLevel.III, ResponseLevel.IV));

    private static final List<LevelRight> ALL = List.of(CITY_LEADER_SETS_EVERY_LEVEL, CITY_DUTY_ROOM_SETS_III_AND_IV);

    private LevelRights() {}

    public static List<LevelRight> all() {
        return ALL;
    }

    static boolean allow(@Nullable Tier asking, @Nullable PostKind post, ResponseLevel level) {
        return ALL.stream().anyMatch(right -> right.allows(asking, post, level));
    }
}
