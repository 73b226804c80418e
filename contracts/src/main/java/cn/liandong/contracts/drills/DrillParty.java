package cn.liandong.contracts.drills;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.util.List;

/** Who takes part at a post, as it was when the drill began; whoever comes to the post later takes no part. */
public record DrillParty(PostId post, List<PersonId> people) {
    public DrillParty {
        people = people == null ? List.of() : List.copyOf(people);
    }
}
