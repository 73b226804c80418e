package cn.liandong.roster.gaps;

import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.ids.PersonId;
import java.util.List;

/**
 * How a post stands as a decision leaves it.
 *
 * @param rostered how many people the roster names for now
 * @param missing who was to sign on and has not
 */
public record PostStanding(DutyRule rule, int rostered, List<PersonId> missing) {
    public PostStanding {
        missing = List.copyOf(missing);
    }
}
